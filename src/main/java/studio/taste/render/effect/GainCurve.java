package studio.taste.render.effect;

import java.util.Arrays;

/**
 * A gain that moves slowly against the sound: one value every {@link #FRAMES}, and between them a quadratic B-spline, which has no corners
 * that could be heard as a rustle. It begins at 1.
 */
public final class GainCurve {
    /** Frames from one value to the next: 1.3 ms at 48 kHz. */
    public static final int FRAMES = 64;

    /** Values in a block. */
    public static final int POINTS = Block.FRAMES / FRAMES;

    private static final float[] PART = new float[FRAMES];

    static {
        for (int i = 0; i < FRAMES; i++) {
            PART[i] = i / (float) FRAMES;
        }
    }

    private final float[] curve = new float[Block.FRAMES];
    private final float[] piece = new float[FRAMES];
    private float before;
    private float here;

    /**
     * @param initial value up to the first block
     */
    public GainCurve(float initial) {
        before = initial;
        here = initial;
    }

    /**
     * The gain over the next block; between equal values exactly that.
     *
     * @param values {@link #POINTS} values; each is reached at about the end of its part of the block
     * @return {@link Block#FRAMES} values; overwritten by the next call
     */
    public float[] next(float[] values) {
        for (int point = 0; point < POINTS; point++) {
            float after = values[point];
            if (before == here && after == here) {
                Arrays.fill(curve, point * FRAMES, (point + 1) * FRAMES, here);
            } else {
                draw(after);
                System.arraycopy(piece, 0, curve, point * FRAMES, FRAMES);
            }
            before = here;
            here = after;
        }
        return curve;
    }

    /** Midway between two values the curve is their mean, and has their slope. */
    private void draw(float after) {
        float start = (before + here) / 2;
        float slope = here - before;
        float bend = (before - 2 * here + after) / 2;
        for (int i = 0; i < FRAMES; i++) {
            piece[i] = start + PART[i] * (slope + PART[i] * bend);
        }
    }
}
