package studio.taste.music.demo;

import studio.taste.music.SongStems;

/** The level of a part while it plays: RMS over blocks of 0.4 s that lie less than 20 dB below the mean of all blocks with sound. */
final class ActiveLevel {
    /** Stands for no sound at all. */
    static final double SILENCE_DB = -100;

    private static final int BLOCK = (int) (0.4 * SongStems.LIBRARY_RATE_HZ);
    private static final double SILENT_POWER = 1e-7;
    private static final double GATE = 0.01;

    private ActiveLevel() {}

    /** In dBFS; {@link #SILENCE_DB} when there is no sound. */
    static double db(float[] left, float[] right) {
        double[] powers = new double[left.length / BLOCK];
        for (int block = 0; block < powers.length; block++) {
            double sum = 0;
            for (int i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
                sum += left[i] * (double) left[i] + right[i] * (double) right[i];
            }
            powers[block] = sum / (2.0 * BLOCK);
        }
        double ungated = meanAbove(powers, SILENT_POWER);
        double gated = meanAbove(powers, ungated * GATE);
        return gated > 0 ? 10 * StrictMath.log10(gated) : SILENCE_DB;
    }

    private static double meanAbove(double[] powers, double least) {
        double sum = 0;
        int count = 0;
        for (double power : powers) {
            if (power > least) {
                sum += power;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }
}
