package studio.taste.selection;

import studio.taste.preference.GaussianPosterior;

/** How much of what was uncertain about a pool before the first answer is uncertain still. */
public final class RemainingUncertainty {
    private RemainingUncertainty() {}

    /**
     * The mean over the pool of hᵀΣh / hᵀΣ₀h, 1 at first and towards 0. tr(Σ)/tr(Σ₀), the source's measure, counts directions in
     * which nothing differs.
     *
     * @param pool features H, n ≥ 1 rows of length d, not all zero; not modified
     */
    public static double of(GaussianPosterior belief, GaussianPosterior prior, double[][] pool) {
        double sum = 0;
        int counted = 0;
        for (double[] h : pool) {
            double before = prior.variance(h);
            if (before > 0) {
                sum += belief.variance(h) / before;
                counted++;
            }
        }
        if (counted == 0) {
            throw new IllegalArgumentException("none of the pool's " + pool.length + " candidates has features");
        }
        return sum / counted;
    }

    /** tr(Σ)/tr(Σ₀): the source document's measure. */
    static double ofTraces(GaussianPosterior belief, GaussianPosterior prior) {
        return trace(belief) / trace(prior);
    }

    private static double trace(GaussianPosterior belief) {
        double[][] covariance = belief.covariance();
        double trace = 0;
        for (int i = 0; i < covariance.length; i++) {
            trace += covariance[i][i];
        }
        return trace;
    }
}
