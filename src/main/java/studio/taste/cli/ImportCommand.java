package studio.taste.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.audio.AudioReader;
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

    @Mixin
    private GivenOptions given = new GivenOptions();

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    ImportCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        Song song = workplace.library().importFolder(folder, given.options(title), progress());
        if (json) {
            printJson(SongsCommand.row(song));
        } else {
            print(SongsCommand.line(song));
        }
        return true;
    }
}
