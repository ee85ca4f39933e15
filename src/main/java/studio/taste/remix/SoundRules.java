package studio.taste.remix;

import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.taste.music.Genre;
import studio.taste.music.StemRole;

/** The hard constraints on loudness, its range and peaks, forecast or measured, and on the quality of what is laid bare. */
final class SoundRules {
    static final double LEAST_RANGE_LU = 4;
    static final double LEAST_SOLO_QUALITY = 0.7;

    /** A gain applied in floats rounds. */
    private static final double ROUNDING = 1e-3;

    private SoundRules() {}

    static Stream<Violation> truePeak(PlanUnderCheck check) {
        return truePeak(finished(check).truePeakDbtp(), "will reach");
    }

    static Stream<Violation> loudness(PlanUnderCheck check) {
        return loudness(finished(check).integratedLufs(), check.plan().genre(), "will be");
    }

    static Stream<Violation> range(PlanUnderCheck check) {
        return range(check.forecast().loudnessRangeLu(), "will be");
    }

    static Stream<Violation> truePeak(double dbtp, String verb) {
        if (dbtp <= FinishedSound.CEILING_DBTP + ROUNDING) {
            return Stream.empty();
        }
        return whole(
                HardConstraint.TRUE_PEAK_EXCEEDED,
                dbtp,
                FinishedSound.CEILING_DBTP,
                "The true peak %s %.2f dBTP, more than %.2f.",
                verb);
    }

    static Stream<Violation> loudness(double lufs, Genre genre, String verb) {
        LoudnessWindow window = LoudnessWindow.of(genre);
        if (lufs < window.lowestLufs() - ROUNDING) {
            return whole(
                    HardConstraint.LUFS_OUT_OF_RANGE,
                    lufs,
                    window.lowestLufs(),
                    "The loudness %s %.2f LUFS, less than the " + window.lowestLufs() + " that " + genre.word()
                            + " needs.",
                    verb);
        }
        if (lufs > window.highestLufs() + ROUNDING) {
            return whole(
                    HardConstraint.LUFS_OUT_OF_RANGE,
                    lufs,
                    window.highestLufs(),
                    "The loudness %s %.2f LUFS, more than the " + window.highestLufs() + " that " + genre.word()
                            + " allows.",
                    verb);
        }
        return Stream.empty();
    }

    static Stream<Violation> range(double lu, String verb) {
        if (lu >= LEAST_RANGE_LU) {
            return Stream.empty();
        }
        return whole(
                HardConstraint.LRA_TOO_LOW, lu, LEAST_RANGE_LU, "The loudness range %s %.2f LU, less than %.2f.", verb);
    }

    static Stream<Violation> stemQuality(PlanUnderCheck check) {
        double quality = check.songs().vocal().analysis().stem(StemRole.VOCALS).separationQuality();
        if (quality >= LEAST_SOLO_QUALITY) {
            return Stream.empty();
        }
        return IntStream.range(0, check.plan().sections().size())
                .filter(i -> isSolo(check.plan().sections().get(i).gains()))
                .mapToObj(i -> new Violation(
                        HardConstraint.STEM_QUALITY_GATE,
                        i,
                        quality,
                        LEAST_SOLO_QUALITY,
                        String.format(
                                Locale.ROOT,
                                "The vocals are alone in section %d, and their separation quality is %.2f, less than %.2f.",
                                i + 1,
                                quality,
                                LEAST_SOLO_QUALITY)));
    }

    private static boolean isSolo(StemGains gains) {
        return gains.density() == 1 && gains.sounds(StemRole.VOCALS);
    }

    private static FinishedSound finished(PlanUnderCheck check) {
        return check.forecast().finished(check.plan().genre());
    }

    private static Stream<Violation> whole(
            HardConstraint code, double measured, double limit, String format, String verb) {
        return Stream.of(new Violation(
                code,
                Violation.WHOLE_PLAN,
                measured,
                limit,
                String.format(Locale.ROOT, format, verb, measured, limit)));
    }
}
