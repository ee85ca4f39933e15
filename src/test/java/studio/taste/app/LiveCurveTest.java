package studio.taste.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.training.runs.RehearsalRuns;
import studio.taste.training.runs.RunReport;
import studio.taste.training.runs.TrainingOrder;
import studio.taste.ui.LearningView;

class LiveCurveTest {
    private final Runnable[] moved = {() -> {}};
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<TrainingOrder> orders = new ArrayList<>();
    private final List<LearningView> told = new ArrayList<>();
    private HeardSessions sessions;
    private LiveCurve.Trainer trainer = (order, progress) -> RehearsalRuns.better();

    @BeforeEach
    void listen() throws StudioException {
        sessions = new HeardSessions(moved);
        LiveCurve curve = new LiveCurve(this::train, sessions.log::state, waiting::add);
        moved[0] = curve::look;
        curve.tell(told::add);
    }

    private RunReport train(TrainingOrder order, Progress progress) throws StudioException, InterruptedException {
        orders.add(order);
        return trainer.train(order, progress);
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private LearningView last() {
        return told.get(told.size() - 1);
    }

    @Test
    void nothingIsTrainedBeforeTwentyAnswers() throws Exception {
        sessions.hold(10, false);
        sessions.begin(10, false);
        sessions.answer(9);
        assertThat(waiting).isEmpty();
        sessions.answer(1);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void theAnswersOfProgramsDoNotCount() throws Exception {
        sessions.hold(20, true);
        assertThat(waiting).isEmpty();
    }

    @Test
    void oneSongPairIsNotEnoughAndThatIsSaidAfterTheSessionWentOn() throws Exception {
        sessions.hold(20, false);
        assertThat(waiting).hasSize(1);
        runAll();
        assertThat(orders).isEmpty();
        assertThat(last().points()).isEmpty();
        assertThat(last().sentence()).contains("are about the same two songs", "Begin a session with another pair");
    }

    @Test
    void twoSongPairsGiveAPoint() throws Exception {
        sessions.hold(10, false);
        sessions.hold(10, false);
        runAll();
        assertThat(orders).hasSize(1);
        assertThat(orders.get(0).thorough()).isFalse();
        assertThat(orders.get(0).simulated()).isFalse();
        assertThat(orders.get(0).settings().threads()).isEqualTo(1);
        assertThat(last().points()).hasSize(1);
        assertThat(last().points().get(0).labels()).isEqualTo(330);
        assertThat(last().sentence())
                .startsWith("The ranker foresees 74 % of answers about songs it has not learnt from");
    }

    @Test
    void whileOneTrainingRunsNoOtherBeginsAndTheNewestAnswersAreTrainedOnNext() throws Exception {
        sessions.hold(10, false);
        List<Boolean> goesOn = new ArrayList<>();
        trainer = (order, progress) -> {
            if (orders.size() == 1) {
                goesOn.add(progress.report(0.1, "Growing"));
                try {
                    sessions.hold(20, false);
                } catch (StudioException e) {
                    throw new AssertionError(e);
                }
                assertThat(waiting).isEmpty();
                goesOn.add(progress.report(0.2, "Growing"));
                throw new CancellationException();
            }
            return RehearsalRuns.better();
        };
        sessions.hold(10, false);
        runAll();
        assertThat(goesOn).containsExactly(true, false);
        assertThat(orders).hasSize(2);
        assertThat(orders.get(1).labels().labels()).hasSize(40);
        assertThat(last().points()).hasSize(1);
    }

    @Test
    void aFailureBecomesASentenceAndTheCurveStays() throws Exception {
        sessions.hold(10, false);
        sessions.hold(10, false);
        runAll();
        trainer = (order, progress) -> {
            throw new StudioException("The trainer ended with code 1 and left no model.");
        };
        sessions.hold(20, false);
        runAll();
        assertThat(last().sentence()).isEqualTo("The trainer ended with code 1 and left no model.");
        assertThat(last().points()).hasSize(1);
        trainer = (order, progress) -> {
            throw new IllegalStateException("a defect");
        };
        sessions.hold(20, false);
        runAll();
        assertThat(last().sentence()).contains("a defect", "Sessions are not affected");
    }
}
