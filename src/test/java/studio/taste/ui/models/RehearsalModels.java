package studio.taste.ui.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.taste.Progress;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RehearsalRuns;
import studio.taste.training.runs.RunReport;
import studio.taste.ui.LearningFeed;
import studio.taste.ui.LearningView;

/** Models without files and trainer. */
public final class RehearsalModels implements ModelDesk, LearningFeed {
    public final List<ModelRow> rows = new ArrayList<>();
    public final List<TrainingWish> wishes = new ArrayList<>();
    /** What was done with models: the act, the model, the reason. */
    public final List<String> acts = new ArrayList<>();
    /** What a training answers with; unless it is set, it succeeds at once. */
    public @Nullable CompletableFuture<ModelRow> pendingTraining;

    public Optional<String> refusal = Optional.empty();
    public Optional<String> advice = Optional.empty();
    public String trial = "";
    public Progress progress = Progress.NONE;
    public LearningView learning = LearningView.NOTHING;
    private final List<Consumer<LearningView>> listeners = new ArrayList<>();

    /** Four models, one with a name of 60 characters. */
    public void haveModels() {
        rows.add(row("ranker-4f1c77d2ab90", ModelStage.CANDIDATE, Optional.of(RehearsalRuns.better())));
        rows.add(row(
                "ranker-with-a-name-of-sixty-characters-which-is-what-there-is",
                ModelStage.CANARY,
                Optional.of(RehearsalRuns.notShown())));
        rows.add(row("ranker-0d2e91bb77c0", ModelStage.PRODUCTION, Optional.of(RehearsalRuns.better())));
        rows.add(row("baseline", ModelStage.ARCHIVED, Optional.empty()));
    }

    /** A model at a stage. */
    public static ModelRow row(String id, ModelStage stage, Optional<RunReport> report) {
        return new ModelRow(
                id,
                stage,
                RehearsalRuns.AT,
                report.isPresent() ? 554 : -1,
                report.isPresent()
                        ? "Trained on 458 human, 96 automatic pairs of 18 requests."
                        : "Ships with the studio.",
                "It was not held against answers in this studio.",
                report);
    }

    /** A curve comes in, as after a background training. */
    public void learn(LearningView view) {
        learning = view;
        listeners.forEach(listener -> listener.accept(view));
    }

    @Override
    public void tell(Consumer<LearningView> listener) {
        listeners.add(listener);
        listener.accept(learning);
    }

    @Override
    public CompletionStage<ModelShelf> models() {
        return CompletableFuture.completedFuture(new ModelShelf(rows, List.of(), 458, 200, trial));
    }

    @Override
    public CompletionStage<Optional<String>> refusal(boolean simulated) {
        return CompletableFuture.completedFuture(refusal);
    }

    @Override
    public CompletionStage<ModelRow> train(TrainingWish wish, Progress mine) {
        wishes.add(wish);
        progress = mine;
        if (pendingTraining != null) {
            return pendingTraining;
        }
        ModelRow row = row("ranker-new", ModelStage.CANDIDATE, Optional.of(RehearsalRuns.better()));
        rows.add(0, row);
        return CompletableFuture.completedFuture(row);
    }

    @Override
    public CompletionStage<ModelRow> promote(String id, ModelStage stage, String reason) {
        acts.add(stage + " " + id + ": " + reason);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(id)) {
                rows.set(i, row(id, stage, rows.get(i).report()));
                return CompletableFuture.completedFuture(rows.get(i));
            }
        }
        throw new AssertionError("no model " + id);
    }

    @Override
    public CompletionStage<String> rollBack(String reason) {
        acts.add("roll back: " + reason);
        return CompletableFuture.completedFuture("baseline is back in production.");
    }

    @Override
    public CompletionStage<ModelRow> importModel(Path file, Path dataset) {
        acts.add("import " + file + " of " + dataset);
        ModelRow row = row("imported-1", ModelStage.CANDIDATE, Optional.empty());
        rows.add(0, row);
        return CompletableFuture.completedFuture(row);
    }

    @Override
    public CompletionStage<Optional<String>> retrainAdvice() {
        return CompletableFuture.completedFuture(advice);
    }

    @Override
    public CompletionStage<String> report(String id) {
        return CompletableFuture.completedFuture(
                "The report is here; open it in a browser: models/" + id + "/report.html");
    }
}
