package studio.taste.preference;

/** The normal distribution of mean 0 and variance 1. */
public final class StandardNormal {
    /** Beyond this the tail is taken from its continued fraction, so that it keeps its relative precision. */
    private static final double TAIL = 3;

    private static final int TAIL_TERMS = 80;
    private static final int QUANTILE_STEPS = 200;

    private StandardNormal() {}

    /** Density φ(x). */
    public static double density(double x) {
        return Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);
    }

    /**
     * Probability Φ(x) of a value below x, to about 1e-15: the series of Marsaglia (2004) in the middle, Laplace's continued
     * fraction in the tails.
     */
    public static double cumulative(double x) {
        if (x < -TAIL) {
            return lowerTail(-x);
        }
        if (x > TAIL) {
            return 1 - lowerTail(x);
        }
        double sum = x;
        double term = x;
        for (int odd = 3; Math.abs(term) > 1e-17 * Math.abs(sum); odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    /**
     * The value below which the probability is {@code probability}, the inverse of {@link #cumulative}.
     *
     * @param probability strictly between 0 and 1
     */
    public static double quantile(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("a probability between 0 and 1 has a quantile, was " + probability);
        }
        if (probability > 0.5) {
            return -quantile(1 - probability);
        }
        // Φ is convex below 0, so Newton's method from 0 comes down on the root from the right and never passes it.
        double x = 0;
        for (int step = 0; step < QUANTILE_STEPS; step++) {
            double move = (cumulative(x) - probability) / density(x);
            x -= move;
            if (Math.abs(move) < 1e-14 * (1 + Math.abs(x))) {
                return x;
            }
        }
        return x;
    }

    private static double lowerTail(double distance) {
        double fraction = distance;
        for (int k = TAIL_TERMS; k >= 1; k--) {
            fraction = distance + k / fraction;
        }
        return density(distance) / fraction;
    }
}
