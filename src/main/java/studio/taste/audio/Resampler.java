package studio.taste.audio;

/**
 * Changes the sample rate and nothing else: no delay, exact length, between any two integer rates.
 *
 * <p>Implementation note. Output n lies at input position n·M/L, with L/M the reduced ratio of target to source rate.
 * It is the inner product of the input around that position with a sinc under a Kaiser window, one row of coefficients
 * per fraction of an input sample (a polyphase filter: R. E. Crochiere and L. R. Rabiner, <em>Multirate Digital Signal
 * Processing</em>, 1983, §3.3). The window follows J. F. Kaiser's formulas for 100 dB attenuation and a transition from
 * 0.9 to 1.0 of the lower of the two Nyquist frequencies: (A − 7.95) / (14.36 · 0.05) = 128 samples of the lower rate.
 * Ratios with too many fractions for a table take the two nearest rows of a finer, common table and interpolate
 * linearly between the two results, which is wrong by at most π²/24 of the squared row distance, −127 dB.
 */
public final class Resampler {
    private static final double ATTENUATION_DB = 100.0;
    /** Half the kernel's length in samples of the lower rate. */
    private static final int HALF_WIDTH = 64;
    /** Middle of the transition, in units of the lower Nyquist frequency. */
    private static final double CUTOFF = 0.95;
    /** Exact rows are kept up to this many coefficients, 2 MB; enough for all pairs of customary rates. */
    private static final int MAX_EXACT_COEFFICIENTS = 1 << 19;
    /** Rows per sample of the lower rate when they are interpolated. */
    private static final int INTERPOLATED_ROWS = 1 << 10;

    private final int up;
    private final int down;
    private final int halfTaps;
    private final boolean exact;
    private final float[][] rows;

    private Resampler(int sourceRateHz, int targetRateHz) {
        int divisor = greatestCommonDivisor(sourceRateHz, targetRateHz);
        this.up = targetRateHz / divisor;
        this.down = sourceRateHz / divisor;
        double stretch = Math.max(1.0, (double) down / up);
        this.halfTaps = (int) Math.ceil(HALF_WIDTH * stretch);
        this.exact = 2L * halfTaps * up <= MAX_EXACT_COEFFICIENTS;
        int fractions = exact ? up : (int) Math.ceil(INTERPOLATED_ROWS / stretch);
        this.rows = new float[fractions + 1][];
        for (int r = 0; r <= fractions; r++) {
            rows[r] = row((double) r / fractions, stretch);
        }
    }

    /**
     * The same sound at another rate.
     *
     * @param clip any number of channels; not modified
     * @param targetRateHz positive
     * @return the clip itself if it has that rate, else one of round(frames · target / source) frames; what lies
     *     beyond its ends is taken as silence
     */
    public static AudioClip resample(AudioClip clip, int targetRateHz) {
        if (targetRateHz <= 0) {
            throw new IllegalArgumentException("targetRateHz must be positive, was " + targetRateHz);
        }
        if (targetRateHz == clip.sampleRateHz()) {
            return clip;
        }
        Resampler resampler = new Resampler(clip.sampleRateHz(), targetRateHz);
        float[][] channels = new float[clip.channelCount()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = resampler.resample(clip.channel(c));
        }
        return new AudioClip(targetRateHz, channels);
    }

    private float[] resample(float[] input) {
        float[] padded = new float[input.length + 2 * halfTaps];
        System.arraycopy(input, 0, padded, halfTaps - 1, input.length);
        float[] output = new float[Math.toIntExact(((long) input.length * up + down / 2) / down)];
        int from = 0;
        int fraction = 0;
        for (int n = 0; n < output.length; n++) {
            output[n] = exact ? product(padded, from, rows[fraction]) : interpolated(padded, from, fraction);
            fraction += down % up;
            from += down / up;
            if (fraction >= up) {
                fraction -= up;
                from++;
            }
        }
        return output;
    }

    private float interpolated(float[] padded, int from, int fraction) {
        double position = (double) fraction / up * (rows.length - 1);
        int row = (int) position;
        float below = product(padded, from, rows[row]);
        float above = product(padded, from, rows[row + 1]);
        return below + (float) (position - row) * (above - below);
    }

    /** Four sums side by side, so that the additions need not wait for each other; rows have an even number of taps. */
    private static float product(float[] input, int from, float[] row) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int k = 0;
        for (; k + 3 < row.length; k += 4) {
            a += input[from + k] * row[k];
            b += input[from + k + 1] * row[k + 1];
            c += input[from + k + 2] * row[k + 2];
            d += input[from + k + 3] * row[k + 3];
        }
        for (; k < row.length; k++) {
            a += input[from + k] * row[k];
        }
        return (a + b) + (c + d);
    }

    /**
     * Coefficients for a position {@code fraction} of an input sample behind input {@code halfTaps − 1} of the row; sum
     * 1.
     */
    private float[] row(double fraction, double stretch) {
        double[] exactRow = new double[2 * halfTaps];
        KaiserWindow window = new KaiserWindow(ATTENUATION_DB);
        double sum = 0;
        for (int k = 0; k < exactRow.length; k++) {
            double distance = (fraction - (k - halfTaps + 1)) / stretch;
            exactRow[k] = KaiserWindow.sinc(CUTOFF * distance) * window.at(distance / HALF_WIDTH);
            sum += exactRow[k];
        }
        float[] row = new float[exactRow.length];
        for (int k = 0; k < row.length; k++) {
            row[k] = (float) (exactRow[k] / sum);
        }
        return row;
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
