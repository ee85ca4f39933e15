package studio.taste.render;

import java.util.Optional;
import studio.taste.remix.MixStyle;
import studio.taste.remix.RemixPlan;
import studio.taste.render.effect.Block;
import studio.taste.render.effect.MovingShelf;
import studio.taste.render.effect.Saturator;
import studio.taste.render.effect.StereoField;
import studio.taste.render.effect.TiltFilter;

/** What is done to the whole mix: its warmth, its tone, its sections' arcs, its width and its mono low end. */
final class Master {
    /** Drive of a neutral mix's saturation: a tone at −12 dBFS gets a third harmonic 63 dB below it. */
    private static final double NEUTRAL_DRIVE = 0.3;

    private static final double DRIVE_DB_A_STEP = 2;

    private final Optional<Saturator> saturator;
    private final Optional<TiltFilter> tilt;
    private final Optional<SectionArcs> arcs;
    private final MovingShelf shelf;
    private final StereoField field;

    /**
     * @param dry leaves the warmth and the arcs out
     */
    Master(RemixPlan plan, Timeline timeline, boolean dry) {
        int rate = timeline.sampleRateHz();
        MixStyle style = plan.style();
        double drive = NEUTRAL_DRIVE * StrictMath.pow(10, DRIVE_DB_A_STEP * style.warmth() / 20);
        saturator = dry ? Optional.empty() : Optional.of(new Saturator(drive, rate));
        tilt = style.brightnessDb() == 0 ? Optional.empty() : Optional.of(new TiltFilter(style.brightnessDb(), rate));
        arcs = dry ? Optional.empty() : Optional.of(new SectionArcs(plan.sections(), timeline));
        shelf = new MovingShelf(rate);
        field = new StereoField(style.widthDb(), rate);
    }

    /** Changes the next block in place. */
    void next(float[][] block) {
        saturator.ifPresent(one -> one.next(block));
        tilt.ifPresent(filter -> filter.next(block));
        Optional<float[]> arc = arcs.map(SectionArcs::next);
        arc.ifPresent(gain -> shelf.next(block, gain));
        field.next(block);
        arc.ifPresent(gain -> Block.scale(block, gain));
    }
}
