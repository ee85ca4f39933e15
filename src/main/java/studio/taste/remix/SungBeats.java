package studio.taste.remix;

import java.util.function.IntPredicate;
import studio.taste.music.BeatGrid;
import studio.taste.music.StemRole;

/**
 * Where in a plan the vocals are really sung: their stem sounds in the section, and in that bar of their song, which is asked of a
 * predicate.
 */
final class SungBeats {
    private static final double ROUNDING = 1e-6;

    private SungBeats() {}

    /** Sung beats in a stretch of a plan, transitions left out of account. */
    static int between(RemixPlan plan, int startBeat, int endBeat, IntPredicate isSungBar) {
        int sung = 0;
        for (int beat = startBeat; beat < endBeat; beat++) {
            sung += isSung(plan, plan.sectionAt(beat), beat, isSungBar) ? 1 : 0;
        }
        return sung;
    }

    /** Beats of the crossfade into a section during which it and the section before sing different passages. */
    static int clashing(RemixPlan plan, int sectionIndex, IntPredicate isSungBar) {
        Section before = plan.sections().get(sectionIndex - 1);
        Section after = plan.sections().get(sectionIndex);
        if (after.transitionIn().type() != TransitionType.CROSSFADE || continues(plan, before, after)) {
            return 0;
        }
        int clashing = 0;
        for (int beat = after.startBeat() - after.transitionIn().beats(); beat < after.startBeat(); beat++) {
            clashing += isSung(plan, before, beat, isSungBar) && isSung(plan, after, beat, isSungBar) ? 1 : 0;
        }
        return clashing;
    }

    private static boolean continues(RemixPlan plan, Section before, Section after) {
        double end = before.vocalSourceBeat()
                + (after.startBeat() - before.startBeat()) * plan.tempo().vocalBeatsPerBeat();
        return Math.abs(end - after.vocalSourceBeat()) < ROUNDING;
    }

    private static boolean isSung(RemixPlan plan, Section section, int beat, IntPredicate isSungBar) {
        double source = section.vocalSourceBeat()
                + (beat - section.startBeat()) * plan.tempo().vocalBeatsPerBeat();
        int bar = (int) Math.floor(source / BeatGrid.BEATS_PER_BAR);
        return section.gains().sounds(StemRole.VOCALS) && isSungBar.test(bar);
    }
}
