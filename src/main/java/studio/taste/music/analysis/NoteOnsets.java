package studio.taste.music.analysis;

import be.tarsos.dsp.util.fft.FFT;
import be.tarsos.dsp.util.fft.HannWindow;
import java.util.Arrays;
import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.StemAnalysis;

/**
 * Where notes and hits begin in one stem: peaks of the rise of compressed spectral magnitude, each bin compared with the strongest
 * of its neighbourhood 40 ms before, so that vibrato and glides are no onsets.
 *
 * <p>Source: S. Böck and G. Widmer, "Maximum filter vibrato suppression for onset detection" (DAFx 2013). The thresholds are ours,
 * set so that known notes are counted right in plucked, struck, bowed and sung sounds.
 */
final class NoteOnsets {
    private static final int FRAMES_PER_SECOND = 100;
    private static final int FFT_SIZE = 1024;
    private static final int LAG_FRAMES = 4;
    private static final double TOP_HZ = 10_000;
    private static final double COMPRESSION = 100;
    /** A peak is the highest within 40 ms to both sides. */
    private static final int NEIGHBOUR_FRAMES = 4;
    /** Half width over which the local mean is taken: 200 ms. */
    private static final int MEAN_FRAMES = 20;
    /** A peak rises above the local mean by this many times that mean; the beating of a choir or of strings does not. */
    private static final double ABOVE_MEAN = 1.4;
    /** It does so by this share of what the stem's strong peaks do. */
    private static final double SHARE_OF_STRONG = 0.2;
    /** A stem whose strong peaks rise less than this has no onsets. */
    private static final double LEAST_RISE = 0.001;

    /** An onset this little before a bar belongs to it. */
    private static final double EARLY_BEATS = 0.1;

    private NoteOnsets() {}

    /**
     * Onsets per beat over the bars in which the stem sounds; 0 when it never does.
     *
     * @param seconds times of the onsets
     * @param barLevelDb level of the stem in each bar of the grid
     */
    static double perBeat(double[] seconds, BeatGrid grid, List<Double> barLevelDb) {
        double resting = StemAnalysis.restingDb(barLevelDb);
        int onsets = 0;
        for (double onset : seconds) {
            int bar = (int) Math.floor((grid.beatAt(onset) + EARLY_BEATS) / BeatGrid.BEATS_PER_BAR);
            onsets += bar >= 0 && bar < barLevelDb.size() && barLevelDb.get(bar) > resting ? 1 : 0;
        }
        long bars = barLevelDb.stream().filter(level -> level > resting).count();
        return bars == 0 ? 0 : onsets / (double) (bars * BeatGrid.BEATS_PER_BAR);
    }

    /** Times of the onsets in seconds, increasing. */
    static double[] seconds(float[] mono, int sampleRateHz) {
        float[] rise = rise(mono, sampleRateHz);
        double[] cumulated = new double[rise.length + 1];
        for (int i = 0; i < rise.length; i++) {
            cumulated[i + 1] = cumulated[i] + rise[i];
        }
        double[] seconds = new double[rise.length];
        double[] above = new double[rise.length];
        int count = 0;
        for (int i = 0; i < rise.length; i++) {
            int from = Math.max(0, i - MEAN_FRAMES);
            int to = Math.min(rise.length, i + MEAN_FRAMES + 1);
            double mean = (cumulated[to] - cumulated[from]) / (to - from);
            double over = rise[i] - mean;
            if (over > ABOVE_MEAN * mean && isHighest(rise, i)) {
                seconds[count] = i / (double) FRAMES_PER_SECOND;
                above[count++] = over;
            }
        }
        double[] sorted = Arrays.copyOf(above, count);
        Arrays.sort(sorted);
        double strong = count == 0 ? 0 : sorted[(int) (0.95 * (count - 1))];
        if (strong < LEAST_RISE) {
            return new double[0];
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (above[i] > SHARE_OF_STRONG * strong) {
                seconds[kept++] = seconds[i];
            }
        }
        return Arrays.copyOf(seconds, kept);
    }

    private static boolean isHighest(float[] rise, int at) {
        for (int i = Math.max(0, at - NEIGHBOUR_FRAMES); i <= Math.min(rise.length - 1, at + NEIGHBOUR_FRAMES); i++) {
            if (rise[i] > rise[at] || (rise[i] == rise[at] && i < at)) {
                return false;
            }
        }
        return true;
    }

    private static float[] rise(float[] mono, int sampleRateHz) {
        float[] rise = new float[(int) ((long) mono.length * FRAMES_PER_SECOND / sampleRateHz) + 1];
        FFT fft = new FFT(FFT_SIZE, new HannWindow());
        int top = (int) Math.min(FFT_SIZE / 2 - 2, TOP_HZ * FFT_SIZE / sampleRateHz);
        float[][] history = new float[LAG_FRAMES + 1][FFT_SIZE / 2];
        float[] buffer = new float[FFT_SIZE];
        for (int frame = 0; frame < rise.length; frame++) {
            int start = (int) ((long) frame * sampleRateHz / FRAMES_PER_SECOND) - FFT_SIZE / 2;
            for (int i = 0; i < FFT_SIZE; i++) {
                int at = start + i;
                buffer[i] = at >= 0 && at < mono.length ? mono[at] : 0;
            }
            fft.forwardTransform(buffer);
            float[] now = history[frame % history.length];
            float[] before = history[(frame + 1) % history.length];
            float sum = 0;
            for (int k = 1; k <= top + 1; k++) {
                double magnitude = Math.sqrt(buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1]);
                now[k] = (float) Math.log(1 + COMPRESSION * (4.0 / FFT_SIZE) * magnitude);
            }
            for (int k = 1; k <= top; k++) {
                float reference = Math.max(before[k], Math.max(before[k - 1], before[k + 1]));
                sum += Math.max(0, now[k] - reference);
            }
            rise[frame] = sum / top;
        }
        return rise;
    }
}
