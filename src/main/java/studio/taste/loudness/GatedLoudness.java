package studio.taste.loudness;

import java.util.Arrays;

/**
 * Integrated loudness of given gating blocks: blocks of 400 ms, every 100 ms, count when louder than −70 LUFS and than
 * 10 LU below the mean of those that are (BS.1770-4, Annex 1).
 */
final class GatedLoudness {
    private static final double ABSOLUTE_GATE_LUFS = -70;
    private static final double RELATIVE_GATE_LU = -10;

    private final double[] blocks;

    /** @param blocks K-weighted mean square of each gating block, channels weighted and summed; shared, not modified */
    GatedLoudness(double[] blocks) {
        this.blocks = blocks;
    }

    /**
     * Loudness of the same sound with a gain applied. Since the absolute gate does not move with the gain, this can
     * differ from the loudness plus the gain: quiet blocks that rise above −70 LUFS lower the relative gate.
     *
     * @return LUFS; −∞ when no block passes the gates
     */
    double lufs(double gainDb) {
        double absolute = Loudness.meanSquare(ABSOLUTE_GATE_LUFS - gainDb);
        double relative = meanAbove(absolute) * Math.pow(10, RELATIVE_GATE_LU / 10);
        double mean = meanAbove(Math.max(absolute, relative));
        return mean == 0 ? Double.NEGATIVE_INFINITY : Loudness.lufs(mean) + gainDb;
    }

    private double meanAbove(double gate) {
        return Arrays.stream(blocks).filter(block -> block > gate).average().orElse(0);
    }
}
