package studio.taste.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import studio.taste.preference.Outcome;

/**
 * What a rater says of a trial.
 *
 * @param outcome {@code FIRST} is side A, {@code SECOND} side B, {@code TIE} no preference
 * @param confidence how sure
 * @param tagsA what went wrong with side A
 * @param tagsB what went wrong with side B
 * @param comment in the rater's own words, empty when there is none; at most 2,000 characters
 */
public record Ballot(
        Outcome outcome, Confidence confidence, Set<FailureTag> tagsA, Set<FailureTag> tagsB, String comment) {
    /** Longest comment kept. */
    public static final int LONGEST_COMMENT = 2_000;

    public Ballot {
        tagsA = inOrder(tagsA);
        tagsB = inOrder(tagsB);
        if (comment.length() > LONGEST_COMMENT) {
            throw new IllegalArgumentException(
                    "a comment has at most " + LONGEST_COMMENT + " characters, had " + comment.length());
        }
    }

    /** An answer without tags or comment. */
    public static Ballot of(Outcome outcome, Confidence confidence) {
        return new Ballot(outcome, confidence, Set.of(), Set.of(), "");
    }

    /** Tags in one order everywhere, so that equal answers are written the same way. */
    private static Set<FailureTag> inOrder(Set<FailureTag> tags) {
        EnumSet<FailureTag> sorted = EnumSet.noneOf(FailureTag.class);
        sorted.addAll(tags);
        return Collections.unmodifiableSet(sorted);
    }
}
