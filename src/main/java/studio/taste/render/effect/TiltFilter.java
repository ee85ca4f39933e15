package studio.taste.render.effect;

/**
 * Tips the spectrum about its middle: a near-straight line over log-frequency between 100 Hz and 10 kHz.
 *
 * <p>Three first-order shelves H(s) = (√g·s + ω)/(s + √g·ω) spread evenly over the two decades (J. O. Smith and H. F. Smith,
 * "Closed form fractional integration and differentiation via real exponentially spaced pole-zero pairs", 2016), each by the
 * bilinear transform with its centre kept in place. The shelves' common g is found by bisection so that the tilt measured from
 * 100 Hz to 10 kHz is the one asked for.
 */
public final class TiltFilter {
    private static final double LOW_HZ = 100;
    private static final double HIGH_HZ = 10_000;
    private static final int SHELVES = 3;

    /** Below this a state is set to zero: numbers near the smallest are slow to compute with. */
    private static final double NOTHING = 1e-25;

    private final double[] b0 = new double[SHELVES];
    private final double[] b1 = new double[SHELVES];
    private final double[] a1 = new double[SHELVES];
    private final double[] leftState = new double[SHELVES];
    private final double[] rightState = new double[SHELVES];
    private final int sampleRateHz;

    /**
     * @param tiltDb level at 10 kHz over that at 100 Hz
     * @param sampleRateHz above 20 kHz
     */
    public TiltFilter(double tiltDb, int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        double low = 0;
        double high = 2 * tiltDb;
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            design(middle / SHELVES);
            if (Math.abs(responseDb(HIGH_HZ) - responseDb(LOW_HZ)) < Math.abs(tiltDb)) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private void design(double shelfDb) {
        double root = StrictMath.pow(10, shelfDb / 40);
        for (int i = 0; i < SHELVES; i++) {
            double centreHz = LOW_HZ * StrictMath.pow(HIGH_HZ / LOW_HZ, (i + 0.5) / SHELVES);
            double w = StateVariableFilter.coefficient(centreHz, sampleRateHz);
            double a0 = 1 + root * w;
            b0[i] = (root + w) / a0;
            b1[i] = (w - root) / a0;
            a1[i] = (root * w - 1) / a0;
        }
    }

    /** Level of a tone after the filter against before. */
    double responseDb(double frequencyHz) {
        double angle = 2 * StrictMath.PI * frequencyHz / sampleRateHz;
        double c = StrictMath.cos(angle);
        double s = StrictMath.sin(angle);
        double power = 1;
        for (int i = 0; i < SHELVES; i++) {
            double up = square(b0[i] + b1[i] * c) + square(b1[i] * s);
            double down = square(1 + a1[i] * c) + square(a1[i] * s);
            power *= up / down;
        }
        return 10 * StrictMath.log10(power);
    }

    private static double square(double x) {
        return x * x;
    }

    /** Filters the next block in place; all shelves and both channels in one loop, as they do not wait for each other. */
    public void next(float[][] block) {
        float[] left = block[0];
        float[] right = block[1];
        for (int i = 0; i < Block.FRAMES; i++) {
            double l = left[i];
            double r = right[i];
            for (int shelf = 0; shelf < SHELVES; shelf++) {
                double leftOut = b0[shelf] * l + leftState[shelf];
                double rightOut = b0[shelf] * r + rightState[shelf];
                leftState[shelf] = b1[shelf] * l - a1[shelf] * leftOut;
                rightState[shelf] = b1[shelf] * r - a1[shelf] * rightOut;
                l = leftOut;
                r = rightOut;
            }
            left[i] = (float) l;
            right[i] = (float) r;
        }
        for (int shelf = 0; shelf < SHELVES; shelf++) {
            leftState[shelf] = settled(leftState[shelf]);
            rightState[shelf] = settled(rightState[shelf]);
        }
    }

    private static double settled(double state) {
        return Math.abs(state) < NOTHING ? 0 : state;
    }
}
