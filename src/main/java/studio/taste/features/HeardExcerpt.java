package studio.taste.features;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import studio.taste.music.StemRole;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;

/** What a plan does beat by beat within an excerpt, as its gains and mix say. Every measure is one taste axis. */
final class HeardExcerpt {
    /** Stands for silence: a stem or mix this far down is not heard. */
    private static final double SILENCE_DB = -24;

    private final RemixPlan plan;
    private final Excerpt excerpt;
    private final List<Section> beats;

    HeardExcerpt(RemixPlan plan, Excerpt excerpt) {
        this.plan = plan;
        this.excerpt = excerpt;
        this.beats = IntStream.range(excerpt.startBeat(), excerpt.endBeat())
                .mapToObj(plan::sectionAt)
                .toList();
    }

    /** Mean level of the vocals over the beats they sound in, dB. */
    double vocalLevelDb() {
        double level = beats.stream()
                .filter(section -> section.gains().sounds(StemRole.VOCALS))
                .mapToDouble(section -> power(section, StemRole.VOCALS))
                .average()
                .orElse(0);
        return decibels(level);
    }

    double vocalShare() {
        return mean(section -> section.gains().sounds(StemRole.VOCALS) ? 1 : 0);
    }

    /** Level of a stem over the whole excerpt, the beats it rests in counting as silence, dB. */
    double levelDb(StemRole role) {
        return decibels(mean(section -> power(section, role)));
    }

    double brightnessDb() {
        return plan.style().brightnessDb();
    }

    double density() {
        return mean(section -> section.gains().density());
    }

    /** How far the quietest section before the peak lies below the peak, dB. */
    double contrastDb() {
        Section peak = plan.sections().get(plan.peakIndex());
        double quietest = beats.stream()
                .filter(section -> section.startBeat() < peak.startBeat())
                .mapToDouble(this::levelDb)
                .min()
                .orElse(levelDb(peak));
        return levelDb(peak) - quietest;
    }

    /**
     * Mean suddenness of the joins: 1 where the new section stands at once (cut, and the end of a rest), a half where it does but a sweep
     * announced it, and for a crossfade the share of it that passes in one beat.
     */
    double abruptness() {
        return joins().stream()
                .mapToDouble(join -> switch (join.type()) {
                    case CUT, SILENCE_GAP -> 1;
                    case FILTER_SWEEP -> 0.5;
                    case CROSSFADE -> 1.0 / (1 + join.beats());
                })
                .average()
                .orElse(0);
    }

    /** Mean length of the joins, beats. */
    double transitionBeats() {
        return joins().stream().mapToDouble(Transition::beats).average().orElse(0);
    }

    /** Place of the peak's first beat, 0 the excerpt's start, 1 its end. */
    double peakArrival() {
        int peak = plan.sections().get(plan.peakIndex()).startBeat();
        return Math.max(0, Math.min(1, (peak - excerpt.startBeat()) / (double) excerpt.beats()));
    }

    /** Least-squares slope of the level, in dB over the excerpt's length. */
    double slopeDb() {
        double middle = (beats.size() - 1) / 2.0;
        double rise = 0;
        double run = 0;
        for (int i = 0; i < beats.size(); i++) {
            rise += (i - middle) * levelDb(beats.get(i));
            run += (i - middle) * (i - middle);
        }
        return rise / run * beats.size();
    }

    /** Beats of rest before the peak. */
    double pauseBeats() {
        Transition join = plan.sections().get(plan.peakIndex()).transitionIn();
        return join.type() == TransitionType.SILENCE_GAP ? join.beats() : 0;
    }

    /** First beat whose section has vocals, 0 the excerpt's start, 1 its end; 1 when there is none. */
    double vocalEntry() {
        int silent = 0;
        while (silent < beats.size() && !beats.get(silent).gains().sounds(StemRole.VOCALS)) {
            silent++;
        }
        return silent / (double) beats.size();
    }

    private List<Transition> joins() {
        return beats.stream()
                .distinct()
                .filter(section -> section.startBeat() > excerpt.startBeat())
                .map(Section::transitionIn)
                .toList();
    }

    private double mean(ToDoubleFunction<Section> measure) {
        return beats.stream().mapToDouble(measure).average().orElse(0);
    }

    private double levelDb(Section section) {
        return decibels(section.gains().power(plan.style()));
    }

    private double power(Section section, StemRole role) {
        return section.gains().sounds(role)
                ? Math.pow(
                        10,
                        (section.gains().of(role).orElseThrow() + plan.style().levelDb(role)) / 10)
                : 0;
    }

    private static double decibels(double power) {
        return Math.max(SILENCE_DB, 10 * Math.log10(Math.max(1e-12, power)));
    }
}
