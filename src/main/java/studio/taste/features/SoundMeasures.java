package studio.taste.features;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import studio.taste.music.BeatGrid;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;

/** What a plan became as sound, above all where its sections meet. */
final class SoundMeasures {
    private static final double JUMP_SECONDS = 0.5;
    private static final double CLICK_SECONDS = 0.02;
    private static final double TAIL_SECONDS = 0.03;

    private final RemixPlan plan;
    private final Excerpt excerpt;
    private final HeardSound sound;
    private final List<Section> entered = new ArrayList<>();

    SoundMeasures(RemixPlan plan, Excerpt excerpt, HeardSound sound) {
        this.plan = plan;
        this.excerpt = excerpt;
        this.sound = sound;
        for (Section section : plan.sections()) {
            if (section.startBeat() > excerpt.startBeat() && section.startBeat() < excerpt.endBeat()) {
                entered.add(section);
            }
        }
    }

    void into(PlanFeatures.Builder features, PlanCurve curve) {
        ofSoundAlone().forEach(features::set);
        features.set(PlanFeature.MOMENT_ENERGY, momentEnergy(curve));
    }

    /** The measures that need no more than the plan and its sound, in a fixed order. */
    Map<PlanFeature, Double> ofSoundAlone() {
        Map<PlanFeature, Double> measures = new EnumMap<>(PlanFeature.class);
        measures.put(PlanFeature.BOUNDARY_JUMP, meanOverBoundaries(this::jumpDb));
        measures.put(PlanFeature.BOUNDARY_FLUX, meanOverBoundaries(sound::fluxScore));
        measures.put(PlanFeature.CLICK_RISK, clickRisk());
        measures.put(PlanFeature.TAIL_TRUNCATION, tailTruncationDb());
        measures.put(PlanFeature.HARMONIC_SHIFT, meanOverBoundaries(this::harmonicShift));
        measures.put(PlanFeature.CROSSFADE_BASS_BUMP, bassBumpDb());
        measures.put(PlanFeature.TIMBRAL_CONTINUITY, meanOverBoundaries(this::timbralContinuity));
        measures.put(PlanFeature.MOMENT_HARMONY, momentHarmony());
        return measures;
    }

    /** Frame of the excerpt at which a beat of the plan falls. */
    private int frameAt(double beat) {
        return sound.framesOf((beat - excerpt.startBeat()) * plan.secondsPerBeat());
    }

    private int barFrames() {
        return sound.framesOf(BeatGrid.BEATS_PER_BAR * plan.secondsPerBeat());
    }

    private double meanOverBoundaries(IntToDoubleFunction measure) {
        return mean(entered, section -> measure.applyAsDouble(frameAt(section.startBeat())));
    }

    private static double mean(List<Section> sections, ToDoubleFunction<Section> measure) {
        return sections.stream().mapToDouble(measure).average().orElse(0);
    }

    private double jumpDb(int at) {
        int reach = sound.framesOf(JUMP_SECONDS);
        return Math.abs(sound.levelDb(at, at + reach) - sound.levelDb(at - reach, at));
    }

    private double clickRisk() {
        int reach = sound.framesOf(CLICK_SECONDS);
        double near = 0;
        double elsewhere = 0;
        int from = 0;
        for (Section section : entered) {
            int at = frameAt(section.startBeat());
            near = Math.max(near, sound.largestStep(at - reach, at + reach));
            elsewhere = Math.max(elsewhere, sound.largestStep(from, at - reach));
            from = at + reach;
        }
        elsewhere = Math.max(elsewhere, sound.largestStep(from, sound.frames()));
        return near == 0 ? 0 : near / Math.max(elsewhere, near / PlanFeature.CLICK_RISK.highest());
    }

    private double tailTruncationDb() {
        int reach = sound.framesOf(TAIL_SECONDS);
        double largest = 0;
        for (Section section : entered) {
            Transition join = section.transitionIn();
            int rest = join.type() == TransitionType.SILENCE_GAP ? join.beats() : 0;
            int at = frameAt(section.startBeat() - (double) rest);
            largest = Math.max(largest, sound.levelDb(at - reach, at) - sound.levelDb(at, at + reach));
        }
        return largest;
    }

    private double harmonicShift(int at) {
        double[] before = tonalCentroid(sound.chroma(at - barFrames(), at));
        double[] after = tonalCentroid(sound.chroma(at, at + barFrames()));
        double square = 0;
        for (int i = 0; i < before.length; i++) {
            square += (after[i] - before[i]) * (after[i] - before[i]);
        }
        return Math.sqrt(square);
    }

    /**
     * Place of a chord on the circles of fifths, minor thirds and major thirds, each of radius 1; C. Harte, M. Sandler and M. Gasser,
     * "Detecting harmonic change in musical audio", AMCMM 2006, but with the circle of major thirds as wide as the others.
     */
    private static double[] tonalCentroid(double[] chroma) {
        double[] circles = {7 * Math.PI / 6, 3 * Math.PI / 2, 2 * Math.PI / 3};
        double[] centroid = new double[2 * circles.length];
        double sum = 0;
        for (double value : chroma) {
            sum += value;
        }
        for (int pitch = 0; sum > 0 && pitch < chroma.length; pitch++) {
            for (int circle = 0; circle < circles.length; circle++) {
                centroid[2 * circle] += chroma[pitch] / sum * StrictMath.sin(pitch * circles[circle]);
                centroid[2 * circle + 1] += chroma[pitch] / sum * StrictMath.cos(pitch * circles[circle]);
            }
        }
        return centroid;
    }

    private double bassBumpDb() {
        List<Section> faded = entered.stream()
                .filter(section -> section.transitionIn().type() == TransitionType.CROSSFADE)
                .toList();
        return mean(faded, section -> {
            int end = frameAt(section.startBeat());
            int start = frameAt(
                    section.startBeat() - (double) section.transitionIn().beats());
            double sides = Math.max(sound.lowEndDb(start - barFrames(), start), sound.lowEndDb(end, end + barFrames()));
            return sound.lowEndDb(start, end) - sides;
        });
    }

    private double timbralContinuity(int at) {
        return Statistics.correlation(sound.spectrumDb(at - barFrames(), at), sound.spectrumDb(at, at + barFrames()));
    }

    private double momentHarmony() {
        int peak = frameAt(plan.sections().get(plan.peakIndex()).startBeat());
        return Statistics.correlation(sound.chroma(peak, peak + barFrames()), sound.chroma(0, sound.frames()));
    }

    private double momentEnergy(PlanCurve curve) {
        double[] meant = curve.bars();
        int first = excerpt.startBeat() / BeatGrid.BEATS_PER_BAR;
        int bars = Math.min(meant.length - first, excerpt.beats() / BeatGrid.BEATS_PER_BAR);
        double[] wanted = new double[bars];
        double[] measured = new double[bars];
        for (int bar = 0; bar < bars; bar++) {
            int beat = (first + bar) * BeatGrid.BEATS_PER_BAR;
            wanted[bar] = PlanCurve.decibels(meant[first + bar]);
            measured[bar] = sound.levelDb(frameAt(beat), frameAt(beat + (double) BeatGrid.BEATS_PER_BAR));
        }
        return Statistics.correlation(measured, wanted);
    }
}
