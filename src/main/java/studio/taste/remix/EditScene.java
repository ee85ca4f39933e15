package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.taste.music.BeatGrid;

/**
 * A plan while it is edited: what of it is heard in its preview, and whether a changed one would still pass.
 *
 * @param plan passes all hard constraints
 * @param songs the plan's songs
 * @param heard the part that its preview plays
 */
record EditScene(RemixPlan plan, SourcePair songs, Excerpt heard) {
    static EditScene of(RemixPlan plan, SourcePair songs) {
        return new EditScene(plan, songs, ExcerptChooser.choose(plan, songs.vocal()));
    }

    /** Why a changed plan may not be shown: the first constraint it breaks, by sentence and name. Empty when it may. */
    Optional<String> objection(RemixPlan changed) {
        List<Violation> violations = HardConstraint.check(changed, songs);
        if (!violations.isEmpty()) {
            Violation first = violations.get(0);
            return Optional.of(first.sentence() + " (" + first.code() + ")");
        }
        return ExcerptChooser.isPossible(changed)
                ? Optional.empty()
                : Optional.of("A preview could not hold the way into the drop any more.");
    }

    boolean passes(RemixPlan changed) {
        return objection(changed).isEmpty();
    }

    /** The plan with one section exchanged. */
    RemixPlan with(int index, Section section) {
        List<Section> sections = new ArrayList<>(plan.sections());
        sections.set(index, section);
        return plan.withSections(sections);
    }

    /** The same preview of another plan. */
    EditScene inPlan(RemixPlan other) {
        return new EditScene(other, songs, heard);
    }

    Section section(int index) {
        return plan.sections().get(index);
    }

    int peak() {
        return plan.peakIndex();
    }

    /** Whether some of a section is in the preview. */
    boolean isHeard(int index) {
        Section section = section(index);
        return section.startBeat() < heard.endBeat() && section.endBeat() > heard.startBeat();
    }

    /** Whether the beginning of a section is in the preview, with what comes before. */
    boolean isJoinHeard(int index) {
        int start = section(index).startBeat();
        return start > heard.startBeat() && start < heard.endBeat();
    }

    /** Sections that are heard before the peak, in order. */
    List<Integer> heardBeforePeak() {
        return IntStream.range(0, peak()).filter(this::isHeard).boxed().toList();
    }

    /** Most beats that a transition into a section may last. */
    double roomBeats(int index) {
        return Math.min(
                Math.min(section(index - 1).beats(), section(index).beats()) / 2.0,
                GenreTransitions.longestShare(plan.genre()) * plan.beats());
    }

    /** A section's name in a sentence, such as "the breakdown". */
    String name(int index) {
        return switch (section(index).label()) {
            case PEAK -> "the drop";
            case MAIN -> "the main part";
            case VOCAL_OUT -> "the way out";
            case INTRO, BUILD, HOOK, VERSE, BREAKDOWN, OUTRO ->
                "the " + section(index).label().name().toLowerCase(Locale.ROOT);
        };
    }

    /** A beat's bar, counted from 1. */
    static int bar(int beat) {
        return beat / BeatGrid.BEATS_PER_BAR + 1;
    }
}
