package studio.taste.preference;

/**
 * What is expected of the answer to a pair.
 *
 * @param first probability that the first is preferred, 0 to 1
 * @param second probability that the second is preferred, 0 to 1
 * @param tie probability of “no preference”, 0 to 1; the three sum to 1
 */
public record PairProbabilities(double first, double second, double tie) {
    private static final double ROUNDING = 1e-9;

    public PairProbabilities {
        if (!(first >= 0 && second >= 0 && tie >= 0 && Math.abs(first + second + tie - 1) <= ROUNDING)) {
            throw new IllegalArgumentException(
                    "probabilities sum to 1, were " + first + ", " + second + " and " + tie + " (tie)");
        }
    }

    /** Probability of one outcome. */
    public double of(Outcome outcome) {
        return switch (outcome) {
            case FIRST -> first;
            case SECOND -> second;
            case TIE -> tie;
        };
    }

    /** Shannon entropy in nats, 0 to ln 3. */
    public double entropyNats() {
        return term(first) + term(second) + term(tie);
    }

    private static double term(double probability) {
        return probability > 0 ? -probability * Math.log(probability) : 0;
    }
}
