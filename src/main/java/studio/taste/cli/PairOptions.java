package studio.taste.cli;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.Score;
import studio.taste.remix.Compatibility;

/** Which two songs a command works on. */
final class PairOptions {
    @Option(
            names = "--vocals",
            paramLabel = "SONG",
            description = "Song that gives the vocals: the beginning of its id, or its title. By default a demo song.")
    private @Nullable String vocals;

    @Option(
            names = "--instrumental",
            paramLabel = "SONG",
            description = "Song that gives drums, bass and other. By default a demo song.")
    private @Nullable String instrumental;

    Song vocalSong(SongLibrary library) throws StudioException {
        return named(
                library, vocals != null ? vocals : DemoSongs.scores().get(0).title());
    }

    Song instrumentalSong(SongLibrary library, Song vocalSong) throws StudioException {
        if (instrumental != null) {
            return named(library, instrumental);
        }
        for (Score score : DemoSongs.scores()) {
            Song song = named(library, score.title());
            if (Compatibility.decide(vocalSong, song).decision().isPresent()) {
                return song;
            }
        }
        throw new StudioException(
                "No demo song goes with \"" + vocalSong.title() + "\": name one with --instrumental.");
    }

    /** The song a person means; when there is none, the sentence lists those there are. */
    static Song named(SongLibrary library, String idOrTitle) throws StudioException {
        Optional<Song> found = library.find(idOrTitle);
        if (found.isEmpty()) {
            throw new StudioException("There is no song \"" + idOrTitle + "\". Known are: "
                    + library.songs().stream().map(Song::title).collect(Collectors.joining(", ")) + ".");
        }
        return found.get();
    }
}
