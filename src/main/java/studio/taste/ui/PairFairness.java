package studio.taste.ui;

/**
 * How the two sides of a trial were made comparable.
 *
 * @param a side A
 * @param b side B
 * @param targetLufs loudness the pair was matched to
 */
public record PairFairness(SideFairness a, SideFairness b, double targetLufs) {
    /**
     * One side.
     *
     * @param lufsBefore integrated loudness as rendered
     * @param lufsAfter integrated loudness as played
     * @param gainDb constant gain that was applied
     * @param truePeakDbtp true peak as played
     * @param durationSeconds length
     * @param leadingSilenceSeconds silence at the start
     */
    public record SideFairness(
            double lufsBefore,
            double lufsAfter,
            double gainDb,
            double truePeakDbtp,
            double durationSeconds,
            double leadingSilenceSeconds) {}

    /** How far the sides are apart as played, in LU, at least 0. */
    public double differenceLu() {
        return Math.abs(a.lufsAfter() - b.lufsAfter());
    }
}
