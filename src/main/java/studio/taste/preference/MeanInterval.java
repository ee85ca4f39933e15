package studio.taste.preference;

/**
 * A mean with its 95 % band by the normal approximation.
 *
 * @param estimate the mean
 * @param lower lower end of the band
 * @param upper upper end of the band
 * @param count how many numbers it is the mean of
 */
public record MeanInterval(double estimate, double lower, double upper, int count) {
    private static final double STANDARD_DEVIATIONS = StandardNormal.quantile(0.975);

    /**
     * @param values at least one; of a single one the band has no end
     */
    public static MeanInterval of(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("of no values there is no mean");
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = values.length == 1
                ? Double.POSITIVE_INFINITY
                : STANDARD_DEVIATIONS * Math.sqrt(squares / (values.length - 1.0) / values.length);
        return new MeanInterval(mean, mean - half, mean + half, values.length);
    }
}
