package studio.taste.preference;

/**
 * The source document's answer to a rejection of all, a variant of {@link Signals#rejectAll}: Σ′ = Σ + σ²I, whatever was rejected. Kept for
 * comparison: the uncertainty grows past the prior, and what was learnt before is washed out.
 *
 * @param variance σ², above 0
 */
public record RejectionByInflation(double variance) {
    public RejectionByInflation {
        if (!(variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("σ² must be positive and finite, was " + variance);
        }
    }

    /** The belief after a rejection. */
    public GaussianPosterior update(GaussianPosterior before) {
        double[][] covariance = before.covariance();
        for (int i = 0; i < covariance.length; i++) {
            covariance[i][i] += variance;
        }
        return GaussianPosterior.ofCovariance(before.mean(), covariance);
    }
}
