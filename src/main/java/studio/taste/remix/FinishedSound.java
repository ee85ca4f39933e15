package studio.taste.remix;

/**
 * The readings of a meter on a remix once it is finished: brought to its genre's loudness, its peaks limited.
 *
 * @param integratedLufs integrated loudness
 * @param loudnessRangeLu loudness range
 * @param truePeakDbtp true peak
 * @param limitingDb how much the limiter takes off the highest peak, 0 to {@link #MOST_LIMITING_DB}
 */
public record FinishedSound(double integratedLufs, double loudnessRangeLu, double truePeakDbtp, double limitingDb) {
    /** More limiting than this is heard. */
    public static final double MOST_LIMITING_DB = 3;

    static final double CEILING_DBTP = -1;

    /** A mix is lifted by no more than this: one that would need more consists of faint stems, whose noise would come up. */
    static final double MOST_LIFT_DB = 12;

    /**
     * What finishing makes of a mix: one gain to the level wanted of its genre; a limiter that takes up to 3 dB; where that is not enough,
     * less gain, down to the lowest level the genre allows.
     */
    static FinishedSound of(double integratedLufs, double loudnessRangeLu, double truePeakDbtp, LoudnessWindow window) {
        double gainDb = Math.min(MOST_LIFT_DB, window.targetLufs() - integratedLufs);
        double tooHigh = truePeakDbtp + gainDb - MOST_LIMITING_DB - CEILING_DBTP;
        double room = Math.max(0, integratedLufs + gainDb - window.lowestLufs());
        gainDb -= Math.max(0, Math.min(tooHigh, room));
        double limitingDb = Math.max(0, Math.min(MOST_LIMITING_DB, truePeakDbtp + gainDb - CEILING_DBTP));
        return new FinishedSound(
                integratedLufs + gainDb, loudnessRangeLu, truePeakDbtp + gainDb - limitingDb, limitingDb);
    }
}
