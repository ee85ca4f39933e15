package studio.taste.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.taste.StudioException;
import studio.taste.library.ImportOptions;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;

/** Corrects what is known of a song. */
@Command(
        name = "correct",
        description = {
            "Corrects the title, tempo, first downbeat, key or genre of a song of the library.",
            "Corrections win over estimates; those made before stay unless --estimate is given."
        },
        mixinStandardHelpOptions = true)
final class CorrectCommand extends AtHome {
    @Parameters(paramLabel = "SONG", description = "The beginning of the song's id, or its title.")
    private String name = "";

    @Option(names = "--title", description = "The song's title.")
    private @Nullable String title;

    @Mixin
    private GivenOptions given = new GivenOptions();

    @Option(
            names = "--estimate",
            description = "Forgets earlier corrections: what is not given now is estimated again.")
    private boolean estimate;

    @Option(names = "--json", description = "Prints a JSON object.")
    private boolean json;

    CorrectCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        ImportOptions now = given.options(title);
        SongLibrary library = workplace.library();
        Song song = PairOptions.named(library, name);
        if (now.equals(ImportOptions.NONE) && !estimate) {
            throw new StudioException("Nothing to correct: say --title, --tempo, --first-downbeat, --key or --genre.");
        }
        ImportOptions all = estimate ? now : now.orElse(library.given(song.id()));
        Song corrected = library.correct(song.id(), all, progress());
        if (json) {
            printJson(SongsCommand.row(corrected));
        } else {
            print(SongsCommand.line(corrected));
        }
        return true;
    }
}
