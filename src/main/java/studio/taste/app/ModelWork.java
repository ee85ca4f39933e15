package studio.taste.app;

import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.export.ModelImport;
import studio.taste.export.RunPage;
import studio.taste.features.FeatureTier;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.library.SongLibrary;
import studio.taste.quality.Agreement;
import studio.taste.training.LabelSource;
import studio.taste.training.TrainingData;
import studio.taste.training.WeakPairs;
import studio.taste.training.runs.CanaryTrial;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RankerTraining;
import studio.taste.training.runs.RegisteredModel;
import studio.taste.training.runs.RetrainAdvice;
import studio.taste.training.runs.TrainingOrder;
import studio.taste.ui.models.ModelDesk;
import studio.taste.ui.models.ModelRow;
import studio.taste.ui.models.ModelShelf;
import studio.taste.ui.models.TrainingWish;

/** Answers the screen of the models with the registry and the trainer. */
final class ModelWork implements ModelDesk {
    /** Of the time of a training, when pairs nobody listened to are made first. */
    private static final double WEAK_SHARE = 0.3;

    private final ModelRegistry registry;
    private final RankerTraining training;
    private final Supplier<LabelSet> labels;
    private final SongLibrary library;
    private final Executor workers;
    private final Executor trainer;

    /**
     * @param labels all there are now
     * @param library songs to make pairs of that nobody listened to
     * @param workers for what is soon done
     * @param trainer for trainings, one after the other
     */
    ModelWork(
            ModelRegistry registry,
            RankerTraining training,
            Supplier<LabelSet> labels,
            SongLibrary library,
            Executor workers,
            Executor trainer) {
        this.registry = registry;
        this.training = training;
        this.labels = labels;
        this.library = library;
        this.workers = workers;
        this.trainer = trainer;
    }

    @Override
    public CompletionStage<ModelShelf> models() {
        return Background.run(workers, () -> {
            LabelSet all = labels.get();
            int programs = (int) all.labels().stream().filter(Label::simulated).count();
            int people = all.labels().size() - programs;
            List<String> broken = new ArrayList<>();
            List<ModelRow> rows =
                    registry.list(broken::add).stream().map(ModelWork::row).toList();
            return new ModelShelf(
                    rows,
                    broken,
                    people,
                    programs,
                    CanaryTrial.of(registry, all, people == 0)
                            .map(CanaryTrial::sentence)
                            .orElse(""));
        });
    }

    private static ModelRow row(RegisteredModel model) {
        int learnt = model.manifest().labelSources().values().stream()
                .mapToInt(count -> count)
                .sum();
        return new ModelRow(
                model.id(),
                model.stage(),
                model.manifest().createdAt(),
                model.manifest().labelSources().isEmpty() ? -1 : learnt,
                model.manifest().note(),
                model.evidence(),
                model.report());
    }

    @Override
    public CompletionStage<Optional<String>> refusal(boolean simulated) {
        return Background.run(workers, () -> Agreement.of(labels.get().labels().stream()
                        .filter(label -> label.simulated() == simulated)
                        .toList())
                .refusal());
    }

    @Override
    public CompletionStage<ModelRow> train(TrainingWish wish, Progress progress) {
        return Background.run(trainer, () -> {
            LabelSet all = labels.get();
            FeatureTier tier = TrainingOrder.usualTier(all);
            Optional<RegisteredModel> parent = registry.at(ModelStage.PRODUCTION);
            TrainingOrder order = new TrainingOrder(
                    all,
                    wish.simulated(),
                    weak(wish, tier, part(0, WEAK_SHARE, progress)),
                    Optional.of(tier),
                    wish.settings(),
                    parent.map(model -> model.manifest().id()),
                    wish.forced(),
                    true);
            RankerTraining.Result result = training.run(
                    order,
                    parent.flatMap(RegisteredModel::report),
                    order.weak().isPresent() ? part(WEAK_SHARE, 1 - WEAK_SHARE, progress) : progress);
            return row(registry.add(result, RunPage.of(result.report())));
        });
    }

    private static Progress part(double from, double share, Progress progress) {
        return (fraction, doing) -> progress.report(from + share * fraction, doing);
    }

    private Optional<TrainingData> weak(TrainingWish wish, FeatureTier tier, Progress progress) throws StudioException {
        Set<LabelSource> sources = EnumSet.noneOf(LabelSource.class);
        if (wish.violations()) {
            sources.add(LabelSource.AUTOMATIC);
        }
        if (wish.heuristic()) {
            sources.add(LabelSource.HEURISTIC);
        }
        return sources.isEmpty()
                ? Optional.empty()
                : Optional.of(WeakPairs.among(library.songs(), tier, sources, progress));
    }

    @Override
    public CompletionStage<ModelRow> promote(String id, ModelStage stage, String reason) {
        return Background.run(workers, () -> row(registry.promote(registry.find(id), stage, reason)));
    }

    @Override
    public CompletionStage<String> rollBack(String reason) {
        return Background.run(workers, () -> registry.rollBack(reason)
                .map(model -> model.id() + " is back in production. The act is in the log with your reason.")
                .orElse("No model was in production before: the heuristic ranks the plans again."));
    }

    @Override
    public CompletionStage<ModelRow> importModel(Path file, Path dataset) {
        return Background.run(workers, () -> row(ModelImport.read(registry, file, null, dataset)));
    }

    @Override
    public CompletionStage<Optional<String>> retrainAdvice() {
        return Background.run(workers, () -> RetrainAdvice.of(registry, labels.get(), false));
    }

    @Override
    public CompletionStage<String> report(String id) {
        return Background.run(workers, () -> {
            Path page = registry.folder().resolve(id).resolve(ModelRegistry.PAGE);
            if (!Files.exists(page)) {
                throw new StudioException(
                        id + " was not trained in this studio, so there is no report of its training.");
            }
            return isOpenInBrowser(page)
                    ? "The report is open in the browser: " + page
                    : "The report is here; open it in a browser: " + page;
        });
    }

    private static boolean isOpenInBrowser(Path page) {
        if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            return false;
        }
        try {
            Desktop.getDesktop().browse(page.toUri());
            return true;
        } catch (IOException noBrowser) {
            return false;
        }
    }
}
