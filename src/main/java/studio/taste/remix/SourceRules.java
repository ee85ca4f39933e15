package studio.taste.remix;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.taste.music.Song;
import studio.taste.music.StemRole;

/** The hard constraints on where a plan's sound comes from and how far it is bent. */
final class SourceRules {
    private static final double ROUNDING = 1e-9;

    private SourceRules() {}

    static Stream<Violation> split(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        Song vocal = check.songs().vocal();
        Song instrumental = check.songs().instrumental();
        int right = (plan.vocalSong().equals(vocal.id()) ? 1 : 0)
                + (plan.instrumentalSong().equals(instrumental.id())
                                && !plan.instrumentalSong().equals(plan.vocalSong())
                        ? 1
                        : 0);
        if (right == 2) {
            return Stream.empty();
        }
        return Stream.of(new Violation(
                HardConstraint.SOURCE_SPLIT,
                Violation.WHOLE_PLAN,
                right,
                2,
                "The vocals must come from \"" + vocal.title() + "\" and the instruments from \"" + instrumental.title()
                        + "\", but the plan has " + right + " of the two right."));
    }

    static Stream<Violation> stretch(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        TempoDecision tempo = plan.tempo();
        Song vocal = check.songs().vocal();
        Song instrumental = check.songs().instrumental();
        double vocals = worst(
                tempo.vocalStretch(),
                tempo.targetBpm() * tempo.vocalBeatsPerBeat() / vocal.analysis().tempoBpm());
        double instruments = worst(
                tempo.instrumentalStretch(),
                tempo.targetBpm()
                        * tempo.instrumentalBeatsPerBeat()
                        / instrumental.analysis().tempoBpm());
        return Arrays.stream(StemRole.values()).flatMap(role -> {
            double measured = role == StemRole.VOCALS ? vocals : instruments;
            double limit = StemStretch.hardLimit(role);
            if (measured <= limit + ROUNDING) {
                return Stream.empty();
            }
            return Stream.of(new Violation(
                    HardConstraint.TEMPO_STRETCH_UNSAFE,
                    Violation.WHOLE_PLAN,
                    measured,
                    limit,
                    String.format(
                            Locale.ROOT,
                            "The %s stem is stretched by %.1f %%, more than %.0f %%.",
                            role.word(),
                            100 * measured,
                            100 * limit)));
        });
    }

    static Stream<Violation> shift(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        int measured = Math.abs(plan.pitch().vocalSemitones());
        if (measured <= KeyMatch.MOST_SEMITONES) {
            return Stream.empty();
        }
        return Stream.of(new Violation(
                HardConstraint.PITCH_SHIFT_UNSAFE,
                Violation.WHOLE_PLAN,
                measured,
                KeyMatch.MOST_SEMITONES,
                "The vocals are shifted by " + measured + " semitones, more than " + KeyMatch.MOST_SEMITONES + "."));
    }

    static Stream<Violation> dualLead(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        return IntStream.range(1, plan.sections().size()).boxed().flatMap(i -> {
            int beats = SungBeats.clashing(plan, i, check.songs()::isSung);
            if (beats == 0) {
                return Stream.empty();
            }
            return Stream.of(new Violation(
                    HardConstraint.DUAL_LEAD_VOCALS,
                    i,
                    beats,
                    0,
                    "The crossfade into section " + (i + 1) + " overlaps two sung passages for " + beats + " beats."));
        });
    }

    /** The larger of what the plan says and what the songs' tempi say, as a departure from 1. */
    private static double worst(double declared, double derived) {
        return Math.max(Math.abs(declared - 1), Math.abs(derived - 1));
    }
}
