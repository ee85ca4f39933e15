package studio.taste.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * All that a screen shows of a session at one moment. Immutable; a later one has a higher revision.
 *
 * @param revision counts up within a session
 * @param phase what is going on
 * @param trial the trial before the rater, null while there is none
 * @param answered answers that stand
 * @param trials how many there will be
 * @param timeLeft as estimated from the pace so far
 * @param canUndo whether there is an answer to take back
 * @param convergence what was learnt; null while the rater may not see it
 * @param notice a sentence for the rater, empty when there is nothing to say
 */
public record SessionSnapshot(
        long revision,
        Phase phase,
        @Nullable BlindTrial trial,
        int answered,
        int trials,
        Duration timeLeft,
        boolean canUndo,
        @Nullable Convergence convergence,
        String notice) {

    /** What is going on. */
    public enum Phase {
        /** The next trial is being rendered and matched. */
        PREPARING,
        /** A trial is loaded in the player and waits for its answer. */
        LISTENING,
        /** The rater left for a while. */
        PAUSED,
        /** All trials are answered. */
        FINISHED,
        /** Something is wrong; the notice says what, and the session can be tried again. */
        FAILED
    }
}
