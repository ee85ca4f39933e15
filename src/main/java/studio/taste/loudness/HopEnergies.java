package studio.taste.loudness;

import java.util.Arrays;

/**
 * K-weighted energies of consecutive hops of 10 ms, of which all of the standards' windows consist. Where a rate has no
 * whole number of frames in 10 ms, hop k begins at the frame nearest to k · 10 ms, so that nothing drifts.
 */
final class HopEnergies {
    static final int HOPS_PER_SECOND = 100;
    private static final int FIRST_CAPACITY = 60 * HOPS_PER_SECOND;

    private final int sampleRateHz;
    private double[] energies = new double[FIRST_CAPACITY];
    private int count;

    HopEnergies(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /** Complete hops so far. */
    int count() {
        return count;
    }

    /** Frames in the hop that comes next. */
    int nextFrames() {
        return (int) (start(count + 1) - start(count));
    }

    void append(double energy) {
        if (count == energies.length) {
            energies = Arrays.copyOf(energies, 2 * count);
        }
        energies[count++] = energy;
    }

    /** Mean square over {@code hops} hops that end before hop {@code end}. */
    double meanSquare(int end, int hops) {
        double sum = 0;
        for (int k = end - hops; k < end; k++) {
            sum += energies[k];
        }
        return sum / (start(end) - start(end - hops));
    }

    /** Mean squares of all complete windows of {@code hops} hops whose ends lie {@code step} hops apart. */
    double[] windows(int hops, int step) {
        double[] windows = new double[count < hops ? 0 : (count - hops) / step + 1];
        for (int w = 0; w < windows.length; w++) {
            windows[w] = meanSquare(hops + w * step, hops);
        }
        return windows;
    }

    /** Loudness of the loudest window of {@code hops} hops, at every hop; −∞ when there is none. */
    double maxLufs(int hops) {
        double max = 0;
        for (int end = hops; end <= count; end++) {
            max = Math.max(max, meanSquare(end, hops));
        }
        return Loudness.lufs(max);
    }

    private long start(int hop) {
        return ((long) hop * sampleRateHz + HOPS_PER_SECOND / 2) / HOPS_PER_SECOND;
    }
}
