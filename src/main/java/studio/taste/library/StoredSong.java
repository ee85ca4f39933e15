package studio.taste.library;

import java.util.Optional;
import studio.taste.music.SongId;

/** A song as its folder in the library tells: described by this studio's analyser, or by an earlier one. */
sealed interface StoredSong permits SongFile, OutdatedSong {
    SongId id();

    String title();

    /** What people said of it; wins over what is estimated. */
    ImportOptions given();

    /** Version of the synthesiser that made it, when it is a demo song. */
    Optional<String> demoVersion();

    /** The song with its analysis, unless that must be made anew. */
    Optional<SongFile> upToDate();
}
