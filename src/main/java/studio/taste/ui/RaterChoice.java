package studio.taste.ui;

import org.jspecify.annotations.Nullable;
import studio.taste.session.RaterId;

/**
 * Who is about to listen or produce.
 *
 * @param id null for someone new
 * @param words as it is listed
 */
public record RaterChoice(@Nullable RaterId id, String words) {
    /** Someone who has not listened here before. */
    public static final RaterChoice NEW = new RaterChoice(null, "Someone new");

    /** Someone who is known here, by name and pseudonym. */
    public static RaterChoice of(RaterCard card) {
        String pseudonym = card.id().value();
        return new RaterChoice(
                card.id(), card.displayName().isBlank() ? pseudonym : card.displayName() + " (" + pseudonym + ")");
    }
}
