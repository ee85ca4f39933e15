package studio.taste.render;

import java.util.Arrays;
import studio.taste.audio.AudioClip;
import studio.taste.render.effect.Block;

/**
 * A stretch of a stem that sounds without a break.
 *
 * @param from its first frame in the remix
 * @param clip its sound, stereo
 * @param gain factor at each of its frames; shared
 */
record Passage(int from, AudioClip clip, float[] gain) {
    /** Sounds that cancel each other more than this are not made up for: the gain would run away. */
    private static final double LEAST_LIKENESS = -0.7;

    int end() {
        return from + clip.frames();
    }

    /**
     * Makes an overlap as loud as if the two had nothing in common. Equal-power fades keep the level of unrelated sounds; where one song
     * fades into itself, or a tone into the same tone, they would add up to 3 dB more or cancel. So both are divided by the share of
     * power that their likeness ρ, the correlation over the overlap, brings in: √(1 + 2ρ·a·b/(a² + b²)), a and b being their amplitudes.
     *
     * @param next begins after this one; both gains are modified where they overlap
     * @param shortest an overlap of no more frames than this is a cut, and needs nothing
     */
    void evenOut(Passage next, int shortest) {
        int start = Math.max(from, next.from);
        int frames = Math.min(end(), next.end()) - start;
        if (frames <= shortest) {
            return;
        }
        int here = start - from;
        int there = start - next.from;
        double mine = Math.sqrt(product(clip, here, clip, here, frames));
        double its = Math.sqrt(product(next.clip, there, next.clip, there, frames));
        if (mine == 0 || its == 0) {
            return;
        }
        double likeness = Math.max(LEAST_LIKENESS, product(clip, here, next.clip, there, frames) / (mine * its));
        for (int i = 0; i < frames; i++) {
            double a = mine * gain[here + i];
            double b = its * next.gain[there + i];
            double power = a * a + b * b;
            if (power > 0) {
                float share = (float) (1 / Math.sqrt(1 + 2 * likeness * a * b / power));
                gain[here + i] *= share;
                next.gain[there + i] *= share;
            }
        }
    }

    private static double product(AudioClip first, int from, AudioClip second, int start, int frames) {
        double sum = 0;
        for (int c = 0; c < 2; c++) {
            float[] x = first.channel(c);
            float[] y = second.channel(c);
            for (int i = 0; i < frames; i++) {
                sum += (double) x[from + i] * y[start + i];
            }
        }
        return sum;
    }

    /**
     * Adds what of the passage lies in a block.
     *
     * @param start frame of the remix at which the block begins
     * @param scratch a block's length; overwritten
     */
    void addTo(float[][] block, int start, float[][] scratch) {
        int first = Math.max(from, start);
        int count = Math.min(end(), start + Block.FRAMES) - first;
        if (count <= 0) {
            return;
        }
        // Copied, so that the arithmetic begins at index 0 everywhere: only then does the compiler do several samples
        // at once.
        float[] factor = scratch[0];
        float[] sound = scratch[1];
        int at = first - start;
        Arrays.fill(factor, 0);
        System.arraycopy(gain, first - from, factor, at, count);
        for (int c = 0; c < block.length; c++) {
            System.arraycopy(clip.channel(c), first - from, sound, at, count);
            float[] to = block[c];
            for (int i = 0; i < Block.FRAMES; i++) {
                to[i] += factor[i] * sound[i];
            }
        }
    }
}
