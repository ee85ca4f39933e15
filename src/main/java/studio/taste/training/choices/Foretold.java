package studio.taste.training.choices;

/**
 * One record that was foretold.
 *
 * @param rater r of the rater
 * @param top1 1 when the chosen alternative was the likeliest, a share of it where several were equally likely
 * @param top3 as much, for the three likeliest
 * @param logLikelihood ln of the probability given to the chosen alternative
 * @param confidence the largest probability given
 * @param chance 1/K
 */
record Foretold(int rater, double top1, double top3, double logLikelihood, double confidence, double chance) {
    /** Probabilities closer than this differ by rounding alone. */
    private static final double EQUAL = 1e-12;

    static Foretold of(int rater, double[] probabilities, int chosen) {
        double most = 0;
        int ahead = 0;
        int equal = 0;
        for (double p : probabilities) {
            most = Math.max(most, p);
            if (p > probabilities[chosen] + EQUAL) {
                ahead++;
            } else if (p >= probabilities[chosen] - EQUAL) {
                equal++;
            }
        }
        return new Foretold(
                rater,
                among(1, ahead, equal),
                among(3, ahead, equal),
                Math.log(Math.max(Double.MIN_NORMAL, probabilities[chosen])),
                most,
                1.0 / probabilities.length);
    }

    /** Probability to be among the first n when those that are equal are ordered by lot. */
    private static double among(int n, int ahead, int equal) {
        return Math.max(0, Math.min(1, (double) (n - ahead) / equal));
    }
}
