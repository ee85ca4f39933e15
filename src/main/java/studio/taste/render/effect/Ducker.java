package studio.taste.render.effect;

/** The gain of a sound that steps back while another sounds: nothing while the other is soft, the more the louder it gets. */
public final class Ducker {
    /** Closer to no depth than this is none, so that the gain gets back to 1 exactly. */
    private static final float NOTHING_DB = 1e-3f;

    private final double depthDb;
    private final double startDb;
    private final double fullDb;
    private final float attack;
    private final float release;
    private final float[] powers = new float[GainCurve.POINTS];
    private final float[] gains = new float[GainCurve.POINTS];
    private final GainCurve curve = new GainCurve(1);
    private float steppedBackDb;

    /**
     * @param depthDb the furthest it steps back, positive
     * @param startDb power of the other, summed over its channels, at which it starts to, dB
     * @param fullDb power at which it has stepped back all the way, above {@code startDb}
     * @param attackSeconds time constant of stepping back
     * @param releaseSeconds time constant of coming back
     */
    public Ducker(
            double depthDb,
            double startDb,
            double fullDb,
            double attackSeconds,
            double releaseSeconds,
            int sampleRateHz) {
        this.depthDb = depthDb;
        this.startDb = startDb;
        this.fullDb = fullDb;
        attack = LevelFollower.share(attackSeconds, sampleRateHz);
        release = LevelFollower.share(releaseSeconds, sampleRateHz);
    }

    /**
     * The gain while the key's next block sounds, exactly 1 when there is nothing to step back for.
     *
     * @param key channels of the other sound; not modified
     * @return {@link Block#FRAMES} values; overwritten by the next call
     */
    public float[] next(float[]... key) {
        LevelFollower.powers(key, powers);
        for (int i = 0; i < powers.length; i++) {
            float wantedDb = wantedDb(powers[i]);
            steppedBackDb += (wantedDb > steppedBackDb ? attack : release) * (wantedDb - steppedBackDb);
            if (wantedDb == 0 && steppedBackDb < NOTHING_DB) {
                steppedBackDb = 0;
            }
            gains[i] = steppedBackDb == 0 ? 1 : (float) Decibels.factor(-steppedBackDb);
        }
        return curve.next(gains);
    }

    private float wantedDb(float power) {
        double share = (LevelFollower.decibels(power) - startDb) / (fullDb - startDb);
        return (float) (depthDb * Math.max(0, Math.min(1, share)));
    }
}
