package studio.taste.preference;

/**
 * The likelihood of the answer to a pair, ties included, given the difference u = zᵀ(h₁ − h₂) of the two utilities:
 *
 * <pre>
 * P(first) = σ((u − ε)/τ)    P(second) = σ((−u − ε)/τ)    P(tie) = 1 − P(first) − P(second)
 * </pre>
 *
 * <p>This is the model of Rao and Kupper (1967) with θ = exp(ε/τ). Log-concave in u for every outcome: with s = u/τ and e = ε/τ,
 * P(tie) = σ(s + e) σ(e − s) (1 − exp(−2e)), which is also how it is computed, so that no outcome loses its digits at any u.
 *
 * @param temperature τ above 0, in units of utility
 * @param tieBand ε ≥ 0, the just-noticeable difference in units of utility: between equals a tie has probability tanh(ε/2τ); at 0
 *     there are no ties and this is the multinomial logit of two options
 */
public record PairLikelihood(double temperature, double tieBand) {
    public PairLikelihood {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("temperature must be positive and finite, was " + temperature);
        }
        if (!(tieBand >= 0) || Double.isInfinite(tieBand)) {
            throw new IllegalArgumentException("tieBand must be 0 or more and finite, was " + tieBand);
        }
    }

    /** Probabilities of the three outcomes at the utility difference {@code u}. */
    public PairProbabilities probabilities(double u) {
        double first = logistic((u - tieBand) / temperature);
        double second = logistic((-u - tieBand) / temperature);
        double neither = logistic((u + tieBand) / temperature) * logistic((tieBand - u) / temperature);
        return new PairProbabilities(first, second, -Math.expm1(-2 * tieBand / temperature) * neither);
    }

    /**
     * Plug-in probabilities under a belief: those at the expected utility difference. They belong to {@link LaplacePairUpdate}.
     *
     * @param hFirst features of the first, length d
     * @param hSecond features of the second, length d
     */
    public PairProbabilities predict(GaussianPosterior belief, double[] hFirst, double[] hSecond) {
        return probabilities(belief.expectedUtility(hFirst) - belief.expectedUtility(hSecond));
    }

    /** ln P(outcome | u); −∞ for a tie without a band. */
    public double logProbability(double u, Outcome outcome) {
        double up = logLogistic((u + tieBand) / temperature);
        double down = logLogistic((tieBand - u) / temperature);
        return switch (outcome) {
            case FIRST -> logLogistic((u - tieBand) / temperature);
            case SECOND -> logLogistic((-u - tieBand) / temperature);
            case TIE -> up + down + Math.log(-Math.expm1(-2 * tieBand / temperature));
        };
    }

    /** d ln P(outcome | u) / du. */
    double slope(double u, Outcome outcome) {
        return switch (outcome) {
            case FIRST -> logistic((tieBand - u) / temperature) / temperature;
            case SECOND -> -logistic((tieBand + u) / temperature) / temperature;
            case TIE -> (logistic((-u - tieBand) / temperature) - logistic((u - tieBand) / temperature)) / temperature;
        };
    }

    /** −d² ln P(outcome | u) / du², never negative. */
    double curvature(double u, Outcome outcome) {
        return switch (outcome) {
            case FIRST -> logisticVariance((u - tieBand) / temperature) / (temperature * temperature);
            case SECOND -> logisticVariance((u + tieBand) / temperature) / (temperature * temperature);
            case TIE ->
                (logisticVariance((u - tieBand) / temperature) + logisticVariance((u + tieBand) / temperature))
                        / (temperature * temperature);
        };
    }

    private static double logistic(double x) {
        double small = Math.exp(-Math.abs(x));
        return (x >= 0 ? 1 : small) / (1 + small);
    }

    private static double logLogistic(double x) {
        return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double logisticVariance(double x) {
        return logistic(x) * logistic(-x);
    }
}
