package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import studio.taste.music.BeatGrid;

/** The hard constraints on sections, their order, their joins and their energy. */
final class StructureRules {
    private static final int SHORTEST_MAJOR_BEATS = 8;
    private static final int SHORTEST_BEATS = 4;
    private static final int SHORTEST_OUTRO_BEATS = 8;
    private static final int CONTRAST_STEMS = 2;
    private static final double CONTRAST_DROP = 0.20;

    private StructureRules() {}

    static Stream<Violation> overlap(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        List<Violation> found = new ArrayList<>();
        int expected = 0;
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            if (section.startBeat() != expected) {
                found.add(new Violation(
                        HardConstraint.SECTION_OVERLAP,
                        i,
                        section.startBeat(),
                        expected,
                        name(plan, i) + " starts at beat " + section.startBeat() + ", not at beat " + expected + "."));
            }
            if (section.beats() <= 0) {
                found.add(new Violation(
                        HardConstraint.SECTION_OVERLAP,
                        i,
                        section.endBeat(),
                        section.startBeat(),
                        name(plan, i) + " ends at beat " + section.endBeat() + ", not after its start."));
            }
            expected = section.endBeat();
        }
        return found.stream();
    }

    static Stream<Violation> tooShort(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            int limit = section.label().isMajor() ? SHORTEST_MAJOR_BEATS : SHORTEST_BEATS;
            if (section.beats() < limit) {
                found.add(new Violation(
                        HardConstraint.SECTION_TOO_SHORT,
                        i,
                        section.beats(),
                        limit,
                        name(plan, i) + " lasts " + section.beats() + " beats, less than " + limit + "."));
            }
        }
        return found.stream();
    }

    static Stream<Violation> misaligned(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < plan.sections().size(); i++) {
            int end = plan.sections().get(i).endBeat();
            // A start is the end of the section before; only the first has no such neighbour.
            int start = i == 0 ? plan.sections().get(0).startBeat() : 0;
            for (int beat : new int[] {start, end}) {
                int off = Math.floorMod(beat, BeatGrid.BEATS_PER_BAR);
                if (off != 0) {
                    found.add(new Violation(
                            HardConstraint.BEAT_GRID_MISALIGNED,
                            i,
                            off,
                            0,
                            name(plan, i) + " has a boundary at beat " + beat + ", " + off + " after a bar line."));
                }
            }
        }
        return found.stream();
    }

    static Stream<Violation> transitions(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        List<Violation> found = new ArrayList<>();
        double share = GenreTransitions.longestShare(plan.genre()) * plan.beats();
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            int neighbour = i == 0 ? 0 : plan.sections().get(i - 1).beats();
            double limit = Math.min(share, Math.min(neighbour, section.beats()) / 2.0);
            int beats = section.transitionIn().beats();
            if (beats > 0 && beats > limit) {
                found.add(new Violation(
                        HardConstraint.TRANSITION_TOO_LONG,
                        i,
                        beats,
                        limit,
                        String.format(
                                Locale.ROOT,
                                "The transition into %s lasts %d beats, more than %.1f.",
                                name(plan, i),
                                beats,
                                limit)));
            }
        }
        return found.stream();
    }

    static Stream<Violation> contrast(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        double largest = 0;
        for (int i = 1; i < plan.peakIndex(); i++) {
            Section before = plan.sections().get(i - 1);
            Section after = plan.sections().get(i);
            int stems = before.gains().density() - after.gains().density();
            double drop = energy(plan, before) == 0 ? 0 : 1 - energy(plan, after) / energy(plan, before);
            if (stems >= CONTRAST_STEMS || drop >= CONTRAST_DROP) {
                return Stream.empty();
            }
            largest = Math.max(largest, drop);
        }
        return Stream.of(new Violation(
                HardConstraint.NO_CONTRAST,
                plan.peakIndex(),
                largest,
                CONTRAST_DROP,
                String.format(
                        Locale.ROOT,
                        "Before the peak nothing drops by %d stems or %.0f %% energy; the largest drop is %.0f %%.",
                        CONTRAST_STEMS,
                        100 * CONTRAST_DROP,
                        100 * largest)));
    }

    static Stream<Violation> outro(PlanUnderCheck check) {
        RemixPlan plan = check.plan();
        int last = plan.sections().size() - 1;
        Section outro = plan.sections().get(last);
        double energy = energy(plan, outro);
        double peak = energy(plan, plan.sections().get(plan.peakIndex()));
        if (outro.label() != SectionLabel.OUTRO) {
            return Stream.of(new Violation(
                    HardConstraint.OUTRO_QUALITY,
                    last,
                    0,
                    1,
                    "The last section is " + name(plan, last) + ", no outro."));
        }
        if (outro.beats() < SHORTEST_OUTRO_BEATS) {
            return Stream.of(new Violation(
                    HardConstraint.OUTRO_QUALITY,
                    last,
                    outro.beats(),
                    SHORTEST_OUTRO_BEATS,
                    "The outro lasts " + outro.beats() + " beats, less than " + SHORTEST_OUTRO_BEATS + "."));
        }
        if (energy < peak) {
            return Stream.empty();
        }
        return Stream.of(new Violation(
                HardConstraint.OUTRO_QUALITY,
                last,
                energy,
                peak,
                String.format(Locale.ROOT, "The outro's energy is %.2f, not below the peak's %.2f.", energy, peak)));
    }

    /** RMS of the sounding stems, 1 for one staged stem at 0 dB. */
    private static double energy(RemixPlan plan, Section section) {
        return Math.sqrt(section.gains().power(plan.style()));
    }

    private static String name(RemixPlan plan, int section) {
        return "section " + (section + 1) + " (" + plan.sections().get(section).label() + ")";
    }
}
