package studio.taste.features;

import java.util.ArrayList;
import java.util.List;
import studio.taste.remix.Excerpt;
import studio.taste.remix.MixKnob;
import studio.taste.remix.RemixPlan;

/**
 * The axes in whose words a producer reads a taste: the twelve of {@link TasteSpace}, and what else a mix can be told to be.
 *
 * <p>The scale is fixed, for the reason given there. Means and deviations were measured over the pools of 24 plans that {@code PoolPlanner}
 * makes of all compatible pairs of the demo songs; a test holds them to the planner.
 */
public final class MusicalAxes {
    /** The axes, in the order of all vectors. */
    public static final List<TasteAxis> AXES = axes();

    private MusicalAxes() {}

    /**
     * A plan's place on every axis, in standard deviations from the mean of the planner's pools.
     *
     * @param plan a plan that passes its hard constraints
     * @param excerpt the part that is heard, within the plan
     * @return one number per axis
     */
    public static double[] values(RemixPlan plan, Excerpt excerpt) {
        double[] values = raw(plan, excerpt);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - AXES.get(i).mean()) / AXES.get(i).deviation();
        }
        return values;
    }

    /** A plan's place on every axis, in the axes' units. */
    public static double[] raw(RemixPlan plan, Excerpt excerpt) {
        List<Double> values = new ArrayList<>(TasteSpace.extract(plan, excerpt).values());
        values.add(plan.style().value(MixKnob.REVERB));
        values.add(plan.style().value(MixKnob.WARMTH));
        values.add(plan.style().value(MixKnob.TIGHTNESS));
        values.add(plan.style().value(MixKnob.DENSITY));
        values.add(plan.style().value(MixKnob.WIDTH));
        values.add(new HeardExcerpt(plan, excerpt).vocalEntry());
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<TasteAxis> axes() {
        double[][] scale = {
            {1.3, 2.3}, {0.78, 0.24}, {-2.0, 1.9}, {-2.55, 2.05}, {0, 2.05}, {2.96, 0.42},
            {11.8, 3.75}, {0.705, 0.225}, {1.9, 1.5}, {0.54, 0.117}, {10.5, 5.35}, {0.51, 1.15},
        };
        List<TasteAxis> axes = new ArrayList<>();
        for (TasteAxis axis : TasteSpace.DIMENSIONS) {
            axes.add(scaled(axis, scale[axes.size()][0], scale[axes.size()][1]));
        }
        axes.add(knob("reverb", "dry", "ambient", "dB", "Level of the room's answer against a neutral mix.", 0, 2.15));
        axes.add(knob("warmth", "clean", "saturated", "steps", "Saturation of the mix, 2 dB of drive a step.", 0, 1.8));
        axes.add(knob(
                "tightness", "booming low end", "tight low end", "steps", "How fast bass and kick die away.", 0, 1.3));
        axes.add(knob("evenness", "lively", "even levels", "steps", "Evening-out of each stem's own moments.", 0, 1.8));
        axes.add(knob("width", "narrow", "wide", "dB", "The sides against the middle.", 0, 1.5));
        axes.add(new TasteAxis(
                "vocal_entry",
                "voice at once",
                "voice comes late",
                "1",
                "Place of the first beat whose section has vocals; 1 without any.",
                0,
                1,
                0.085,
                0.21));
        return List.copyOf(axes);
    }

    private static TasteAxis scaled(TasteAxis axis, double mean, double deviation) {
        return new TasteAxis(
                axis.id(),
                axis.lowWords(),
                axis.highWords(),
                axis.unit(),
                axis.method(),
                axis.lowest(),
                axis.highest(),
                mean,
                deviation);
    }

    private static TasteAxis knob(
            String id, String lowWords, String highWords, String unit, String method, double mean, double deviation) {
        return new TasteAxis(id, lowWords, highWords, unit, method, -MixKnob.LIMIT, MixKnob.LIMIT, mean, deviation);
    }
}
