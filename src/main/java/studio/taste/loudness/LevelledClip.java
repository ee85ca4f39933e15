package studio.taste.loudness;

import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;

/**
 * A clip at a gain, limited where it needs to be: its search for a loudness.
 *
 * @param source as it was measured
 * @param gainDb applied to all of it
 * @param lufs integrated loudness of the result, measured when it was limited, otherwise what measuring would give
 * @param limited null while nothing passes the ceiling
 */
record LevelledClip(
        ClipLoudness source,
        double gainDb,
        double lufs,
        @Nullable LimitedClip limited) {
    /** A loudness this near is reached. A tenth of what a match may err by. */
    static final double SETTLED_LU = 0.01;

    /** Kept below the ceiling, because a gain applied in floats rounds. */
    private static final double ROUNDING_DB = 1e-4;

    /** The limiter may turn down by this much more than a peak passes the ceiling. */
    private static final double LIMITERS_OWN_DB = 0.1;

    /** Without a limiter, steps smaller than this are rounding. */
    private static final double ROUNDING_LU = 1e-9;

    private static final int MOST_STEPS = 12;

    /** A clip brought to a loudness, or as near below it as it comes without being limited by more than is allowed. */
    static LevelledClip at(ClipLoudness clip, double lufs) {
        double unlimitedDb = LoudnessMatch.CEILING_DBTP - ROUNDING_DB - clip.truePeakDbtp();
        if (clip.integratedLufs(unlimitedDb) >= lufs) {
            double gainDb = lowered(clip, unlimitedDb, lufs);
            return new LevelledClip(clip, gainDb, clip.integratedLufs(gainDb), null);
        }
        double highestDb =
                LoudnessMatch.CEILING_DBTP + LoudnessMatch.MOST_LIMITED_DB - LIMITERS_OWN_DB - clip.truePeakDbtp();
        double gainDb = Math.min(highestDb, unlimitedDb + lufs - clip.integratedLufs(unlimitedDb));
        TruePeakLimiter limiter = new TruePeakLimiter(clip.clip(), highestDb, LoudnessMatch.CEILING_DBTP);
        // What limiting takes away is given back, step by step; more gain is more limiting, so steps fall a little
        // short.
        for (int step = 1; step < MOST_STEPS; step++) {
            double missing = lufs - integratedLufs(limiter.sketched(gainDb));
            if (Math.abs(missing) <= SETTLED_LU / 4 || (missing > 0 && gainDb >= highestDb)) {
                break;
            }
            gainDb = Math.min(highestDb, gainDb + missing);
        }
        LevelledClip levelled = limited(clip, limiter, gainDb);
        double missing = lufs - levelled.lufs;
        return Math.abs(missing) <= SETTLED_LU / 2 || gainDb + missing > highestDb
                ? levelled
                : limited(clip, limiter, gainDb + missing);
    }

    /**
     * The highest allowed gain at which a clip has the level. More gain can only lift more quiet blocks over the
     * absolute gate and so lower loudness minus gain; therefore the steps, begun at the highest gain, only go down, and
     * end because there are finitely many blocks.
     */
    private static double lowered(ClipLoudness clip, double highestDb, double lufs) {
        double gainDb = highestDb;
        double step;
        do {
            step = lufs - clip.integratedLufs(gainDb);
            gainDb += step;
        } while (step < -ROUNDING_LU);
        return gainDb;
    }

    private static LevelledClip limited(ClipLoudness clip, TruePeakLimiter limiter, double gainDb) {
        LimitedClip limited = limiter.limited(gainDb);
        return new LevelledClip(clip, gainDb, integratedLufs(limited.clip()), limited);
    }

    private static double integratedLufs(AudioClip clip) {
        return LoudnessMeter.gated(clip).lufs(0);
    }

    MatchedClip matched() {
        AudioClip clip = source.clip();
        return new MatchedClip(
                limited == null ? clip.withGainDb(gainDb) : limited.clip(),
                new ClipFairness(
                        source.integratedLufs(),
                        lufs,
                        gainDb,
                        limited == null ? 0 : limited.reductionDb(),
                        limited == null ? source.truePeakDbtp() + gainDb : limited.truePeakDbtp(),
                        clip.durationSeconds(),
                        source.leadingSilenceSeconds()));
    }
}
