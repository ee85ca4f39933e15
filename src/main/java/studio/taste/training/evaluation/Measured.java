package studio.taste.training.evaluation;

/**
 * A figure and its 95 % interval.
 *
 * @param estimate the figure; not a number when there was nothing to measure
 * @param lower lower end
 * @param upper upper end
 */
public record Measured(double estimate, double lower, double upper) {
    /** Of nothing. */
    public static final Measured NOTHING = new Measured(Double.NaN, Double.NaN, Double.NaN);

    /** Whether the interval lies above a value. */
    public boolean isAbove(double value) {
        return lower > value;
    }
}
