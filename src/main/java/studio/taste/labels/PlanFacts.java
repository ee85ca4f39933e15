package studio.taste.labels;

import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.TransitionType;

/**
 * What a ranker might learn in place of taste: plain properties of a plan that its score is held against.
 *
 * @param stemDensity mean number of stems sounding, over beats
 * @param transitionCount joins that are no cuts
 * @param stretch the larger of how far vocals and instruments are stretched, as a share
 * @param sectionCount number of sections
 */
public record PlanFacts(double stemDensity, int transitionCount, double stretch, int sectionCount) {
    /** The facts of a plan. */
    public static PlanFacts of(RemixPlan plan) {
        double stems = 0;
        int transitions = 0;
        for (Section section : plan.sections()) {
            stems += (double) section.gains().density() * (section.endBeat() - section.startBeat());
            transitions += section.transitionIn().type() == TransitionType.CUT ? 0 : 1;
        }
        return new PlanFacts(
                stems / plan.beats(),
                transitions,
                Math.max(
                        Math.abs(plan.tempo().vocalStretch() - 1),
                        Math.abs(plan.tempo().instrumentalStretch() - 1)),
                plan.sections().size());
    }
}
