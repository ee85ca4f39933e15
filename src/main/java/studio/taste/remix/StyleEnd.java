package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import studio.taste.remix.PlanDesign.Fullness;

/**
 * One end of a style axis.
 *
 * @param word what it sounds like
 * @param knobs settings of the mix that make it so
 * @param fullness how many instruments play, where the axis is about that
 */
record StyleEnd(String word, Map<MixKnob, Double> knobs, Optional<Fullness> fullness) {
    /** Far enough to be told apart at once, not so far that it sounds broken. */
    private static final double FAR = 4.5;

    /** Axes as pairs of ends; those named first are in every pool. */
    private static final List<List<StyleEnd>> AXES = List.of(
            List.of(
                    new StyleEnd("sparse", Map.of(MixKnob.DENSITY, -FAR), Optional.of(Fullness.SPARSE)),
                    new StyleEnd("dense", Map.of(MixKnob.DENSITY, FAR), Optional.of(Fullness.FULL))),
            axis(
                    "warm",
                    Map.of(MixKnob.WARMTH, FAR, MixKnob.BRIGHTNESS, -FAR),
                    "bright",
                    Map.of(MixKnob.WARMTH, -FAR, MixKnob.BRIGHTNESS, FAR)),
            axis(
                    "dry",
                    Map.of(MixKnob.REVERB, -6.0, MixKnob.WIDTH, -2.0),
                    "ambient",
                    Map.of(MixKnob.REVERB, 6.0, MixKnob.WIDTH, 2.0)),
            axis("vocals back", Map.of(MixKnob.VOCALS, -FAR), "vocals forward", Map.of(MixKnob.VOCALS, FAR)),
            axis("soft drums", Map.of(MixKnob.DRUMS, -FAR), "hard drums", Map.of(MixKnob.DRUMS, FAR)),
            axis("light bass", Map.of(MixKnob.BASS, -FAR), "heavy bass", Map.of(MixKnob.BASS, FAR)),
            axis("booming low end", Map.of(MixKnob.TIGHTNESS, -FAR), "tight low end", Map.of(MixKnob.TIGHTNESS, FAR)),
            axis("narrow", Map.of(MixKnob.WIDTH, -FAR), "wide", Map.of(MixKnob.WIDTH, FAR)));

    private static final int ALWAYS = 3;

    private static List<StyleEnd> axis(
            String low, Map<MixKnob, Double> lowKnobs, String high, Map<MixKnob, Double> highKnobs) {
        return List.of(new StyleEnd(low, lowKnobs, Optional.empty()), new StyleEnd(high, highKnobs, Optional.empty()));
    }

    /**
     * Ends for so many plans: both ends of the first three axes, then both ends of the others, in an order left to chance.
     *
     * @param size 8 to 16
     */
    static List<StyleEnd> deal(int size, SplittableRandom random) {
        List<List<StyleEnd>> others = new ArrayList<>(AXES.subList(ALWAYS, AXES.size()));
        List<StyleEnd> ends = new ArrayList<>();
        AXES.subList(0, ALWAYS).forEach(ends::addAll);
        while (ends.size() < size) {
            ends.addAll(others.remove(random.nextInt(others.size())));
        }
        return ends.subList(0, size);
    }

    PlanDesign applyTo(PlanDesign design) {
        MixStyle style = MixStyle.NEUTRAL;
        for (MixKnob knob : MixKnob.values()) {
            style = style.with(knob, knobs.getOrDefault(knob, 0.0));
        }
        return design.withStyle(style).withFullness(fullness.orElse(Fullness.MEDIUM));
    }
}
