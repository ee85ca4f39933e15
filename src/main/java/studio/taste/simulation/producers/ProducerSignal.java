package studio.taste.simulation.producers;

import java.util.Locale;

/** What a producer does beside listening, and the studio learns from. */
public enum ProducerSignal {
    /** Picks one of the portfolio. */
    PICK,
    /** Has the pick changed towards their taste, more or less. */
    EDIT,
    /** Takes none when none is good enough. */
    REJECT,
    /** Likes or dislikes a card. */
    LIKE,
    /** Says in which direction the pick is better than the others. */
    RATIONALE;

    /** The word it is asked for by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
