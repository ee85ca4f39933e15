package studio.taste.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.export.RunPage;
import studio.taste.features.FeatureTier;
import studio.taste.labels.LabelSet;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RankerTraining;
import studio.taste.training.runs.RegisteredModel;
import studio.taste.training.runs.RunReport;
import studio.taste.training.runs.TrainingOrder;

/** Trains a ranker. */
@Command(
        name = "train",
        description = {
            "Trains a plan ranker on labels, calibrates it, holds it against answers of requests it has not seen, and keeps it as a"
                    + " candidate with its report.",
            "Where raters do not agree (κ below 0.4 relative to their own repeats) nothing is trained unless --force says why."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand extends AtHome {
    @Mixin
    private LabelOptions labels = new LabelOptions();

    @Mixin
    private TrainerOptions trainer = new TrainerOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder of models; by default models in the home.")
    private @Nullable Path out;

    @Option(
            names = "--force",
            paramLabel = "REASON",
            description = "Trains although raters do not agree; kept with the model.")
    private @Nullable String force;

    @Option(names = "--quick", description = "Does without the learning curve, which trains ten more models.")
    private boolean quick;

    @Option(names = "--json", description = "Prints a JSON object at the end.")
    private boolean json;

    TrainCommand(Workplace.Opener opener) {
        super(opener);
    }

    @Override
    boolean run(Workplace workplace) throws StudioException {
        if (force != null && force.isBlank()) {
            throw new StudioException("--force needs a reason in words, which is kept with the model.");
        }
        ModelRegistry registry = out != null ? new ModelRegistry(out, Clock.systemUTC()) : workplace.models();
        LabelSet set = labels.read(workplace);
        Optional<RegisteredModel> parent = registry.at(ModelStage.PRODUCTION);
        TrainingOrder order = new TrainingOrder(
                set,
                labels.simulated(set),
                labels.weak(workplace, tier(set), progress()),
                Optional.of(tier(set)),
                trainer.settings(),
                parent.map(model -> model.manifest().id()),
                Optional.ofNullable(force),
                !quick);
        try {
            RankerTraining.Result result =
                    workplace.training().run(order, parent.flatMap(RegisteredModel::report), progress());
            RegisteredModel model = registry.add(result, RunPage.of(result.report()));
            tell(model, result.report(), registry.folder().resolve(model.id()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private FeatureTier tier(LabelSet set) throws StudioException {
        return labels.tier().orElseGet(() -> TrainingOrder.usualTier(set));
    }

    private void tell(RegisteredModel model, RunReport report, Path folder) {
        if (json) {
            printJson(row(model, report, folder));
            return;
        }
        print("Model " + model.id() + " is a " + model.stage().name().toLowerCase(Locale.ROOT) + ". "
                + model.evidence());
        report.warnings().forEach(this::printError);
        print(String.format(
                Locale.ROOT,
                "%d trees, calibrated after %.1f s on %s. Its report is %s.",
                report.trees(),
                report.modelSeconds(),
                report.calibratedOn(),
                folder.resolve(ModelRegistry.PAGE)));
    }

    private static Map<String, @Nullable Object> row(RegisteredModel model, RunReport report, Path folder) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("model", model.id());
        row.put("stage", model.stage().name().toLowerCase(Locale.ROOT));
        row.put("directory", folder.toString());
        row.put("evidence", model.evidence());
        row.put("sources", report.sources());
        row.put("excluded", report.excluded());
        row.put("trees", report.trees());
        row.put("secondsToModel", report.modelSeconds());
        row.put("ceiling", report.ceiling());
        Map<String, Evaluation> evaluations = new LinkedHashMap<>();
        report.evaluations().forEach(evaluation -> evaluations.put(evaluation.scope(), evaluation));
        row.put("evaluations", evaluations);
        row.put("warnings", report.warnings());
        return row;
    }
}
