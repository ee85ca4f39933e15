package studio.taste.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.Score;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.runs.BaselineTraining;

/** {@code taste models baseline}. */
@Command(
        name = "baseline",
        description = "Makes the ranker that ships with the studio, from the heuristic and the demo songs.",
        mixinStandardHelpOptions = true)
final class BaselineCommand extends AtHome {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder the model's folder is written to.")
    private Path out = Path.of(".");

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            defaultValue = "2026-11-21T00:00:00Z",
            description =
                    "The time to write into the manifest (${DEFAULT-VALUE}), so that the same songs give the same bytes.")
    private Instant at = Instant.EPOCH;

    BaselineCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        workplace.library().installDemoSongs(workplace.workers(), progress(), song -> {});
        List<Song> songs = new ArrayList<>();
        for (Score score : DemoSongs.scores()) {
            songs.add(PairOptions.named(workplace.library(), score.title()));
        }
        try {
            BaselineTraining.Result result = BaselineTraining.run(
                    new CatBoostTrainer(), workplace.home().resolve("training"), songs, at, progress());
            ModelFolder folder = ModelFolder.write(out, result.manifest(), result.files());
            print(result.manifest().note());
            print("It is in " + folder.path() + ".");
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
