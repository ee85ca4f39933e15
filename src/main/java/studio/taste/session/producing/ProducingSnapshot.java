package studio.taste.session.producing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.selection.SlotReason;
import studio.taste.session.SessionId;

/**
 * All that a screen shows of a producer's session at one moment. Immutable; a later one has a higher revision.
 *
 * @param revision counts up within a session
 * @param session which session
 * @param producer what the producer is called
 * @param phase what is going on
 * @param vocalTitle title of the song that gives the vocals
 * @param instrumentalTitle title of the song that gives the instruments
 * @param wish the prompt, as written
 * @param context what the music is for, as written; may be empty
 * @param round 1 for the first; the round being prepared while {@code phase} is {@link Phase#PREPARING}
 * @param cards the portfolio, in the player's order; empty while the first is prepared
 * @param preparation how far the round that is waited for is, null when none is
 * @param ahead how far the next round is made already, 0 to 1; 1 means a pick shows it at once
 * @param edit an edit in words that was read and waits for a yes, null when none is
 * @param convergence what was learnt
 * @param history one entry per round, in order; the last is the present one
 * @param undo what taking back would take back, in a few words; empty when there is nothing
 * @param learning the slider: 0 find my best, 1 learn my taste
 * @param notice a sentence for the producer, empty when there is nothing to say
 */
public record ProducingSnapshot(
        long revision,
        SessionId session,
        String producer,
        Phase phase,
        String vocalTitle,
        String instrumentalTitle,
        String wish,
        String context,
        int round,
        List<Card> cards,
        @Nullable Preparation preparation,
        double ahead,
        @Nullable EditProposal edit,
        TasteConvergence convergence,
        List<HistoryEntry> history,
        String undo,
        double learning,
        String notice) {
    public ProducingSnapshot {
        cards = List.copyOf(cards);
        history = List.copyOf(history);
    }

    /** What is going on. */
    public enum Phase {
        /** A round or an edited version is being made. */
        PREPARING,
        /** The cards are loaded in the player and wait for an answer. */
        CHOOSING,
        /** The producer left; the session can be gone on with. */
        CLOSED,
        /** Something is wrong; the notice says what, and it can be tried again. */
        FAILED
    }

    /**
     * One preview of the portfolio.
     *
     * @param plan what is heard
     * @param excerpt the part of it that is heard
     * @param reason why it is here
     * @param difference the one thing that differs most from the current best, in a few words; "believed best now" for that one
     * @param probability of being picked from this portfolio, as believed before
     * @param liked true liked, false disliked, null neither
     * @param edits words of the edits made on this card, in order
     */
    public record Card(
            RemixPlan plan,
            Excerpt excerpt,
            SlotReason reason,
            String difference,
            double probability,
            @Nullable Boolean liked,
            List<String> edits) {
        public Card {
            edits = List.copyOf(edits);
        }
    }

    /**
     * How far something is that is waited for.
     *
     * @param words what is being done
     * @param share 0 to 1
     * @param canCancel whether it can be given up, going back to what was before
     */
    public record Preparation(String words, double share, boolean canCancel) {}

    /**
     * An edit as it was understood, before anything is rendered.
     *
     * @param card place of the card, from 0
     * @param words as written
     * @param understood each step in words; empty when nothing was understood
     * @param questions what has to be said more clearly, or cannot be done
     */
    public record EditProposal(int card, String words, List<String> understood, List<String> questions) {
        public EditProposal {
            understood = List.copyOf(understood);
            questions = List.copyOf(questions);
        }
    }

    /**
     * A round of the past or present.
     *
     * @param round from 1
     * @param at when it was presented
     * @param words what was answered, in a few words, such as "picked 3 · less reverb"; empty while nothing was
     */
    public record HistoryEntry(int round, Instant at, String words) {}
}
