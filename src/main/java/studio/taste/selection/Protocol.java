package studio.taste.selection;

/**
 * How a session of pairs is made up.
 *
 * @param trials how many, at least 1
 * @param repeatShare share of all trials that ask an earlier pair again in the same order, 0 to 1
 * @param reverseShare share of the pairs that are asked again in the other order, 0 to 1
 * @param minimumTrialsApart how much later than its original, in trials, a pair may be asked again, at least 1
 * @param randomShare share of the fresh pairs that are drawn at random, 0 to 1
 */
public record Protocol(
        int trials, double repeatShare, double reverseShare, int minimumTrialsApart, double randomShare) {
    public Protocol {
        if (trials < 1 || minimumTrialsApart < 1) {
            throw new IllegalArgumentException("a session has trials, and they lie apart: " + trials + " trials, "
                    + minimumTrialsApart + " apart");
        }
        checkShare("repeatShare", repeatShare);
        checkShare("reverseShare", reverseShare);
        checkShare("randomShare", randomShare);
    }

    /** The studio's: 10 % repeats, 20 % of the pairs reversed, four trials apart, 20 % random pairs. */
    public static Protocol standard(int trials) {
        return new Protocol(trials, 0.10, 0.20, 4, 0.20);
    }

    /** How many trials repeat an earlier one, when the session is long enough for all of them. */
    public int repeats() {
        return (int) Math.rint(repeatShare * trials);
    }

    /**
     * How many trials reverse an earlier one, when the session is long enough for all of them. Of the trials that are no repeats,
     * each pair takes one and a reversed pair two.
     */
    public int reversals() {
        return (int) Math.rint((trials - repeats()) * reverseShare / (1 + reverseShare));
    }

    private static void checkShare(String name, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name + " must lie between 0 and 1, was " + share);
        }
    }
}
