package studio.taste.render.effect;

/** How wide a mix is: its sides against its middle, with a low end that is mono. */
public final class StereoField {
    /** Below this the mix is mono. */
    private static final double MONO_BELOW_HZ = 100;

    private final Biquad filter;
    private final float[] side = new float[Block.FRAMES];

    /**
     * @param widthDb gain of the sides
     */
    public StereoField(double widthDb, int sampleRateHz) {
        filter = Biquad.highPass(MONO_BELOW_HZ, sampleRateHz).times(Decibels.factor(widthDb));
    }

    /** Changes the next block in place. */
    public void next(float[][] block) {
        float[] left = block[0];
        float[] right = block[1];
        for (int i = 0; i < Block.FRAMES; i++) {
            side[i] = 0.5f * (left[i] - right[i]);
        }
        filter.next(side);
        for (int i = 0; i < Block.FRAMES; i++) {
            float middle = 0.5f * (left[i] + right[i]);
            left[i] = middle + side[i];
            right[i] = middle - side[i];
        }
    }
}
