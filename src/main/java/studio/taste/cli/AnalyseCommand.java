package studio.taste.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.library.ImportOptions;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;

/** Tells what is found in a song, and keeps nothing. */
@Command(
        name = "analyse",
        aliases = "analyze",
        description = {
            "Tells a song's tempo, beats, key, sections and more, and keeps nothing.",
            "What is given wins over what is estimated; what was given when a song was imported still holds."
        },
        mixinStandardHelpOptions = true)
final class AnalyseCommand extends AtHome {
    @Parameters(
            paramLabel = "DIR|SONG",
            description = "Folder of stems, or a song of the library: the beginning of its id, or its title.")
    private String source = "";

    @Mixin
    private GivenOptions given = new GivenOptions();

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    AnalyseCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        Song song = song(workplace, given.options(null));
        if (json) {
            printJson(AnalysisReport.json(song));
        } else {
            AnalysisReport.lines(song).forEach(this::print);
        }
        return true;
    }

    private Song song(Workplace workplace, ImportOptions options) throws StudioException {
        if (isFolder()) {
            return SongLibrary.examine(Path.of(source), options, progress());
        }
        SongLibrary library = workplace.library();
        return library.examine(PairOptions.named(library, source).id(), options, progress());
    }

    private boolean isFolder() {
        try {
            return Files.isDirectory(Path.of(source));
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
