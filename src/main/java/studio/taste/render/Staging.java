package studio.taste.render;

import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;

/**
 * The level each stem has before its sections and the other effects change it: so that all the stems a plan uses, playing together,
 * come near −12 LUFS, each is brought to −12 − 10·log₁₀(N) LUFS, N being the number of stems that sound anywhere in the plan. N does not
 * change from section to section, so a section with fewer stems is softer, as its arrangement means it to be.
 */
final class Staging {
    private static final double MIX_TARGET_LUFS = -12;

    /** A stem is lifted by no more than this, so that the noise of a near-silent one stays where it is. */
    private static final double MAX_GAIN_DB = 24;

    /** At or below BS.1770's absolute gate a stem is silent, and is left as it is. */
    private static final double SILENT_LUFS = -70;

    /** BS.1770 subtracts this from the level that K-weighting gives a 997 Hz tone. */
    private static final double METER_OFFSET_DB = 0.691;

    private final RemixPlan plan;

    Staging(RemixPlan plan) {
        this.plan = plan;
    }

    /** Loudness of every stem, before the mix's own levels. */
    double stemLufs() {
        long stems = plan.sections().stream()
                .flatMap(section -> section.gains().gainDb().keySet().stream())
                .distinct()
                .count();
        return MIX_TARGET_LUFS - 10 * StrictMath.log10(stems);
    }

    /** What brings a song's stem there, and to the mix's own level for it. */
    double gainDb(StemRole role, Song song) {
        double lufs = lufs(role, song);
        double stage = lufs > SILENT_LUFS ? Math.min(MAX_GAIN_DB, stemLufs() - lufs) : 0;
        return stage + plan.style().levelDb(role);
    }

    /** Loudness of a song's stem while it sounds; −∞ when it never does. */
    static double lufs(StemRole role, Song song) {
        return song.analysis().stemLoudnessLufs().getOrDefault(role, Double.NEGATIVE_INFINITY);
    }

    /** Power, summed over both channels, of a sound with most of its energy in the middle of hearing that is so loud. */
    static double powerDb(double lufs) {
        return lufs + METER_OFFSET_DB;
    }
}
