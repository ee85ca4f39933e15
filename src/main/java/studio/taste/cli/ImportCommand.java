package studio.taste.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.audio.AudioReader;
import studio.taste.library.ImportOptions;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Song;

/** Makes a folder of stems a song of the library. */
@Command(
        name = "import",
        description = {
            "Makes a folder of stems a song of the library.",
            "Files are named by role: vocals or lead, drums, bass, and other, guitar, piano and the like ("
                    + AudioReader.READABLE_KINDS
                    + "; mono or stereo). A song.json beside them may give title, genre, tempoBpm, firstDownbeatSeconds and key; what is not"
                    + " given is estimated."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends AtHome {
    @Parameters(paramLabel = "DIR", description = "Folder of stems.")
    private Path folder = Path.of(".");

    @Option(names = "--title", description = "The song's title; by default the folder's name.")
    private @Nullable String title;

    @Option(names = "--genre", description = "The song's genre, such as house or hip-hop.")
    private @Nullable String genre;

    @Option(names = "--tempo", paramLabel = "BPM", description = "Beats per minute.")
    private @Nullable Double tempoBpm;

    @Option(
            names = "--first-downbeat",
            paramLabel = "SECONDS",
            description = "Time of the first beat of the first bar.")
    private @Nullable Double firstDownbeatSeconds;

    @Option(names = "--key", description = "The key, such as 8A or \"A minor\".")
    private @Nullable String key;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    ImportCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        Song song = workplace.library().importFolder(folder, options(), progress());
        if (json) {
            printJson(SongsCommand.row(song));
        } else {
            print(SongsCommand.line(song));
        }
        return true;
    }

    private ImportOptions options() throws StudioException {
        try {
            return new ImportOptions(
                    Optional.ofNullable(title),
                    genre == null ? Optional.empty() : Optional.of(knownGenre(genre)),
                    optional(tempoBpm),
                    optional(firstDownbeatSeconds),
                    Optional.ofNullable(key).map(CamelotKey::parse));
        } catch (IllegalArgumentException e) {
            throw new StudioException(String.valueOf(e.getMessage()), e);
        }
    }

    private static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static Genre knownGenre(String text) throws StudioException {
        return Genre.named(text)
                .orElseThrow(() -> new StudioException("\"" + text + "\" is not a genre known here. Known are: "
                        + Arrays.stream(Genre.values()).map(Genre::word).collect(Collectors.joining(", ")) + "."));
    }
}
