package studio.taste.ranking;

import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.TransitionType;

/** How much can go wrong with a plan: stretch, shift and transitions. */
final class PlanRisk {
    private static final double SAFE_VOCAL_STRETCH = 0.15;
    private static final double SAFE_INSTRUMENT_STRETCH = 0.08;
    private static final double MOST_SEMITONES = 4;
    private static final double MANY_TRANSITIONS = 6;

    private PlanRisk() {}

    /**
     * Stretch of vocals and of drums beside what is safe, shift beside the limit, and transitions that are no cuts beside six: 0 for a plan that
     * leaves its songs as they are.
     */
    static double of(RemixPlan plan) {
        boolean sung =
                plan.sections().stream().anyMatch(section -> section.gains().sounds(StemRole.VOCALS));
        double vocals = Math.abs(plan.tempo().vocalStretch() - 1) / SAFE_VOCAL_STRETCH
                + Math.abs(plan.pitch().vocalSemitones()) / MOST_SEMITONES;
        long transitions = plan.sections().stream()
                .filter(section -> section.transitionIn().type() != TransitionType.CUT)
                .count();
        return (sung ? vocals : 0)
                + Math.abs(plan.tempo().instrumentalStretch() - 1) / SAFE_INSTRUMENT_STRETCH
                + transitions / MANY_TRANSITIONS;
    }
}
