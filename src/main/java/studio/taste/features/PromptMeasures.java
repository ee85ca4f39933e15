package studio.taste.features;

import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.GenreFit;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Section;
import studio.taste.remix.SectionLabel;

/** How a plan answers its prompt. */
final class PromptMeasures {
    /** A song that begins later than this share of the time has been built up to as much as can be. */
    private static final double LONGEST_BUILD = 0.4;

    /** Vocals in this share of the bars, and this far above the instruments, are in front throughout. */
    private static final double FULL_VOCAL_SHARE = 0.8;

    private static final double FULL_VOCAL_DB = 6;

    /** Mean energy and vocal prominence of the planner's plans, and what a step of a wish moves them by. */
    private static final double USUAL_ENERGY = 0.55;

    private static final double ENERGY_STEP = 0.08;
    private static final double USUAL_PROMINENCE = 0.6;
    private static final double PROMINENCE_STEP = 0.15;

    /** What creativity 0 allows, and each step more; adventure is 0 to 1. */
    private static final double SAFE_ADVENTURE = 0.20;

    private static final double ADVENTURE_STEP = 0.10;

    private static final double FAR_KNOBS = 4;

    private final RemixPlan plan;
    private final PlanCurve curve;
    private final PlanPrompt prompt;

    PromptMeasures(RemixPlan plan, PlanCurve curve, PlanPrompt prompt) {
        this.plan = plan;
        this.curve = curve;
        this.prompt = prompt;
    }

    void into(PlanFeatures.Builder features, Song vocal, Song instrumental, double transitionFit) {
        double vocalLevelDb = vocalLevelDb();
        features.set(PlanFeature.VOCAL_LEVEL, vocalLevelDb)
                .set(PlanFeature.ENERGY_MISMATCH, distance(energy(), USUAL_ENERGY, ENERGY_STEP, prompt.energy()))
                .set(PlanFeature.BUILD_MATCH, buildMatch())
                .set(
                        PlanFeature.VOCAL_MATCH,
                        1
                                - distance(
                                        prominence(vocalLevelDb),
                                        USUAL_PROMINENCE,
                                        PROMINENCE_STEP,
                                        prompt.vocalProminence()))
                .set(PlanFeature.GENRE_FIT, genreFit(vocal.genre(), instrumental.genre()))
                .set(PlanFeature.CHAOS, chaos(transitionFit));
    }

    /** Distance from what a wish of so many steps from the usual asks for; 0 when nothing is wished. */
    private static double distance(double value, double usual, double step, double wish) {
        return wish == 0 ? 0 : Math.abs(value - (usual + step * wish));
    }

    private double buildMatch() {
        return switch (prompt.opening()) {
            case ANY -> 1;
            case BUILD -> build();
            case IMMEDIATE -> 1 - build();
        };
    }

    /** Mean amplitude of the bars against the loudest one. */
    private double energy() {
        double loudest = 0;
        double sum = 0;
        double[] bars = curve.bars();
        for (double bar : bars) {
            loudest = Math.max(loudest, bar);
            sum += Math.sqrt(bar);
        }
        return loudest == 0 ? 0 : sum / bars.length / Math.sqrt(loudest);
    }

    private double build() {
        double arrival = plan.beats();
        for (Section section : plan.sections()) {
            if ((section.label().isMajor() || section.label() == SectionLabel.PEAK)
                    && section.gains().sounds(StemRole.VOCALS)) {
                arrival = section.startBeat();
                break;
            }
        }
        return Math.min(1, arrival / (LONGEST_BUILD * plan.beats()));
    }

    private double vocalLevelDb() {
        double sum = 0;
        int beats = 0;
        for (int beat = 0; beat < curve.beats(); beat++) {
            double instruments = curve.instrumentPower(beat);
            if (curve.isSung(beat) && instruments > 0) {
                sum += StrictMath.log10(curve.power(StemRole.VOCALS, beat) / instruments);
                beats++;
            }
        }
        return beats == 0 ? 0 : 10 * sum / beats;
    }

    private double prominence(double vocalLevelDb) {
        double sung = 0;
        for (int beat = 0; beat < curve.beats(); beat++) {
            sung += curve.isSung(beat) ? 1 : 0;
        }
        double share = Math.min(1, sung / curve.beats() / FULL_VOCAL_SHARE);
        double level = Math.max(0, Math.min(1, 0.5 + vocalLevelDb / (2 * FULL_VOCAL_DB)));
        return (share + level) / 2;
    }

    private double genreFit(Genre vocal, Genre instrumental) {
        double fit = GenreFit.of(vocal, instrumental);
        return prompt.genre()
                .map(wished -> (fit + GenreFit.of(wished, instrumental)) / 2)
                .orElse(fit);
    }

    private double chaos(double transitionFit) {
        return adventure(transitionFit) > SAFE_ADVENTURE + ADVENTURE_STEP * prompt.creativity() ? 1 : 0;
    }

    /** Mean of unusual joins, far mix settings, bent tempo and bent pitch, each 0 to 1. */
    private double adventure(double transitionFit) {
        double stretch = Math.abs(plan.tempo().vocalStretch() - 1)
                + Math.abs(plan.tempo().instrumentalStretch() - 1);
        return (1
                        - transitionFit
                        + style()
                        + Math.min(1, stretch / 0.2)
                        + Math.min(1, Math.abs(plan.pitch().vocalSemitones()) / 4.0))
                / 4;
    }

    /** Sum of all knobs' distances from neutral; four of them at their ends are as far as a mix goes. */
    private double style() {
        MixStyle style = plan.style();
        double sum = Math.abs(style.vocalLevelDb())
                + Math.abs(style.drumLevelDb())
                + Math.abs(style.bassLevelDb())
                + Math.abs(style.brightnessDb())
                + Math.abs(style.reverbDb())
                + Math.abs(style.warmth())
                + Math.abs(style.tightness())
                + Math.abs(style.density())
                + Math.abs(style.widthDb());
        return Math.min(1, sum / (FAR_KNOBS * MixKnob.LIMIT));
    }
}
