package studio.taste.render.effect;

import java.util.Arrays;

/** The stretch of sound that effects work on at once: {@code [2][FRAMES]} samples, left and right. */
public final class Block {
    /** Frames in a block: 11 ms at 48 kHz. */
    public static final int FRAMES = 512;

    private Block() {}

    /** A silent block. */
    public static float[][] silence() {
        return new float[2][FRAMES];
    }

    /** Makes a block silent. */
    public static void clear(float[][] block) {
        Arrays.fill(block[0], 0);
        Arrays.fill(block[1], 0);
    }

    /**
     * Reads a block from a longer sound.
     *
     * @param start its first frame; beyond the sound's end is silence
     * @param block is written to
     */
    public static void read(float[][] sound, int start, float[][] block) {
        int count = Math.min(FRAMES, sound[0].length - start);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(sound[c], start, block[c], 0, count);
            Arrays.fill(block[c], count, FRAMES, 0);
        }
    }

    /**
     * Writes a block into a longer sound, as far as that reaches.
     *
     * @param start first frame
     */
    public static void write(float[][] block, float[][] sound, int start) {
        int count = Math.min(FRAMES, sound[0].length - start);
        for (int c = 0; c < 2; c++) {
            System.arraycopy(block[c], 0, sound[c], start, count);
        }
    }

    /** Multiplies every frame by its own gain. */
    public static void scale(float[][] block, float[] gain) {
        for (float[] channel : block) {
            for (int i = 0; i < FRAMES; i++) {
                channel[i] *= gain[i];
            }
        }
    }

    /** Adds one block times a factor to another. */
    public static void add(float[][] block, float factor, float[][] to) {
        for (int c = 0; c < 2; c++) {
            float[] from = block[c];
            float[] sum = to[c];
            for (int i = 0; i < FRAMES; i++) {
                sum[i] += factor * from[i];
            }
        }
    }

    /** The mean of both channels. */
    static void middle(float[][] block, float[] middle) {
        float[] left = block[0];
        float[] right = block[1];
        for (int i = 0; i < FRAMES; i++) {
            middle[i] = 0.5f * (left[i] + right[i]);
        }
    }
}
