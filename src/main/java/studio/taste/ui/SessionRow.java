package studio.taste.ui;

import java.time.Instant;
import studio.taste.session.SessionId;

/**
 * A session as the researcher's table lists it.
 *
 * @param rater pseudonym
 * @param vocalTitle song that gave the vocals
 * @param instrumentalTitle song that gave the instruments
 * @param answered answers that stand
 * @param status in a word, such as {@code finished}
 */
public record SessionRow(
        SessionId id,
        String rater,
        String vocalTitle,
        String instrumentalTitle,
        Instant openedAt,
        int answered,
        int trials,
        String status) {}
