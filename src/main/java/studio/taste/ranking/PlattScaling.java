package studio.taste.ranking;

/**
 * Turns a difference of scores into a probability: {@code P = 1 / (1 + exp(−slope · margin))}; J. Platt, "Probabilistic outputs for support
 * vector machines" (1999). His intercept is left out: which of two plans is named first says nothing, so equal scores give one half.
 *
 * @param slope per unit of score, positive
 */
public record PlattScaling(double slope) {
    public PlattScaling {
        if (!(slope > 0 && Double.isFinite(slope))) {
            throw new IllegalArgumentException("a calibration's slope is positive, was " + slope);
        }
    }

    /**
     * @param margin the one score less the other
     * @return how likely the one is preferred, 0 to 1
     */
    public double probability(double margin) {
        return 1 / (1 + StrictMath.exp(-slope * margin));
    }
}
