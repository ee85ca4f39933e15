package studio.taste.music.analysis;

import be.tarsos.dsp.util.fft.FFT;
import be.tarsos.dsp.util.fft.HannWindow;
import java.util.Arrays;

/**
 * How strongly something begins at each moment: the rise of compressed spectral magnitude (spectral flux), in three bands.
 * Kick and bass live in the low band, snare and most notes in the middle, hats in the high band.
 *
 * <p>Source: S. Dixon, "Onset detection revisited" (DAFx 2006), flux with logarithmic compression; the bands and the
 * compression are our choice.
 */
final class OnsetStrength {
    /** Frames of the curve per second. */
    static final int FRAMES_PER_SECOND = 200;

    private static final int FFT_SIZE = 1024;
    private static final double LOW_BAND_TOP_HZ = 160;
    private static final double MID_BAND_TOP_HZ = 3_000;
    private static final double HIGH_BAND_TOP_HZ = 14_000;
    /** Compares a frame with the one 15 ms before: a window's width of rise counts as one onset. */
    private static final int LAG_FRAMES = 3;
    /** Magnitudes above −40 dBFS are compressed, those below count linearly. */
    private static final double COMPRESSION = 100;
    /** With the lag, the rise is steepest about here after the frame's centre; measured on clicks and drum hits. */
    private static final double LATENCY_SECONDS = 0.0015;

    private final float[] low;
    private final float[] mid;
    private final float[] high;

    private OnsetStrength(int frames) {
        low = new float[frames];
        mid = new float[frames];
        high = new float[frames];
    }

    /**
     * @param mono samples, not modified
     */
    static OnsetStrength of(float[] mono, int sampleRateHz) {
        int frames = (int) ((long) mono.length * FRAMES_PER_SECOND / sampleRateHz) + 1;
        OnsetStrength strength = new OnsetStrength(frames);
        FFT fft = new FFT(FFT_SIZE, new HannWindow());
        double binHz = sampleRateHz / (double) FFT_SIZE;
        int lowTop = Math.max(2, (int) Math.round(LOW_BAND_TOP_HZ / binHz));
        int midTop = Math.max(lowTop + 1, (int) Math.round(MID_BAND_TOP_HZ / binHz));
        int highTop = Math.max(midTop + 1, Math.min(FFT_SIZE / 2, (int) Math.round(HIGH_BAND_TOP_HZ / binHz)));
        float[][] history = new float[LAG_FRAMES + 1][FFT_SIZE / 2];
        float[] buffer = new float[FFT_SIZE];
        for (int frame = 0; frame < frames; frame++) {
            int centre = (int) Math.round((frame / (double) FRAMES_PER_SECOND + LATENCY_SECONDS) * sampleRateHz);
            copyWindow(mono, centre - FFT_SIZE / 2, buffer);
            float[] now = history[frame % history.length];
            compressedMagnitudes(fft, buffer, now, highTop);
            float[] before = history[(frame + 1) % history.length];
            strength.low[frame] = meanRise(before, now, 1, lowTop);
            strength.mid[frame] = meanRise(before, now, lowTop, midTop);
            strength.high[frame] = meanRise(before, now, midTop, highTop);
        }
        return strength;
    }

    private static void copyWindow(float[] mono, int start, float[] buffer) {
        for (int i = 0; i < buffer.length; i++) {
            int at = start + i;
            buffer[i] = at >= 0 && at < mono.length ? mono[at] : 0;
        }
    }

    private static void compressedMagnitudes(FFT fft, float[] buffer, float[] magnitudes, int bins) {
        fft.forwardTransform(buffer);
        for (int k = 1; k < bins; k++) {
            double square = buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
            magnitudes[k] = (float) Math.log(1 + COMPRESSION * (4.0 / FFT_SIZE) * Math.sqrt(square));
        }
    }

    private static float meanRise(float[] before, float[] now, int from, int to) {
        float sum = 0;
        for (int i = from; i < to; i++) {
            sum += Math.max(0, now[i] - before[i]);
        }
        return sum / (to - from);
    }

    /** The bass end only, as mean rise per bin. Shared, not modified. */
    float[] low() {
        return low;
    }

    /** The middle band only, as mean rise per bin. Shared, not modified. */
    float[] mid() {
        return mid;
    }

    /** Kick and snare without hats: low and middle band, each scaled to its own 98th percentile, summed. A new array. */
    float[] body() {
        float[] sum = new float[low.length];
        addScaled(sum, low, 1);
        addScaled(sum, mid, 1);
        return sum;
    }

    /** All bands, each scaled to its own 98th percentile, summed. A new array. */
    float[] all() {
        float[] sum = body();
        addScaled(sum, high, 0.5f);
        return sum;
    }

    /** The high band, where every stroke of the drums and hats is heard, scaled to its 98th percentile. A new array. */
    float[] strokes() {
        float[] sum = new float[high.length];
        addScaled(sum, high, 1);
        return sum;
    }

    private static void addScaled(float[] sum, float[] band, float weight) {
        float reference = percentile(band, 0.98);
        if (reference <= 1e-6f) {
            return;
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * Math.min(1.5f, band[i] / reference);
        }
    }

    private static float percentile(float[] values, double share) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
