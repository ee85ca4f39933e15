package studio.taste.preference;

/**
 * One answer to a pair, which may be “can't tell”: a weak comparison that says the two utilities lie close together.
 *
 * @param first features of the option presented first; shared, not modified
 * @param second features of the option presented second, equally long; shared, not modified
 * @param outcome what was answered
 * @param likelihood of the answers; with a tie band when the outcome is a tie
 */
public record PairAnswer(double[] first, double[] second, Outcome outcome, PairLikelihood likelihood) {
    public PairAnswer {
        if (first.length != second.length) {
            throw new IllegalArgumentException(
                    "a pair has equally many features, had " + first.length + " and " + second.length);
        }
        if (outcome == Outcome.TIE && likelihood.tieBand() == 0) {
            throw new IllegalArgumentException("a tie cannot happen with a tieBand of 0");
        }
    }
}
