package studio.taste.render.effect;

/**
 * Lets a low end die away sooner or later after each attack. Below {@link #BELOW_HZ} the level is followed twice: closely, and by a
 * follower that forgets an attack only slowly; what the first lies below the second, in dB, is drawn out by a share. A note that is held
 * evenly stays as it is.
 *
 * <p>The gain g works as a shelf that loses no depth by its own delay: (s² + √g·√2·s + g)/(s² + √2·s + 1) is the sound itself,
 * (√g − 1) times its band and (g − 1) times its lows.
 */
public final class LowEndShaper {
    private static final double BELOW_HZ = 120;
    private static final double ATTACK_SECONDS = 0.002;

    /** About a period of the lowest notes, so that the gain follows notes and not waves. */
    private static final double CLOSE_RELEASE_SECONDS = 0.025;

    private static final double SLOW_RELEASE_SECONDS = 0.6;

    /** The most that is taken away, and the most that is added. */
    private static final double DEEPEST_DB = 12;

    private static final double HIGHEST_DB = 6;

    /** Softer than this there is nothing to shape. */
    private static final double NOTHING = 1e-9;

    private final double share;
    private final Biquad lowFilter;
    private final Biquad bandFilter;
    private final float attack;
    private final float closeRelease;
    private final float slowRelease;
    private final float[] low = new float[Block.FRAMES];
    private final float[] band = new float[Block.FRAMES];
    private final float[] powers = new float[GainCurve.POINTS];
    private final float[] gains = new float[GainCurve.POINTS];
    private final GainCurve curve = new GainCurve(1);
    private float close;
    private float slow;

    /**
     * @param share of the fall after an attack that is added to it: 1 makes it die away twice as fast in dB, −0.5 half as fast
     */
    public LowEndShaper(double share, int sampleRateHz) {
        this.share = share;
        lowFilter = Biquad.lowPass(BELOW_HZ, sampleRateHz);
        bandFilter = Biquad.bandPass(BELOW_HZ, Math.sqrt(0.5), sampleRateHz);
        attack = LevelFollower.share(ATTACK_SECONDS, sampleRateHz);
        closeRelease = LevelFollower.share(CLOSE_RELEASE_SECONDS, sampleRateHz);
        slowRelease = LevelFollower.share(SLOW_RELEASE_SECONDS, sampleRateHz);
    }

    /** Changes the next block in place. */
    public void next(float[][] block) {
        Block.middle(block, low);
        System.arraycopy(low, 0, band, 0, Block.FRAMES);
        lowFilter.next(low);
        bandFilter.next(band);
        LevelFollower.powers(new float[][] {low}, powers);
        for (int i = 0; i < powers.length; i++) {
            gains[i] = gain(powers[i]);
        }
        float[] gain = curve.next(gains);
        float[] left = block[0];
        float[] right = block[1];
        for (int i = 0; i < Block.FRAMES; i++) {
            float change = (gain[i] - 1) * low[i] + ((float) Math.sqrt(gain[i]) - 1) * band[i];
            left[i] += change;
            right[i] += change;
        }
    }

    private float gain(float power) {
        close += (power > close ? attack : closeRelease) * (power - close);
        slow = Math.max(close, slow + slowRelease * (close - slow));
        if (slow < NOTHING) {
            return 1;
        }
        double fallDb = LevelFollower.decibels(slow) - LevelFollower.decibels(close);
        return (float) Decibels.factor(Math.max(-DEEPEST_DB, Math.min(HIGHEST_DB, -share * fallDb)));
    }
}
