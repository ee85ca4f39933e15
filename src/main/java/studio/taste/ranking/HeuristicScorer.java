package studio.taste.ranking;

import static studio.taste.features.PlanFeature.ACCENT_ALIGNMENT;
import static studio.taste.features.PlanFeature.ARC_CLASSIC;
import static studio.taste.features.PlanFeature.ARC_DJ_LIFT;
import static studio.taste.features.PlanFeature.ARC_EDM;
import static studio.taste.features.PlanFeature.ARC_HIP_HOP;
import static studio.taste.features.PlanFeature.BASS_COLLISION;
import static studio.taste.features.PlanFeature.BASS_STRETCH;
import static studio.taste.features.PlanFeature.BOUNDARY_JUMP;
import static studio.taste.features.PlanFeature.BUILD_MATCH;
import static studio.taste.features.PlanFeature.CAMELOT_DISTANCE;
import static studio.taste.features.PlanFeature.CHAOS;
import static studio.taste.features.PlanFeature.CLICK_RISK;
import static studio.taste.features.PlanFeature.CONTRAST;
import static studio.taste.features.PlanFeature.DENSITY_SMOOTHNESS;
import static studio.taste.features.PlanFeature.DRUM_STRETCH;
import static studio.taste.features.PlanFeature.ENERGY_MISMATCH;
import static studio.taste.features.PlanFeature.FALL_SANITY;
import static studio.taste.features.PlanFeature.FAMILY_MATCH;
import static studio.taste.features.PlanFeature.GENRE_FIT;
import static studio.taste.features.PlanFeature.GROOVE_CORRELATION;
import static studio.taste.features.PlanFeature.HARMONIC_SHIFT;
import static studio.taste.features.PlanFeature.LOW_ENERGY_SHARE;
import static studio.taste.features.PlanFeature.MASKING_DUTY;
import static studio.taste.features.PlanFeature.MUD;
import static studio.taste.features.PlanFeature.OTHER_STRETCH;
import static studio.taste.features.PlanFeature.PEAK_POSITION;
import static studio.taste.features.PlanFeature.PEAK_TIMING;
import static studio.taste.features.PlanFeature.PHRASE_BOUNDARY_RATE;
import static studio.taste.features.PlanFeature.PITCH_SHIFT;
import static studio.taste.features.PlanFeature.RISE_SANITY;
import static studio.taste.features.PlanFeature.SLOWING;
import static studio.taste.features.PlanFeature.SWING_DIFFERENCE;
import static studio.taste.features.PlanFeature.TAIL_TRUNCATION;
import static studio.taste.features.PlanFeature.TIMBRAL_CONTINUITY;
import static studio.taste.features.PlanFeature.TRANSITION_FIT;
import static studio.taste.features.PlanFeature.TRANSITION_SHARE;
import static studio.taste.features.PlanFeature.VALIDITY_HEADROOM;
import static studio.taste.features.PlanFeature.VOCAL_LEVEL;
import static studio.taste.features.PlanFeature.VOCAL_MATCH;
import static studio.taste.features.PlanFeature.VOCAL_PLACEMENT;
import static studio.taste.features.PlanFeature.VOCAL_STRETCH;
import static studio.taste.features.PlanFeature.VOCAL_TO_MASKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.ranking.RubricScore.Part;

/**
 * Scores plans by a rubric of seven weighted dimensions, each a weighted mean of what features say about it. It needs no labels: it is the
 * fallback of every learned ranker, and the source of weak labels.
 *
 * <p>It judges by what is known: the first tier is enough, and features of the second and third refine the dimensions they speak of, so scores
 * are to be compared only between plans known up to the same tier. The dimensions' weights are those of {@code DOMAIN.md} §7; the weights
 * within them, and the points at which a measure counts as good or bad, follow the figures of §§2–5 where there are any and are ours where
 * there are none.
 */
public final class HeuristicScorer implements PlanScorer {
    /** Goes up whenever the same features would score otherwise. */
    public static final String VERSION = "heuristic-1";

    /**
     * The heuristic's own scale, until there are votes to fit it to. Over 1,000 requests for pairs of the demo songs half of the best plans led
     * by less than 0.015; that margin is made worth 0.6, so that risk decides between the nearer half.
     */
    private static final PlattScaling SCALE = new PlattScaling(27);

    private final FeatureTier tier;

    /**
     * @param tier how much it looks at
     */
    public HeuristicScorer(FeatureTier tier) {
        this.tier = tier;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public FeatureTier tier() {
        return tier;
    }

    @Override
    public String featureVersion() {
        return PlanManifest.upTo(tier).version();
    }

    @Override
    public double[] score(List<PlanFeatures> candidates) {
        return candidates.stream()
                .mapToDouble(features -> judge(features, tier).total())
                .toArray();
    }

    @Override
    public double probability(double margin) {
        return SCALE.probability(margin);
    }

    /**
     * A plan's card.
     *
     * @param features known up to {@code tier} at least
     * @param tier how much is looked at
     */
    public static Rubric judge(PlanFeatures features, FeatureTier tier) {
        return new Rubric(List.of(
                arrangement(features),
                energyArc(features),
                vocals(features, tier),
                harmony(features, tier),
                transitions(features, tier),
                groove(features, tier),
                fatigue(features, tier)));
    }

    private static RubricScore arrangement(PlanFeatures plan) {
        return RubricScore.of(
                RubricDimension.ARRANGEMENT,
                share(plan, PHRASE_BOUNDARY_RATE, 0.20, "of the boundaries fall on phrases of four bars"),
                part(
                        plan.get(VOCAL_PLACEMENT),
                        0.25,
                        "the vocal comes in on a phrase, where its song sings",
                        "the vocal comes in off the phrase, or where its song rests"),
                share(plan, FAMILY_MATCH, 0.15, "of the form is what its family is known for"),
                share(plan, VALIDITY_HEADROOM, 0.15, "of the sections have room to spare"),
                share(plan, DENSITY_SMOOTHNESS, 0.10, "of the stems play on from section to section"),
                part(
                        plan.get(BUILD_MATCH),
                        0.15,
                        "the song comes in as soon as the prompt would have it",
                        "the song does not come in when the prompt would have it"));
    }

    private static RubricScore energyArc(PlanFeatures plan) {
        double timing = plan.get(PEAK_TIMING);
        double arc = Math.max(
                Math.max(plan.get(ARC_CLASSIC), plan.get(ARC_EDM)),
                Math.max(plan.get(ARC_HIP_HOP), plan.get(ARC_DJ_LIFT)));
        return RubricScore.of(
                RubricDimension.ENERGY_ARC,
                new Part(
                        timing,
                        0.25,
                        () -> "the peak comes at " + percent(plan.get(PEAK_POSITION)) + " of the time, "
                                + (timing == 1 ? "where it belongs" : "and belongs at 55 to 80 %")),
                part(
                        plan.get(RISE_SANITY),
                        0.15,
                        "the energy rises where it should",
                        "the energy does not rise where it should"),
                part(plan.get(FALL_SANITY), 0.10, "it falls where it should", "it does not fall where it should"),
                new Part(
                        rising(plan.get(CONTRAST), 0, 12),
                        0.15,
                        () -> "the peak stands " + number(plan.get(CONTRAST))
                                + " dB above the quietest part before it"),
                new Part(
                        rising(arc, 0, 0.8),
                        0.20,
                        () -> "its curve follows the nearest template with a correlation of "
                                + String.format(Locale.ROOT, "%.2f", arc)),
                part(
                        1 - plan.get(ENERGY_MISMATCH),
                        0.15,
                        "the energy is what the prompt asks for",
                        "the energy is not what the prompt asks for"));
    }

    private static RubricScore vocals(PlanFeatures plan, FeatureTier tier) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                rising(plan.get(VOCAL_LEVEL), -9, 0),
                0.6,
                () -> "the vocal lies " + overOrUnder(plan.get(VOCAL_LEVEL)) + " the instruments"));
        parts.add(part(
                plan.get(VOCAL_MATCH),
                0.2,
                "it is as prominent as the prompt asks for",
                "it is not as prominent as the prompt asks for"));
        parts.add(part(
                falling(plan.get(VOCAL_STRETCH), 0.5, 2),
                0.2,
                "it is hardly stretched",
                "it is stretched a good deal"));
        if (FeatureTier.ANALYSIS.isWithin(tier)) {
            parts.add(new Part(
                    rising(plan.get(VOCAL_TO_MASKER), -9, 6),
                    0.5,
                    () -> "between 2 and 5 kHz, where words are understood, it has " + number(plan.get(VOCAL_TO_MASKER))
                            + " dB over the rest"));
            parts.add(new Part(
                    1 - plan.get(MASKING_DUTY),
                    0.5,
                    () -> "it is masked in " + percent(plan.get(MASKING_DUTY)) + " of the beats it sings in"));
        }
        return RubricScore.of(RubricDimension.VOCAL_INTELLIGIBILITY, parts.toArray(Part[]::new));
    }

    private static RubricScore harmony(PlanFeatures plan, FeatureTier tier) {
        int distance = (int) plan.get(CAMELOT_DISTANCE);
        int semitones = (int) plan.get(PITCH_SHIFT);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                falling(distance, 0, 4),
                0.7,
                () -> distance == 0
                        ? "the keys are the same or relative"
                        : "the keys are " + count(distance, "step") + " apart"));
        parts.add(new Part(
                falling(semitones, 0, 6),
                0.3,
                () -> semitones == 0
                        ? "the vocal keeps its pitch"
                        : "the vocal moves by " + count(semitones, "semitone")));
        if (FeatureTier.SOUND.isWithin(tier)) {
            parts.add(part(
                    falling(plan.get(HARMONIC_SHIFT), 0.3, 0.8),
                    0.2,
                    "the harmony goes on over the joins",
                    "the harmony jumps at the joins"));
        }
        return RubricScore.of(RubricDimension.HARMONIC_FIT, parts.toArray(Part[]::new));
    }

    private static RubricScore transitions(PlanFeatures plan, FeatureTier tier) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                plan.get(TRANSITION_FIT),
                0.6,
                () -> (plan.get(TRANSITION_FIT) >= 0.85 ? "the" : plan.get(TRANSITION_FIT) >= 0.6 ? "most" : "few")
                        + " joins are of the kind the genre likes"));
        parts.add(new Part(
                falling(plan.get(TRANSITION_SHARE), 0.15, 0.5),
                0.25,
                () -> percent(plan.get(TRANSITION_SHARE)) + " of the time goes by in transitions"));
        parts.add(part(
                1 - plan.get(CHAOS),
                0.15,
                "nothing is more daring than asked for",
                "the plan is more daring than asked for"));
        if (FeatureTier.SOUND.isWithin(tier)) {
            parts.add(new Part(
                    falling(plan.get(BOUNDARY_JUMP), 9, 30),
                    0.3,
                    () -> "the level changes by " + number(plan.get(BOUNDARY_JUMP)) + " dB at the joins"));
            parts.add(
                    part(falling(plan.get(CLICK_RISK), 1, 3), 0.3, "nothing clicks at the joins", "a join may click"));
            parts.add(part(
                    falling(plan.get(TAIL_TRUNCATION), 12, 50),
                    0.2,
                    "nothing is cut off while it rings",
                    "something is cut off while it rings"));
            parts.add(part(
                    rising(plan.get(TIMBRAL_CONTINUITY), 0.4, 0.9),
                    0.2,
                    "the sound goes on over the joins",
                    "the sound is another after the joins"));
        }
        return RubricScore.of(RubricDimension.TRANSITIONS, parts.toArray(Part[]::new));
    }

    private static RubricScore groove(PlanFeatures plan, FeatureTier tier) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                falling(plan.get(DRUM_STRETCH), 0, 1.5),
                0.35,
                () -> "the drums use " + percent(plan.get(DRUM_STRETCH)) + " of the stretch that is safe"));
        parts.add(part(
                falling(plan.get(BASS_STRETCH) + plan.get(OTHER_STRETCH), 0, 3),
                0.15,
                "bass and chords are hardly stretched",
                "bass and chords are stretched a good deal"));
        parts.add(part(
                falling(plan.get(SLOWING), 0, 0.3),
                0.15,
                "hardly anything is slowed down",
                "the songs are slowed down, which is heard sooner"));
        parts.add(
                new Part(plan.get(GENRE_FIT), 0.35, () -> "the genres go together to " + percent(plan.get(GENRE_FIT))));
        if (FeatureTier.ANALYSIS.isWithin(tier)) {
            parts.add(part(
                    rising(plan.get(GROOVE_CORRELATION), -0.2, 0.8),
                    0.25,
                    "the songs' drum patterns are alike",
                    "the songs' drum patterns are not alike"));
            parts.add(part(
                    falling(plan.get(SWING_DIFFERENCE), 0, 0.15),
                    0.15,
                    "they swing alike",
                    "one song swings, the other hardly"));
            parts.add(part(
                    plan.get(ACCENT_ALIGNMENT),
                    0.10,
                    "the voice's accents fall on kick and snare",
                    "the voice's accents fall beside kick and snare"));
        }
        return RubricScore.of(RubricDimension.GROOVE, parts.toArray(Part[]::new));
    }

    private static RubricScore fatigue(PlanFeatures plan, FeatureTier tier) {
        double low = plan.get(LOW_ENERGY_SHARE);
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                Math.min(rising(low, 0, 0.10), falling(low, 0.40, 0.90)),
                0.6,
                () -> percent(low) + " of the time is quiet enough to rest in"));
        parts.add(new Part(
                rising(plan.get(CONTRAST), 0, 9),
                0.4,
                () -> "loud and soft are " + number(plan.get(CONTRAST)) + " dB apart"));
        if (FeatureTier.ANALYSIS.isWithin(tier)) {
            parts.add(new Part(
                    falling(plan.get(MUD), -9, -3),
                    0.4,
                    () -> "between 200 and 500 Hz lies a level of " + number(plan.get(MUD)) + " dB against the whole"));
            parts.add(new Part(
                    falling(plan.get(BASS_COLLISION), -3, 0),
                    0.3,
                    () -> "in the low end the second stem lies " + number(-plan.get(BASS_COLLISION))
                            + " dB under the first"));
        }
        return RubricScore.of(RubricDimension.LOUDNESS_FATIGUE, parts.toArray(Part[]::new));
    }

    private static Part share(PlanFeatures plan, PlanFeature feature, double weight, String words) {
        return new Part(plan.get(feature), weight, () -> percent(plan.get(feature)) + " " + words);
    }

    private static Part part(double value, double weight, String good, String bad) {
        return new Part(value, weight, () -> value >= 0.7 ? good : bad);
    }

    /** 0 up to {@code bad}, 1 from {@code good}, straight in between. */
    private static double rising(double value, double bad, double good) {
        return Math.max(0, Math.min(1, (value - bad) / (good - bad)));
    }

    /** 1 up to {@code good}, 0 from {@code bad}, straight in between. */
    private static double falling(double value, double good, double bad) {
        return 1 - rising(value, good, bad);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String overOrUnder(double differenceDb) {
        return number(Math.abs(differenceDb)) + " dB " + (differenceDb >= 0 ? "over" : "under");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
