package studio.taste.render.effect;

/** How loud a sound is from moment to moment, for effects that answer to it. */
final class LevelFollower {
    /** Stands for silence. */
    private static final float SILENCE_DB = -120;

    private static final double SILENCE_POWER = 1e-12;

    private LevelFollower() {}

    /**
     * Mean power, summed over channels, in each part of a block that a {@link GainCurve} has a value for.
     *
     * @param block channels of a block's time, at any rate that gives each part a multiple of four samples
     * @param powers is written to
     */
    static void powers(float[][] block, float[] powers) {
        int part = block[0].length / GainCurve.POINTS;
        for (int point = 0; point < GainCurve.POINTS; point++) {
            float sum = 0;
            for (float[] channel : block) {
                sum += sumOfSquares(channel, point * part, (point + 1) * part);
            }
            powers[point] = sum / part;
        }
    }

    /** In four parts, because one running sum would wait for itself at every sample. */
    private static float sumOfSquares(float[] x, int start, int end) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = start; i < end; i += 4) {
            a += x[i] * x[i];
            b += x[i + 1] * x[i + 1];
            c += x[i + 2] * x[i + 2];
            d += x[i + 3] * x[i + 3];
        }
        return a + b + (c + d);
    }

    static float decibels(double power) {
        return power < SILENCE_POWER ? SILENCE_DB : (float) (10 * StrictMath.log10(power));
    }

    /** Share of the way that a value following another goes from one value of a {@link GainCurve} to the next. */
    static float share(double seconds, int sampleRateHz) {
        return (float) (1 - StrictMath.exp(-GainCurve.FRAMES / (seconds * sampleRateHz)));
    }
}
