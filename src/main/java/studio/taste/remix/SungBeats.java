package studio.taste.remix;

import studio.taste.music.BeatGrid;
import studio.taste.music.Song;
import studio.taste.music.StemRole;

/** Where in a plan the vocals are really sung: their stem sounds in the section, and in that bar of their song. */
final class SungBeats {
    private SungBeats() {}

    /** Sung beats in a stretch of a plan, transitions left out of account. */
    static int between(RemixPlan plan, int startBeat, int endBeat, Song vocal) {
        int sung = 0;
        for (int beat = startBeat; beat < endBeat; beat++) {
            sung += isSung(plan, plan.sectionAt(beat), beat, vocal) ? 1 : 0;
        }
        return sung;
    }

    /** Beats of the crossfade into a section during which it and the section before sing different passages. */
    static int clashing(RemixPlan plan, int sectionIndex, Song vocal) {
        Section before = plan.sections().get(sectionIndex - 1);
        Section after = plan.sections().get(sectionIndex);
        if (after.transitionIn().type() != TransitionType.CROSSFADE || continues(plan, before, after)) {
            return 0;
        }
        int clashing = 0;
        for (int beat = after.startBeat() - after.transitionIn().beats(); beat < after.startBeat(); beat++) {
            clashing += isSung(plan, before, beat, vocal) && isSung(plan, after, beat, vocal) ? 1 : 0;
        }
        return clashing;
    }

    private static boolean continues(RemixPlan plan, Section before, Section after) {
        double end = before.vocalSourceBeat()
                + (after.startBeat() - before.startBeat()) * plan.tempo().vocalBeatsPerBeat();
        return end == after.vocalSourceBeat();
    }

    private static boolean isSung(RemixPlan plan, Section section, int beat, Song vocal) {
        double source = section.vocalSourceBeat()
                + (beat - section.startBeat()) * plan.tempo().vocalBeatsPerBeat();
        int bar = (int) Math.floor(source / BeatGrid.BEATS_PER_BAR);
        return section.gains().sounds(StemRole.VOCALS) && vocal.analysis().isActive(StemRole.VOCALS, bar);
    }
}
