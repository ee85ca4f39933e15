package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.labels.LabelSet;
import studio.taste.library.SongLibrary;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.Loss;
import studio.taste.training.TrainerSettings;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.ModelStage;
import studio.taste.training.runs.RankerTraining;
import studio.taste.ui.models.ModelRow;
import studio.taste.ui.models.TrainingWish;

class ModelWorkTest {
    private static final TrainerSettings FEW_TREES =
            new TrainerSettings(Loss.PAIR_LOGIT, 20, 3, 0.1, 3, 7, 0, 2, Duration.ofMinutes(2));
    private static final TrainingWish WISH = new TrainingWish(false, false, false, FEW_TREES, Optional.empty());

    @TempDir
    Path home;

    private static HeardSessions sessions;
    private LabelSet labels = LabelSet.EMPTY;
    private ModelWork work;

    @BeforeAll
    static void listen() throws StudioException {
        sessions = new HeardSessions(new Runnable[] {() -> {}});
        sessions.hold(24, false);
        sessions.hold(24, false);
        sessions.hold(12, true);
    }

    @BeforeEach
    void open() throws StudioException {
        work = new ModelWork(
                new ModelRegistry(home.resolve("models"), Clock.systemUTC()),
                new RankerTraining(
                        new CatBoostTrainer(), home.resolve("training"), Clock.systemUTC(), System::nanoTime),
                () -> labels,
                SongLibrary.open(home),
                Runnable::run,
                Runnable::run);
    }

    private void answer() {
        labels = LabelSet.of(sessions.log.state().sessions().values());
    }

    private static <T> T value(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    @Test
    void withoutAnswersThereIsNothingToLearnFrom() {
        assertThatThrownBy(() -> value(work.train(WISH, Progress.NONE)))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("There is nothing to learn from");
        assertThat(value(work.models()).models()).isEmpty();
        assertThat(value(work.retrainAdvice())).isEmpty();
    }

    @Test
    void aModelIsTrainedReportedPutIntoProductionAndTakenBack() throws Exception {
        answer();
        assertThat(value(work.models()).people()).isEqualTo(48);
        assertThat(value(work.models()).programs()).isEqualTo(12);
        assertThat(value(work.refusal(false))).isEmpty();

        ModelRow row = value(work.train(WISH, Progress.NONE));
        assertThat(row.stage()).isEqualTo(ModelStage.CANDIDATE);
        assertThat(row.report().orElseThrow().sources()).containsOnlyKeys("human");
        assertThat(Files.readString(home.resolve("models").resolve(row.id()).resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains(row.id());
        assertThat(value(work.report(row.id()))).contains("report.html");

        assertThat(value(work.promote(row.id(), ModelStage.PRODUCTION, "to try it"))
                        .stage())
                .isEqualTo(ModelStage.PRODUCTION);
        assertThat(value(work.rollBack("enough"))).contains("the heuristic ranks the plans again");
        assertThat(value(work.models()).models()).extracting(ModelRow::stage).containsExactly(ModelStage.ARCHIVED);
    }

    @Test
    void aCancelledTrainingLeavesNoModel() {
        answer();
        assertThatThrownBy(() -> value(work.train(WISH, (fraction, doing) -> false)))
                .isInstanceOf(CancellationException.class);
        assertThat(value(work.models()).models()).isEmpty();
    }

    @Test
    void aModelTrainedElsewhereHasNoReport() {
        assertThatThrownBy(() -> value(work.report("imported-1")))
                .hasMessageContaining("imported-1 was not trained in this studio");
    }
}
