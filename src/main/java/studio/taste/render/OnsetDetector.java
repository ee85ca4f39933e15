package studio.taste.render;

import java.util.ArrayList;
import java.util.List;
import studio.taste.audio.AudioClip;

/**
 * Finds where sounds begin: sudden rises of energy, in the sound as it is (kicks, toms) and in its first difference (hats,
 * snares), which weighs high frequencies. After J. P. Bello et al., "A tutorial on onset detection in music signals", IEEE
 * Trans. Speech and Audio Processing 13 (5), 2005, §III (temporal features, logarithmic energy, difference weighting).
 */
final class OnsetDetector {
    /** Step of the energy curve, 1.3 ms at 48 kHz. */
    private static final int STEP_FRAMES = 64;

    /** Rise over the loudest of the {@link #PAST_STEPS} before that makes an onset: 6 dB, as an energy ratio. */
    private static final double RISE = 4;

    private static final int PAST_STEPS = 8;

    /** Onsets are at least this far apart, 35 ms; of two, the stronger counts. */
    private static final int REFRACTORY_STEPS = 26;

    /** Energy this far below the loudest step counts as silence: 55 dB. */
    private static final double FLOOR = 3e-6;

    private OnsetDetector() {}

    /**
     * Finds onsets between two frames.
     *
     * @param clip stereo
     * @param fromFrame first frame looked at; frames outside the clip are silence
     * @param toFrame end of the search
     * @return frames of the onsets, increasing: the starts of the 1.3 ms in which the energy had risen most
     */
    static int[] onsets(AudioClip clip, int fromFrame, int toFrame) {
        int from = Math.max(0, fromFrame);
        int to = Math.min(clip.frames(), toFrame);
        int steps = Math.max(0, (to - from) / STEP_FRAMES);
        double[] novelty = novelty(clip, from, steps);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            if (novelty[i] > RISE && isStrongestNear(novelty, i)) {
                found.add(from + i * STEP_FRAMES);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isStrongestNear(double[] novelty, int at) {
        int end = Math.min(novelty.length, at + REFRACTORY_STEPS);
        for (int i = Math.max(0, at - REFRACTORY_STEPS); i < end; i++) {
            if (novelty[i] > novelty[at] || (novelty[i] == novelty[at] && i < at)) {
                return false;
            }
        }
        return true;
    }

    /** Per step, energy over the greatest energy of the steps before; the greater of plain and differenced. */
    private static double[] novelty(AudioClip clip, int from, int steps) {
        double[] plain = new double[steps];
        double[] bright = new double[steps];
        float[] left = clip.channel(0);
        float[] right = clip.channel(1);
        for (int i = 0; i < steps; i++) {
            int start = Math.max(1, from + i * STEP_FRAMES);
            int end = from + (i + 1) * STEP_FRAMES;
            for (int n = start; n < end; n++) {
                float dl = left[n] - left[n - 1];
                float dr = right[n] - right[n - 1];
                plain[i] += left[n] * left[n] + right[n] * right[n];
                bright[i] += dl * dl + dr * dr;
            }
        }
        double[] rise = new double[steps];
        raise(rise, plain);
        raise(rise, bright);
        return rise;
    }

    private static void raise(double[] rise, double[] energy) {
        double loudest = 0;
        for (double e : energy) {
            loudest = Math.max(loudest, e);
        }
        double floor = Math.max(loudest * FLOOR, 1e-12);
        for (int i = 0; i < energy.length; i++) {
            double past = 0;
            for (int j = Math.max(0, i - PAST_STEPS); j < i; j++) {
                past = Math.max(past, energy[j]);
            }
            rise[i] = Math.max(rise[i], (energy[i] + floor) / (past + floor));
        }
    }
}
