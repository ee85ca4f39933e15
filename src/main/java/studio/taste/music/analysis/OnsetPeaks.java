package studio.taste.music.analysis;

import java.util.Arrays;

/**
 * The onsets of a strength curve: its local maxima above the local mean.
 *
 * @param seconds times, increasing
 * @param weights strength of each, positive
 */
record OnsetPeaks(double[] seconds, double[] weights) {
    /** Half width of the neighbourhood in which a peak must be the highest: 30 ms. */
    private static final int NEIGHBOUR_FRAMES = 6;
    /** Half width over which the local mean is taken: 250 ms. */
    private static final int MEAN_FRAMES = 50;

    private static final double ABOVE_MEAN = 0.12;

    static OnsetPeaks of(float[] strength) {
        double[] seconds = new double[strength.length];
        double[] weights = new double[strength.length];
        double[] cumulated = new double[strength.length + 1];
        for (int i = 0; i < strength.length; i++) {
            cumulated[i + 1] = cumulated[i] + strength[i];
        }
        int count = 0;
        for (int i = 0; i < strength.length; i++) {
            int from = Math.max(0, i - MEAN_FRAMES);
            int to = Math.min(strength.length, i + MEAN_FRAMES + 1);
            double mean = (cumulated[to] - cumulated[from]) / (to - from);
            if (strength[i] > mean + ABOVE_MEAN && isHighest(strength, i)) {
                seconds[count] = (i + vertex(strength, i)) / OnsetStrength.FRAMES_PER_SECOND;
                weights[count] = strength[i] - mean;
                count++;
            }
        }
        return new OnsetPeaks(Arrays.copyOf(seconds, count), Arrays.copyOf(weights, count));
    }

    int count() {
        return seconds.length;
    }

    private static boolean isHighest(float[] strength, int at) {
        int from = Math.max(0, at - NEIGHBOUR_FRAMES);
        int to = Math.min(strength.length - 1, at + NEIGHBOUR_FRAMES);
        for (int i = from; i <= to; i++) {
            if (strength[i] > strength[at] || (strength[i] == strength[at] && i < at)) {
                return false;
            }
        }
        return true;
    }

    /** Offset of the parabola's vertex through a maximum and its neighbours, within ±0.5 frames. */
    private static double vertex(float[] curve, int at) {
        if (at == 0 || at == curve.length - 1) {
            return 0;
        }
        double bend = curve[at - 1] - 2.0 * curve[at] + curve[at + 1];
        return bend < 0 ? Math.max(-0.5, Math.min(0.5, 0.5 * (curve[at - 1] - curve[at + 1]) / bend)) : 0;
    }
}
