package studio.taste.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.taste.StudioException;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.preference.Outcome;
import studio.taste.remix.Excerpt;
import studio.taste.remix.PlanId;
import studio.taste.remix.RemixPlan;
import studio.taste.simulation.SimulatedClock;

class PairPreparationTest {
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final FastForwardPlayer player = new FastForwardPlayer();
    private final RecordingScreen screen = new RecordingScreen();
    private final CountedPreviews previews = new CountedPreviews();
    /** Work that waits for a worker. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    private ListeningSession session;

    @BeforeEach
    void open() throws JournalException {
        StudioLog log = new StudioLog(new ListJournal(clock));
        session = new ListeningSession(
                log, previews, player, clock, Runnable::run, waiting::add, waiting::add, "test", screen);
        session.open(Openings.of(10, 4));
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private void answer(Outcome outcome) {
        player.restart();
        player.select(Side.B);
        player.restart();
        session.answer(screen.trial().id(), Ballot.of(outcome, Confidence.HIGH));
    }

    @Test
    void whateverIsAnsweredTheNextPairWasMadeMeanwhile() {
        work();
        for (Outcome outcome : List.of(Outcome.FIRST, Outcome.SECOND, Outcome.TIE, Outcome.SECOND)) {
            int before = previews.asked.size();

            answer(outcome);
            waiting.remove().run();

            assertThat(screen.last().phase()).isEqualTo(SessionSnapshot.Phase.LISTENING);
            assertThat(previews.asked).hasSize(before);
            work();
        }
    }

    @Test
    void theWholePoolIsRenderedWhileTheFirstTrialIsHeard() {
        work();
        Set<PlanId> pool = new HashSet<>();
        Openings.of(10, 4).pool().forEach(candidate -> pool.add(candidate.plan().id()));
        assertThat(new HashSet<>(previews.asked)).isEqualTo(pool);
    }

    @Test
    void workAheadIsDroppedWhenTheSessionIsPaused() {
        while (screen.last().phase() != SessionSnapshot.Phase.LISTENING) {
            waiting.remove().run();
        }
        session.pause();
        int before = previews.asked.size();
        waiting.removeLast().run();
        assertThat(previews.asked).hasSize(before);
    }

    @Test
    void workAheadStopsAfterThePreviewDuringWhichItWasOvertaken() {
        while (screen.last().phase() != SessionSnapshot.Phase.LISTENING) {
            waiting.remove().run();
        }
        int before = previews.asked.size();
        previews.duringNext = () -> answer(Outcome.FIRST);

        waiting.removeLast().run();

        // The pair in the making is finished, for it may be the next; nothing is begun after it.
        assertThat(previews.asked).hasSizeLessThanOrEqualTo(before + 2);
    }

    /** Noise, and who asked for it. */
    private static final class CountedPreviews implements PreviewStore {
        private final NoisePreviews noise = new NoisePreviews();
        private final List<PlanId> asked = new ArrayList<>();
        private Runnable duringNext = () -> {};

        @Override
        public Preview preview(RemixPlan plan, Excerpt excerpt) throws StudioException {
            asked.add(plan.id());
            Runnable now = duringNext;
            duringNext = () -> {};
            now.run();
            return noise.preview(plan, excerpt);
        }

        @Override
        public String rendererVersion() {
            return noise.rendererVersion();
        }
    }
}
