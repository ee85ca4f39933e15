package studio.taste.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import studio.taste.StudioException;
import studio.taste.export.DatasetExport;
import studio.taste.features.FeatureTier;
import studio.taste.labels.LabelSet;
import studio.taste.training.TrainingData;
import studio.taste.training.runs.TrainingOrder;

/** Training sets for CatBoost elsewhere. */
@Command(
        name = "dataset",
        description = "Training sets for CatBoost's own command line, Python or Spark package.",
        mixinStandardHelpOptions = true)
final class DatasetCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** The command with its subcommand. */
    static CommandLine of(Workplace.Opener opener) {
        return new CommandLine(new DatasetCommand()).addSubcommand(new Export(opener));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: export.");
    }

    /** {@code taste dataset export}. */
    @Command(
            name = "export",
            description = {
                "Writes the labels as CatBoost's own files, a folder per part: train, validation and test, split by request as the"
                        + " studio splits them; the features' manifest; and the labels left out, with reasons.",
                "\"taste models import\" takes in what was trained on them."
            },
            mixinStandardHelpOptions = true)
    static final class Export extends AtHome {
        @Mixin
        private LabelOptions labels = new LabelOptions();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the files.")
        private Path out = Path.of(".");

        Export(Workplace.Opener opener) {
            super(opener);
        }

        @Override
        boolean run(Workplace workplace) throws StudioException {
            LabelSet set = labels.read(workplace);
            FeatureTier tier = labels.tier().orElseGet(() -> TrainingOrder.usualTier(set));
            Optional<TrainingData> weak = labels.weak(workplace, tier, progress());
            DatasetExport.write(set, tier, labels.simulated(set), weak, out)
                    .forEach((part, pairs) ->
                            print(part.name().toLowerCase(Locale.ROOT) + ": " + pairs + " decided pairs"));
            print("They are in " + out + ".");
            return true;
        }
    }
}
