package studio.taste.loudness;

import java.util.Arrays;
import studio.taste.audio.AudioClip;

/**
 * The largest value that sound takes between its samples, too: ITU-R BS.1770-4, Annex 2.
 *
 * <p>Implementation note. What lies between samples no larger than m cannot exceed m times the sum of the interpolator's taps'
 * magnitudes, so blocks that cannot beat the peak found so far are left out, which changes no reading and spares most of the work.
 */
public final class TruePeakMeter {
    private static final int TAPS = TruePeakPhases.TAPS;
    private static final int BLOCK = 64;

    private final TruePeakPhases phases;
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
        this.windows = new float[channelCount][TAPS - 1 + BLOCK];
        this.phases = new TruePeakPhases(oversampling);
    }

    /** True peak of a whole clip, dBTP; −∞ for silence. */
    public static double measure(AudioClip clip, int oversampling) {
        return of(clip, oversampling).truePeakDbtp();
    }

    /** A meter that has heard one clip. */
    static TruePeakMeter of(AudioClip clip, int oversampling) {
        TruePeakMeter meter = new TruePeakMeter(clip.channelCount(), oversampling);
        float[][] planar = new float[clip.channelCount()][];
        for (int c = 0; c < planar.length; c++) {
            planar[c] = clip.channel(c);
        }
        meter.add(planar, 0, clip.frames());
        return meter;
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
        if (peak(window, 0, window.length) * phases.bound() <= peak) {
            return peak;
        }
        float largest = peak;
        for (int p = 0; p < phases.count(); p++) {
            phases.interpolate(window, p, between);
            largest = Math.max(largest, peak(between, 0, BLOCK));
        }
        return largest;
    }

    private static float peak(float[] samples, int from, int to) {
        float peak = 0;
        for (int i = from; i < to; i++) {
            peak = Math.max(peak, Math.abs(samples[i]));
        }
        return peak;
    }
}
