package studio.taste.loudness;

import java.util.Arrays;

/**
 * How far the loud and the quiet parts lie apart: the distance from the 10th to the 95th percentile of short-term
 * loudness above −70 LUFS and above 20 LU below its own mean (EBU Tech 3342).
 */
final class LoudnessRange {
    private static final double ABSOLUTE_GATE_LUFS = -70;
    private static final double RELATIVE_GATE_LU = -20;
    private static final double LOW_PERCENTILE = 0.10;
    private static final double HIGH_PERCENTILE = 0.95;

    private LoudnessRange() {}

    /**
     * @param shortTerm mean squares of 3 s windows; not modified
     * @return LU, 0 when nothing passes the gates
     */
    static double lu(double[] shortTerm) {
        double absolute = Loudness.meanSquare(ABSOLUTE_GATE_LUFS);
        double mean = Arrays.stream(shortTerm)
                .filter(power -> power > absolute)
                .average()
                .orElse(0);
        double gate = Math.max(absolute, mean * Math.pow(10, RELATIVE_GATE_LU / 10));
        double[] sorted =
                Arrays.stream(shortTerm).filter(power -> power > gate).sorted().toArray();
        if (sorted.length == 0) {
            return 0;
        }
        return Loudness.lufs(percentile(sorted, HIGH_PERCENTILE)) - Loudness.lufs(percentile(sorted, LOW_PERCENTILE));
    }

    /** The nearest rank, as the reference code in Tech 3342 has it. */
    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.round((sorted.length - 1) * share)];
    }
}
