package studio.taste.render.effect;

/**
 * A dip about one frequency whose depth follows a gain: x − (1 − gain)·band(x). While the gain is 1 the sound passes to the bit.
 */
public final class DynamicDip {
    private final Biquad filter;
    private final float[][] band = Block.silence();

    /**
     * @param centreHz where it is deepest
     * @param quality centre over width
     */
    public DynamicDip(double centreHz, double quality, int sampleRateHz) {
        filter = Biquad.bandPass(centreHz, quality, sampleRateHz);
    }

    /**
     * Changes the next block in place.
     *
     * @param gain what the band is to be multiplied by at each frame; not modified
     */
    public void next(float[][] block, float[] gain) {
        filter.next(block, band);
        for (int c = 0; c < 2; c++) {
            float[] from = band[c];
            float[] to = block[c];
            for (int i = 0; i < Block.FRAMES; i++) {
                to[i] -= (1 - gain[i]) * from[i];
            }
        }
    }
}
