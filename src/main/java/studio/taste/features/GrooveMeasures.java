package studio.taste.features;

import java.util.Arrays;
import java.util.List;
import studio.taste.music.Groove;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;

/** How the feel of the vocal's song, told by its own drums, goes with that of the drums it is put on. */
final class GrooveMeasures {
    private static final double STRAIGHT = 0.5;
    private static final double MILLISECONDS = 1_000;
    private static final int STRONG_STEPS = 4;

    private final RemixPlan plan;
    private final Groove vocal;
    private final Groove instrumental;

    GrooveMeasures(RemixPlan plan, Groove vocal, Groove instrumental) {
        this.plan = plan;
        this.vocal = vocal;
        this.instrumental = instrumental;
    }

    void into(PlanFeatures.Builder features) {
        double speed = plan.tempo().instrumentalStretch();
        features.set(PlanFeature.ONSET_OFFSET_MEDIAN, MILLISECONDS * instrumental.offsetMedianSeconds() / speed)
                .set(PlanFeature.ONSET_OFFSET_SPREAD, MILLISECONDS * instrumental.offsetSpreadSeconds() / speed)
                .set(PlanFeature.SWING_DIFFERENCE, Math.abs(swing(vocal) - swing(instrumental)))
                .set(
                        PlanFeature.KICK_SNARE_FIT,
                        (cosine(vocal.kick(), instrumental.kick()) + cosine(vocal.snare(), instrumental.snare())) / 2)
                .set(PlanFeature.GROOVE_CORRELATION, Statistics.correlation(pattern(vocal), pattern(instrumental)))
                .set(PlanFeature.POCKET_DEPTH, PlanCurve.share(plan, StemRole.DRUMS) * depth(pattern(instrumental)));
    }

    /** What was hardly heard counts as straight. */
    private static double swing(Groove groove) {
        return STRAIGHT + (groove.swingShare() - STRAIGHT) * groove.swingConfidence();
    }

    private static double[] pattern(Groove groove) {
        double[] pattern = new double[Groove.STEPS];
        for (int step = 0; step < Groove.STEPS; step++) {
            pattern[step] = (groove.kick().get(step) + groove.snare().get(step)) / 2;
        }
        return pattern;
    }

    private static double cosine(List<Double> x, List<Double> y) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.size(); i++) {
            xy += x.get(i) * y.get(i);
            xx += x.get(i) * x.get(i);
            yy += y.get(i) * y.get(i);
        }
        double norm = Math.sqrt(xx * yy);
        return norm == 0 ? 0 : xy / norm;
    }

    private static double depth(double[] pattern) {
        double[] sorted = pattern.clone();
        Arrays.sort(sorted);
        double weak = 0;
        double strong = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i < sorted.length - STRONG_STEPS) {
                weak += sorted[i] / (sorted.length - STRONG_STEPS);
            } else {
                strong += sorted[i] / STRONG_STEPS;
            }
        }
        return strong - weak;
    }
}
