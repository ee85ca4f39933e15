package studio.taste.render.effect;

/**
 * Warms a sound with odd harmonics of its lows and middles: f(u) = u/√(1 + u²), u being the sound below {@link #BELOW_HZ} times a
 * drive; the sound keeps its highs and gets f(u) − u added.
 *
 * <p>Aliasing is kept low twice: highs, whose harmonics would fold, are left out, and f is averaged along the line from each sample to
 * the next (antiderivative antialiasing; J. D. Parker, V. Zavalishin, E. Le Bivic, DAFx-16). For this f the mean has no quotient of
 * small differences: the antiderivative is √(1 + u²), and (√(1+a²) − √(1+b²))/(a − b) = (a + b)/(√(1+a²) + √(1+b²)).
 */
public final class Saturator {
    private static final double BELOW_HZ = 5_000;

    /** Mean-square power of the music whose loss is made up for: a channel of a mix of about −12 LUFS. */
    private static final double USUAL_POWER = 0.04;

    private final float drive;
    private final float makeUp;
    private final Biquad filter;
    private final float[][] low = Block.silence();
    private final float[] root = new float[Block.FRAMES];
    private final float[] before = new float[Block.FRAMES];
    private final float[] rootBefore = new float[Block.FRAMES];
    private final float[] last = new float[2];

    /**
     * @param drive factor before f, positive: a tone of amplitude A gets a third harmonic of about (drive·A)²/8 of it
     */
    public Saturator(double drive, int sampleRateHz) {
        this.drive = (float) drive;
        // f(u) ≈ u − u³/2 takes the share 3/2·drive²·power of a noise's amplitude away.
        makeUp = (float) Math.sqrt(1 + 3 * drive * drive * USUAL_POWER);
        filter = Biquad.lowPass(BELOW_HZ, sampleRateHz).times(drive);
    }

    /** Saturates the next block in place. */
    public void next(float[][] block) {
        filter.next(block, low);
        for (int c = 0; c < 2; c++) {
            bend(block[c], low[c], c);
        }
    }

    private void bend(float[] channel, float[] driven, int c) {
        for (int i = 0; i < Block.FRAMES; i++) {
            root[i] = (float) Math.sqrt(1 + driven[i] * driven[i]);
        }
        before[0] = last[c];
        rootBefore[0] = (float) Math.sqrt(1 + last[c] * last[c]);
        last[c] = driven[Block.FRAMES - 1];
        System.arraycopy(driven, 0, before, 1, Block.FRAMES - 1);
        System.arraycopy(root, 0, rootBefore, 1, Block.FRAMES - 1);
        float back = 1 / drive;
        for (int i = 0; i < Block.FRAMES; i++) {
            float sum = driven[i] + before[i];
            float bent = sum / (root[i] + rootBefore[i]) - 0.5f * sum;
            channel[i] = makeUp * (channel[i] + back * bent);
        }
    }
}
