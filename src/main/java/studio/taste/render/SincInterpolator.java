package studio.taste.render;

/**
 * Reads a sampled signal at even steps of a rational length, between its samples: a windowed sinc, one row of weights for every
 * fraction of a frame that occurs.
 *
 * <p>J. O. Smith, "Digital audio resampling home page", CCRMA: band-limited interpolation by table look-up. Kaiser window,
 * β = 9 (stop-band about −90 dB).
 */
final class SincInterpolator {
    private static final int HALF_WIDTH = 24;
    private static final double KAISER_BETA = 9;

    /** A fraction this near to the step takes its place: 0.05 cent. */
    private static final double STEP_TOLERANCE = 0.05 / 1731;

    /** There are never more rows than this; then shifts by less than 3 cents are still met within 0.5 cent. */
    private static final int MAX_FRACTIONS = 2048;

    private final int numerator;
    private final int denominator;
    private final int reach;
    private final float[][] rows;

    /**
     * @param step input frames per output frame; above 1 the pass-band narrows so that nothing folds back. A fraction near it
     *     takes its place, which {@link #step()} tells
     */
    SincInterpolator(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("step must be positive, was " + step);
        }
        denominator = denominator(step);
        numerator = (int) Math.rint(step * denominator);
        double cutoff = Math.min(1, 1 / step);
        reach = (int) Math.ceil(HALF_WIDTH / cutoff);
        rows = new float[denominator][2 * reach];
        for (int i = 0; i < denominator; i++) {
            fill(rows[i], i / (double) denominator, cutoff);
        }
    }

    private static int denominator(double step) {
        int best = 1;
        for (int d = 2; d <= MAX_FRACTIONS && distance(step, best) > STEP_TOLERANCE * step; d++) {
            if (distance(step, d) < distance(step, best)) {
                best = d;
            }
        }
        return best;
    }

    private static double distance(double step, int denominator) {
        return Math.abs(step - Math.rint(step * denominator) / denominator);
    }

    /** Input frames per output frame. */
    double step() {
        return numerator / (double) denominator;
    }

    /** Weights of the frames from {@code −reach+1} to {@code reach} around a position, made to sum to one. */
    private void fill(float[] weights, double fraction, double cutoff) {
        double[] exact = new double[weights.length];
        double sum = 0;
        for (int i = 0; i < exact.length; i++) {
            double distance = i - reach + 1 - fraction;
            exact[i] = sinc(distance * cutoff) * kaiser(distance / reach);
            sum += exact[i];
        }
        for (int i = 0; i < exact.length; i++) {
            weights[i] = (float) (exact[i] / sum);
        }
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-12 ? 1 : StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x);
    }

    private static double kaiser(double x) {
        return Math.abs(x) > 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
    }

    /** Modified Bessel function of the first kind, order 0, by its power series. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > 1e-12 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }

    /** Output frame n is the input at {@code n·step}, in both channels; silence lies outside the input. */
    float[][] resample(float[] left, float[] right, int outputFrames) {
        float[] paddedLeft = padded(left, outputFrames);
        float[] paddedRight = padded(right, outputFrames);
        float[][] output = new float[2][outputFrames];
        int whole = 0;
        int part = 0;
        for (int n = 0; n < outputFrames; n++) {
            output[0][n] = product(paddedLeft, whole, rows[part]);
            output[1][n] = product(paddedRight, whole, rows[part]);
            part += numerator;
            whole += part / denominator;
            part %= denominator;
        }
        return output;
    }

    /** The input with silence before it, so that frame 0 is weight {@code reach − 1}, and after it, as far as is read. */
    private float[] padded(float[] input, int outputFrames) {
        int last = (int) ((long) outputFrames * numerator / denominator);
        float[] padded = new float[last + 2 * reach + 1];
        System.arraycopy(input, 0, padded, reach - 1, Math.min(input.length, padded.length - reach + 1));
        return padded;
    }

    /** Four sums, so that an addition need not wait for the one before; rows have an even number of weights. */
    private static float product(float[] input, int start, float[] weights) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            a += input[start + i] * weights[i];
            b += input[start + i + 1] * weights[i + 1];
            c += input[start + i + 2] * weights[i + 2];
            d += input[start + i + 3] * weights[i + 3];
        }
        for (; i < weights.length; i++) {
            a += input[start + i] * weights[i];
        }
        return a + b + (c + d);
    }
}
