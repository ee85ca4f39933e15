package studio.taste.render.effect;

/** Lifts or lowers the highs by a gain that may move: x + (gain − 1)·high(x), the highs being those above 3 kHz at 6 dB an octave. */
public final class MovingShelf {
    private static final double ABOVE_HZ = 3_000;

    /** Below this the state is set to zero: numbers near the smallest are slow to compute with. */
    private static final float NOTHING = 1e-25f;

    private final float share;
    private float leftState;
    private float rightState;

    public MovingShelf(int sampleRateHz) {
        double coefficient = StateVariableFilter.coefficient(ABOVE_HZ, sampleRateHz);
        share = (float) (coefficient / (1 + coefficient));
    }

    /**
     * Changes the next block in place.
     *
     * @param gain factor for the highs at every frame; not modified
     */
    public void next(float[][] block, float[] gain) {
        float[] left = block[0];
        float[] right = block[1];
        float l = leftState;
        float r = rightState;
        for (int i = 0; i < Block.FRAMES; i++) {
            float leftStep = (left[i] - l) * share;
            float rightStep = (right[i] - r) * share;
            float leftLow = l + leftStep;
            float rightLow = r + rightStep;
            l = leftLow + leftStep;
            r = rightLow + rightStep;
            left[i] += (gain[i] - 1) * (left[i] - leftLow);
            right[i] += (gain[i] - 1) * (right[i] - rightLow);
        }
        leftState = Math.abs(l) < NOTHING ? 0 : l;
        rightState = Math.abs(r) < NOTHING ? 0 : r;
    }
}
