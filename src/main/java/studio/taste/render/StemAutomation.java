package studio.taste.render;

import java.util.List;
import studio.taste.music.StemRole;
import studio.taste.remix.Section;
import studio.taste.remix.Transition;

/**
 * The gain of one stem over the time in which its song runs on without a jump. The song before a jump and the one after it are
 * two such runs, one fading out while the other fades in.
 *
 * <p>A transition of {@code n} beats fills the {@code n} beats before its section: when the section's first beat sounds, it is
 * over. So a crossfade lets the new section's material in early, from the beats before its first one; a sweep closes over the
 * old section; a gap stops it early.
 */
final class StemAutomation {
    /**
     * The fades at a cut: too short to be heard as fades, and so long that even a tone of 100 Hz is bent less by them than by itself. They
     * end on the beat, so that the attack is whole. Old and new add up to one, whatever they are to each other: over so short a
     * time the dip between unrelated sounds is not heard, and no sound can rise.
     */
    static final double CUT_SECONDS = 0.03;

    /** Longest tail into a silence gap; never more than half of it. */
    private static final double TAIL_SECONDS = 0.3;

    /** Two voices at once are a fault, so where the vocal jumps, old and new share at most one beat. */
    private static final double VOCAL_OVERLAP_BEATS = 1;

    private final List<Section> sections;
    private final StemRole role;
    private final Timeline timeline;

    StemAutomation(List<Section> sections, StemRole role, Timeline timeline) {
        this.sections = sections;
        this.role = role;
        this.timeline = timeline;
    }

    /** The stem's gain, relative to its staged level, while the run sounds; 0 elsewhere. */
    Automation over(SourceRun run) {
        Automation automation = new Automation(run.first() == 0 ? gain(0) : 0);
        if (run.first() > 0) {
            enter(automation, run.first(), 0, gain(run.first()));
        }
        for (int i = run.first() + 1; i <= run.last(); i++) {
            enter(automation, i, gain(i - 1), gain(i));
        }
        if (run.last() + 1 < sections.size()) {
            enter(automation, run.last() + 1, gain(run.last()), 0);
        }
        return automation;
    }

    private float gain(int section) {
        return (float) sections.get(section).gains().of(role).stream()
                .map(gainDb -> StrictMath.pow(10, gainDb / 20))
                .findFirst()
                .orElse(0);
    }

    /** Moves the gain as a section's transition asks. */
    private void enter(Automation automation, int section, float from, float to) {
        Transition transition = sections.get(section).transitionIn();
        double beat = timeline.frameAt(sections.get(section).startBeat());
        double length = transition.beats() * timeline.framesPerBeat();
        switch (transition.type()) {
            case CUT, FILTER_SWEEP -> step(automation, beat, from, to);
            case CROSSFADE -> {
                double overlap = length;
                if (role == StemRole.VOCALS && isJump(section, from, to)) {
                    overlap = Math.min(length, VOCAL_OVERLAP_BEATS * timeline.framesPerBeat());
                }
                move(automation, beat - overlap, beat, from, to);
            }
            case SILENCE_GAP -> {
                rest(automation, sections.get(section), timeline);
                step(automation, beat, 0, to);
            }
        }
    }

    /** Lets a gain die away into the silence gap before a section. */
    static void rest(Automation automation, Section section, Timeline timeline) {
        double length = section.transitionIn().beats() * timeline.framesPerBeat();
        double start = timeline.frameAt(section.startBeat()) - length;
        double tail = Math.min(length / 2, timeline.framesOf(TAIL_SECONDS));
        automation.move(start, start + tail, 0, Fade.TAIL);
    }

    /** Whether the stem sounds on both sides of a boundary, but not as one run. */
    private boolean isJump(int section, float from, float to) {
        return (from == 0) != (to == 0) && gain(section - 1) > 0 && gain(section) > 0;
    }

    private void step(Automation automation, double beat, float from, float to) {
        if (from != to) {
            automation.move(beat - timeline.framesOf(CUT_SECONDS), beat, to, Fade.RAMP);
        }
    }

    private static void move(Automation automation, double start, double end, float from, float to) {
        if (from != to) {
            automation.move(start, end, to, Fade.between(from, to));
        }
    }
}
