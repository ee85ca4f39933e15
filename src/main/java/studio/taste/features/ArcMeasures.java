package studio.taste.features;

import studio.taste.remix.EnergyTemplate;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;

/** How a plan's energy runs. */
final class ArcMeasures {
    private static final int PEAK_BARS = 4;
    private static final double EARLIEST_PEAK = 0.55;
    private static final double LATEST_PEAK = 0.80;
    private static final double PEAK_REACH = 0.30;
    private static final double FULL_RISE_DB = 2;
    private static final double LARGEST_RISE_DB = 12;
    private static final double ABSURD_RISE_DB = 24;
    private static final double FULL_FALL_DB = 3;
    private static final double LOW_BELOW_PEAK_DB = 9;

    private final RemixPlan plan;
    private final PlanCurve curve;
    private final double[] bars;

    ArcMeasures(RemixPlan plan, PlanCurve curve) {
        this.plan = plan;
        this.curve = curve;
        this.bars = curve.bars();
    }

    void into(PlanFeatures.Builder features) {
        double[] amplitudes = new double[bars.length];
        for (int bar = 0; bar < bars.length; bar++) {
            amplitudes[bar] = Math.sqrt(bars[bar]);
        }
        features.set(PlanFeature.ARC_CLASSIC, likeness(amplitudes, EnergyTemplate.CLASSIC))
                .set(PlanFeature.ARC_EDM, likeness(amplitudes, EnergyTemplate.EDM))
                .set(PlanFeature.ARC_HIP_HOP, likeness(amplitudes, EnergyTemplate.HIP_HOP))
                .set(PlanFeature.ARC_DJ_LIFT, likeness(amplitudes, EnergyTemplate.DJ_LIFT))
                .set(PlanFeature.PEAK_POSITION, peakPosition())
                .set(PlanFeature.PEAK_TIMING, peakTiming())
                .set(PlanFeature.RISE_SANITY, riseSanity())
                .set(PlanFeature.FALL_SANITY, fallSanity())
                .set(PlanFeature.CONTRAST, contrastDb())
                .set(PlanFeature.LOW_ENERGY_SHARE, lowEnergyShare());
    }

    private static double likeness(double[] amplitudes, EnergyTemplate template) {
        double[] wanted = new double[amplitudes.length];
        for (int bar = 0; bar < wanted.length; bar++) {
            wanted[bar] = template.at((bar + 0.5) / wanted.length);
        }
        return Statistics.correlation(amplitudes, wanted);
    }

    private double peakTiming() {
        double position = peakPosition();
        double outside = Math.max(0, Math.max(EARLIEST_PEAK - position, position - LATEST_PEAK));
        return Math.max(0, 1 - outside / PEAK_REACH);
    }

    /** Middle of the loudest four bars, 0 to 1. */
    private double peakPosition() {
        int window = Math.min(PEAK_BARS, bars.length);
        double loudest = -1;
        int best = 0;
        for (int start = 0; start + window <= bars.length; start++) {
            double sum = 0;
            for (int bar = start; bar < start + window; bar++) {
                sum += bars[bar];
            }
            if (sum > loudest + 1e-9) {
                loudest = sum;
                best = start;
            }
        }
        return (best + window / 2.0) / bars.length;
    }

    private double riseSanity() {
        double sum = 0;
        int joins = 0;
        for (int i = 1; i < plan.sections().size(); i++) {
            if (shouldRise(
                    plan.sections().get(i - 1).label(), plan.sections().get(i).label())) {
                joins++;
                double rise = stepDb(i);
                double wild = Math.max(0, rise - LARGEST_RISE_DB) / (ABSURD_RISE_DB - LARGEST_RISE_DB);
                sum += share(rise / FULL_RISE_DB) * (1 - 0.5 * Math.min(1, wild));
            }
        }
        return joins == 0 ? 1 : sum / joins;
    }

    private double fallSanity() {
        double sum = 0;
        int joins = 0;
        for (int i = 1; i < plan.sections().size(); i++) {
            if (shouldFall(
                    plan.sections().get(i - 1).label(), plan.sections().get(i).label())) {
                joins++;
                sum += share(-stepDb(i) / FULL_FALL_DB);
            }
        }
        return joins == 0 ? 1 : sum / joins;
    }

    /** A section that was divided need not rise or fall within itself; a verse after a hook is meant to be softer. */
    private static boolean shouldRise(SectionLabel before, SectionLabel after) {
        return switch (after) {
            case PEAK, HOOK -> before != after;
            case MAIN, VERSE -> before == SectionLabel.INTRO || before == SectionLabel.BUILD;
            case BUILD -> before == SectionLabel.INTRO;
            default -> false;
        };
    }

    private static boolean shouldFall(SectionLabel before, SectionLabel after) {
        return before != after
                && (after == SectionLabel.BREAKDOWN || after == SectionLabel.OUTRO || after == SectionLabel.VOCAL_OUT);
    }

    private double stepDb(int section) {
        return curve.levelDb(plan.sections().get(section))
                - curve.levelDb(plan.sections().get(section - 1));
    }

    private double contrastDb() {
        int peak = plan.peakIndex();
        double level = curve.levelDb(plan.sections().get(peak));
        double quietest = level;
        for (Section section : plan.sections().subList(0, peak)) {
            quietest = Math.min(quietest, curve.levelDb(section));
        }
        return level - quietest;
    }

    private double lowEnergyShare() {
        double limit = curve.levelDb(plan.sections().get(plan.peakIndex())) - LOW_BELOW_PEAK_DB;
        double low = 0;
        for (double bar : bars) {
            low += PlanCurve.decibels(bar) <= limit ? 1 : 0;
        }
        return low / bars.length;
    }

    private static double share(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
