package studio.taste.training;

import studio.taste.preference.Outcome;

/**
 * What was said of two items of one request.
 *
 * @param request what both are remixes of
 * @param first place of the one in the data's items
 * @param second place of the other
 * @param outcome {@code FIRST} when the one was preferred
 * @param weight source times confidence; how much it counts in training
 * @param source who said it
 * @param rater the rater's pseudonym; the source's name where nobody listened
 * @param genre of the remix
 */
public record LabelledPair(
        String request,
        int first,
        int second,
        Outcome outcome,
        double weight,
        LabelSource source,
        String rater,
        String genre) {
    /** Whether one was preferred. */
    public boolean isDecided() {
        return outcome != Outcome.TIE;
    }

    /** 1 when the first was preferred, 0 when the second, ½ for neither. */
    public double target() {
        return switch (outcome) {
            case FIRST -> 1;
            case SECOND -> 0;
            case TIE -> 0.5;
        };
    }
}
