package studio.taste.render;

/**
 * Reads a sampled signal between its samples: a windowed sinc from a table, interpolated linearly between 512 phases.
 *
 * <p>J. O. Smith, "Digital audio resampling home page", CCRMA: band-limited interpolation by table look-up. Kaiser window,
 * β = 9 (stop-band about −90 dB).
 */
final class SincInterpolator {
    private static final int HALF_WIDTH = 24;
    private static final int PHASES = 512;
    private static final double KAISER_BETA = 9;

    private final double step;
    private final int reach;
    private final float[][] table;

    /**
     * @param step input frames per output frame; above 1 the pass-band narrows so that nothing folds back
     */
    SincInterpolator(double step) {
        if (!(step > 0)) {
            throw new IllegalArgumentException("step must be positive, was " + step);
        }
        this.step = step;
        double cutoff = Math.min(1, 1 / step);
        reach = (int) Math.ceil(HALF_WIDTH / cutoff);
        table = new float[PHASES + 1][2 * reach];
        for (int phase = 0; phase <= PHASES; phase++) {
            fill(table[phase], phase / (double) PHASES, cutoff);
        }
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
        float[][] output = new float[2][outputFrames];
        float[] weights = new float[2 * reach];
        for (int n = 0; n < outputFrames; n++) {
            double position = n * step;
            int whole = (int) position;
            double phase = (position - whole) * PHASES;
            int row = (int) phase;
            blend(table[row], table[row + 1], (float) (phase - row), weights);
            output[0][n] = dot(left, whole - reach + 1, weights);
            output[1][n] = dot(right, whole - reach + 1, weights);
        }
        return output;
    }

    private static void blend(float[] here, float[] next, float share, float[] weights) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = here[i] + share * (next[i] - here[i]);
        }
    }

    private static float dot(float[] input, int start, float[] weights) {
        int i = Math.max(0, -start);
        int to = Math.min(weights.length, input.length - start);
        // Four sums, so that an addition need not wait for the one before.
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (; i + 3 < to; i += 4) {
            a += input[start + i] * weights[i];
            b += input[start + i + 1] * weights[i + 1];
            c += input[start + i + 2] * weights[i + 2];
            d += input[start + i + 3] * weights[i + 3];
        }
        for (; i < to; i++) {
            a += input[start + i] * weights[i];
        }
        return a + b + (c + d);
    }
}
