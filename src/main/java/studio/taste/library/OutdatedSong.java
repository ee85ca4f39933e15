package studio.taste.library;

import java.util.Optional;
import studio.taste.music.SongId;

/**
 * What stays of a song that an earlier analyser described: all that people said of it.
 *
 * @param id the song
 * @param title for people
 * @param given what people said
 * @param demoVersion version of the synthesiser that made it, when it is a demo song
 */
record OutdatedSong(SongId id, String title, ImportOptions given, Optional<String> demoVersion) implements StoredSong {
    @Override
    public Optional<SongFile> upToDate() {
        return Optional.empty();
    }
}
