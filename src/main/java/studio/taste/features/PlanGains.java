package studio.taste.features;

import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;

/** The power gain of each stem in each section, mix included; 0 where it is muted. */
final class PlanGains {
    private final RemixPlan plan;
    private final double[][] gain;
    private final double[] mean = new double[StemRole.values().length];

    PlanGains(RemixPlan plan) {
        this.plan = plan;
        this.gain = new double[StemRole.values().length][plan.sections().size()];
        for (int i = 0; i < plan.sections().size(); i++) {
            int section = i;
            plan.sections()
                    .get(i)
                    .gains()
                    .gainDb()
                    .forEach((role, gainDb) -> gain[role.ordinal()][section] =
                            StrictMath.pow(10, (gainDb + plan.style().levelDb(role)) / 10));
        }
        for (StemRole role : StemRole.values()) {
            mean[role.ordinal()] = meanOverBeats(role);
        }
    }

    double of(StemRole role, int section) {
        return gain[role.ordinal()][section];
    }

    /** Mean over the beats of the plan. */
    double mean(StemRole role) {
        return mean[role.ordinal()];
    }

    private double meanOverBeats(StemRole role) {
        double sum = 0;
        for (int i = 0; i < plan.sections().size(); i++) {
            Section section = plan.sections().get(i);
            sum += section.beats() * of(role, i);
        }
        return sum / plan.beats();
    }
}
