package studio.taste.loudness;

import java.util.Arrays;
import studio.taste.audio.AudioClip;
import studio.taste.audio.KaiserWindow;

/**
 * The largest value that sound takes between its samples, too: ITU-R BS.1770-4, Annex 2.
 *
 * <p>Implementation note. Each of the 4 or 8 phases is interpolated by a sinc under a Kaiser window, 24 taps, 60 dB,
 * flat up to 0.85 of the Nyquist frequency. What lies between samples no larger than m cannot exceed m times the sum of
 * the taps' magnitudes, so blocks that cannot beat the peak found so far are left out, which changes no reading and
 * spares most of the work.
 */
public final class TruePeakMeter {
    private static final int TAPS = 24;
    private static final double ATTENUATION_DB = 60;
    private static final int BLOCK = 64;

    /** Taps of the phases between two samples, {@code [phase − 1][tap]}; phase 0 is the sample itself. */
    private final float[][] phases;
    /** The most by which any phase can exceed the samples around it. */
    private final float bound;
    /** Per channel the last {@code TAPS − 1} frames and the block that fills up behind them. */
    private final float[][] windows;

    private final float[] between = new float[BLOCK];
    private int filled;
    private float samplePeak;
    private float truePeak;

    /**
     * @param channelCount at least 1; the peak is that of the loudest channel
     * @param oversampling 4, or 8 for a quarter of the error at the highest frequencies
     */
    public TruePeakMeter(int channelCount, int oversampling) {
        if (oversampling != 4 && oversampling != 8) {
            throw new IllegalArgumentException("oversampling must be 4 or 8, was " + oversampling);
        }
        this.windows = new float[channelCount][TAPS - 1 + BLOCK];
        this.phases = new float[oversampling - 1][];
        float largest = 1;
        for (int p = 0; p < phases.length; p++) {
            phases[p] = phase((p + 1.0) / oversampling);
            largest = Math.max(largest, magnitude(phases[p]));
        }
        this.bound = largest * 1.0001f;
    }

    /** True peak of a whole clip, dBTP; −∞ for silence. */
    public static double measure(AudioClip clip, int oversampling) {
        TruePeakMeter meter = new TruePeakMeter(clip.channelCount(), oversampling);
        float[][] planar = new float[clip.channelCount()][];
        for (int c = 0; c < planar.length; c++) {
            planar[c] = clip.channel(c);
        }
        meter.add(planar, 0, clip.frames());
        return meter.truePeakDbtp();
    }

    /**
     * Hears the frames that follow those of the last call.
     *
     * @param planar {@code [channel][frame]}, finite; not modified
     * @param from first frame
     * @param to frame behind the last
     */
    public void add(float[][] planar, int from, int to) {
        if (planar.length != windows.length) {
            throw new IllegalArgumentException(planar.length + " channels for a meter of " + windows.length);
        }
        int at = from;
        while (at < to) {
            int count = Math.min(to - at, BLOCK - filled);
            for (int c = 0; c < windows.length; c++) {
                System.arraycopy(planar[c], at, windows[c], TAPS - 1 + filled, count);
            }
            filled += count;
            at += count;
            if (filled == BLOCK) {
                finishBlock();
            }
        }
    }

    private void finishBlock() {
        for (float[] window : windows) {
            samplePeak = Math.max(samplePeak, peak(window, TAPS - 1, window.length));
            truePeak = between(window, Math.max(truePeak, samplePeak));
            System.arraycopy(window, BLOCK, window, 0, TAPS - 1);
        }
        filled = 0;
    }

    /** Largest sample so far, dBFS; −∞ for silence. */
    public double samplePeakDbfs() {
        float peak = samplePeak;
        for (float[] window : windows) {
            peak = Math.max(peak, peak(window, TAPS - 1, TAPS - 1 + filled));
        }
        return 20 * Math.log10(peak);
    }

    /** True peak so far, dBTP, taking silence to follow; −∞ for silence. */
    public double truePeakDbtp() {
        float peak = Math.max(truePeak, samplePeak);
        for (float[] window : windows) {
            float[] ending = Arrays.copyOf(Arrays.copyOf(window, TAPS - 1 + filled), TAPS - 1 + 2 * BLOCK);
            peak = Math.max(peak, peak(ending, 0, ending.length));
            for (int start = 0; start <= BLOCK; start += BLOCK) {
                peak = between(Arrays.copyOfRange(ending, start, start + TAPS - 1 + BLOCK), peak);
            }
        }
        return 20 * Math.log10(peak);
    }

    /** The larger of {@code peak} and of the values between the samples of a window. */
    private float between(float[] window, float peak) {
        if (peak(window, 0, window.length) * bound <= peak) {
            return peak;
        }
        float largest = peak;
        for (float[] phase : phases) {
            interpolate(window, phase, between);
            largest = Math.max(largest, peak(between, 0, BLOCK));
        }
        return largest;
    }

    /** One tap after another over the whole block: this order lets the compiler use vector instructions. */
    private static void interpolate(float[] window, float[] phase, float[] to) {
        Arrays.fill(to, 0);
        for (int k = 0; k < TAPS; k++) {
            float tap = phase[k];
            for (int i = 0; i < BLOCK; i++) {
                to[i] += tap * window[i + k];
            }
        }
    }

    private static float peak(float[] samples, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }

    /** Taps for the place {@code fraction} of the way from sample {@code TAPS / 2 − 1} to the next; their sum is 1. */
    private static float[] phase(double fraction) {
        KaiserWindow window = new KaiserWindow(ATTENUATION_DB);
        double[] exact = new double[TAPS];
        double sum = 0;
        for (int k = 0; k < TAPS; k++) {
            double distance = k - (TAPS / 2 - 1) - fraction;
            exact[k] = KaiserWindow.sinc(distance) * window.at(distance / (TAPS / 2.0));
            sum += exact[k];
        }
        float[] taps = new float[TAPS];
        for (int k = 0; k < TAPS; k++) {
            taps[k] = (float) (exact[k] / sum);
        }
        return taps;
    }

    private static float magnitude(float[] taps) {
        float sum = 0;
        for (float tap : taps) {
            sum += Math.abs(tap);
        }
        return sum;
    }
}
