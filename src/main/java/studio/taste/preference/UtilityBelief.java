package studio.taste.preference;

/**
 * What is believed of the utilities of K options, jointly Gaussian: all that one choice among them can see of a taste.
 *
 * @param mean m = Hμ, length K; shared, not to be modified
 * @param covariance G = HΣHᵀ, K × K; shared, not to be modified
 */
public record UtilityBelief(double[] mean, double[][] covariance) {
    public UtilityBelief {
        if (mean.length != covariance.length) {
            throw new IllegalArgumentException(
                    mean.length + " expected utilities came with " + covariance.length + " rows of covariance");
        }
    }
}
