package studio.taste.ranking;

import java.util.Optional;

/**
 * Turns a difference of scores into a probability: {@code P = 1 / (1 + exp(−slope · margin))}; J. Platt, "Probabilistic outputs for support
 * vector machines" (1999). His intercept is left out: which of two plans is named first says nothing, so equal scores give one half.
 *
 * @param slope per unit of score, positive
 */
public record PlattScaling(double slope) {
    private static final int MOST_STEPS = 200;
    private static final double LONGEST_STEP = 2;
    private static final double LEAST_CURVATURE = 1e-12;
    private static final double CLOSE = 1e-12;

    public PlattScaling {
        if (!(slope > 0 && Double.isFinite(slope))) {
            throw new IllegalArgumentException("a calibration's slope is positive, was " + slope);
        }
    }

    /**
     * The slope under which answers are likeliest, by Newton's method. As Platt does, each target is moved a little towards one half, by as
     * much as one more answer of each kind would, so that a slope exists even where every answer was foreseen.
     *
     * @param margins the one score less the other, one per answer
     * @param targets 1 when the one was preferred, 0 when the other, ½ for neither
     * @return empty when the scores say nothing of the answers, or the opposite
     */
    public static Optional<PlattScaling> fit(double[] margins, double[] targets) {
        double scale = 0;
        for (double margin : margins) {
            scale = Math.max(scale, Math.abs(margin));
        }
        if (scale == 0) {
            return Optional.empty();
        }
        double pull = 1.0 / (margins.length + 2);
        double slope = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradient = 0;
            double curvature = 0;
            for (int i = 0; i < margins.length; i++) {
                double margin = margins[i] / scale;
                double p = 1 / (1 + StrictMath.exp(-slope * margin));
                double target = targets[i] + (0.5 - targets[i]) * 2 * pull;
                gradient += (target - p) * margin;
                curvature += p * (1 - p) * margin * margin;
            }
            double move = gradient / Math.max(curvature, LEAST_CURVATURE);
            slope += Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, move));
            if (Math.abs(move) < CLOSE) {
                break;
            }
        }
        return slope > 0 && Double.isFinite(slope / scale)
                ? Optional.of(new PlattScaling(slope / scale))
                : Optional.empty();
    }

    /**
     * @param margin the one score less the other
     * @return how likely the one is preferred, 0 to 1
     */
    public double probability(double margin) {
        return 1 / (1 + StrictMath.exp(-slope * margin));
    }
}
