package studio.taste.render.effect;

/**
 * Draws a sound's level towards its usual one, or away from it: the gain in dB is a share of the distance between them. Compression
 * lifts what is soft as much as it lowers what is loud, so the loudness of the whole stays about where it was.
 */
public final class Compander {
    private static final double ATTACK_SECONDS = 0.008;
    private static final double RELEASE_SECONDS = 0.12;

    /** The most that is added or taken away. */
    private static final double LARGEST_DB = 6;

    /** So far below the usual level there is no music to lift: from here the gain goes back to nothing … */
    private static final double SOFT_DB = -30;

    /** … which it reaches here. */
    private static final double NOTHING_DB = -50;

    private final double share;
    private final double usualDb;
    private final float attack;
    private final float release;
    private final float[] powers = new float[GainCurve.POINTS];
    private final float[] gains = new float[GainCurve.POINTS];
    private final GainCurve curve = new GainCurve(1);
    private float power;

    /**
     * @param share part of the distance from the usual level that is taken away: 0.3 makes 10 dB into 7, −0.3 into 13
     * @param usualDb the sound's usual power, summed over channels, dB
     */
    public Compander(double share, double usualDb, int sampleRateHz) {
        this.share = share;
        this.usualDb = usualDb;
        attack = LevelFollower.share(ATTACK_SECONDS, sampleRateHz);
        release = LevelFollower.share(RELEASE_SECONDS, sampleRateHz);
    }

    /**
     * The gain that does it over the next block.
     *
     * @param block not modified
     * @return {@link Block#FRAMES} values; overwritten by the next call
     */
    public float[] next(float[][] block) {
        LevelFollower.powers(block, powers);
        for (int i = 0; i < powers.length; i++) {
            power += (powers[i] > power ? attack : release) * (powers[i] - power);
            gains[i] = (float) Decibels.factor(gainDb(LevelFollower.decibels(power) - usualDb));
        }
        return curve.next(gains);
    }

    private double gainDb(double aboveUsualDb) {
        double gainDb = Math.max(-LARGEST_DB, Math.min(LARGEST_DB, -share * aboveUsualDb));
        double music = (aboveUsualDb - NOTHING_DB) / (SOFT_DB - NOTHING_DB);
        return gainDb * Math.max(0, Math.min(1, music));
    }
}
