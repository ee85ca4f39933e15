package studio.taste.selection;

import studio.taste.preference.GaussianPosterior;

/**
 * What is believed of the utilities of two options, jointly Gaussian.
 *
 * @param meanFirst expected utility of the first
 * @param meanSecond expected utility of the second
 * @param varianceFirst variance of the first, 0 or more
 * @param varianceSecond variance of the second, 0 or more
 * @param covariance of the two
 */
public record UtilityPair(
        double meanFirst, double meanSecond, double varianceFirst, double varianceSecond, double covariance) {
    public UtilityPair {
        if (!(varianceFirst >= 0 && varianceSecond >= 0)) {
            throw new IllegalArgumentException(
                    "variances must not be negative, were " + varianceFirst + " and " + varianceSecond);
        }
    }

    /**
     * @param hFirst features of the first, length d
     * @param hSecond features of the second, length d
     */
    public static UtilityPair of(GaussianPosterior belief, double[] hFirst, double[] hSecond) {
        double[][] covariance = belief.covariance(new double[][] {hFirst, hSecond});
        return new UtilityPair(
                belief.expectedUtility(hFirst),
                belief.expectedUtility(hSecond),
                covariance[0][0],
                covariance[1][1],
                covariance[0][1]);
    }

    /** Expected difference of the first to the second. */
    public double meanDifference() {
        return meanFirst - meanSecond;
    }

    /** Variance of the difference; rounding below 0 counts as 0. */
    public double varianceOfDifference() {
        return Math.max(0, varianceFirst + varianceSecond - 2 * covariance);
    }
}
