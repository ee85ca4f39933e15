package studio.taste.render.effect;

/** What a sound has below a frequency, in the middle of its stereo, at a sixteenth of its rate: enough to follow its level by. */
public final class LowBand {
    private static final int STEP = 16;

    private final Biquad filter;
    private final float[] middle = new float[Block.FRAMES];
    private final float[] slow = new float[Block.FRAMES / STEP];

    /**
     * @param belowHz at most a hundredth of the rate
     */
    public LowBand(double belowHz, int sampleRateHz) {
        filter = Biquad.lowPass(belowHz, sampleRateHz / STEP);
    }

    /**
     * Takes the next block, which is not modified.
     *
     * @return overwritten by the next call
     */
    public float[] next(float[][] block) {
        Block.middle(block, middle);
        for (int i = 0; i < slow.length; i++) {
            // A mean over the step has its zeros where the lower rate would fold sound onto the lowest frequencies.
            float sum = 0;
            for (int k = i * STEP; k < (i + 1) * STEP; k++) {
                sum += middle[k];
            }
            slow[i] = sum / STEP;
        }
        filter.next(slow);
        return slow;
    }
}
