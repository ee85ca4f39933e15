package studio.taste.features;

import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;

import java.util.List;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/**
 * The space in which a listener's taste is learned: twelve numbers of a plan as it is heard in its excerpt, each with a musical meaning at
 * both ends.
 *
 * <p>The scale is fixed, not taken from each pool: a belief is a statement about axes, and it carries over from one pair of songs to
 * the next only if a step along an axis stays the same step. Means and deviations were measured over pools of 16 plans for all compatible
 * pairs of ten songs of different tempo, key, genre and form; a test holds them to the planner. An axis that happens to be constant in some
 * pool adds the same amount to every plan's utility there, which changes no choice.
 */
public final class TasteSpace {
    /** The axes, in the order of all vectors. */
    public static final List<TasteAxis> DIMENSIONS = List.of(
            axis(
                    "vocal_level",
                    "vocal back",
                    "vocal forward",
                    "dB",
                    "Mean-square level of the vocals while they sound.",
                    -24,
                    18,
                    0.3,
                    3.5),
            axis(
                    "vocal_share",
                    "sparse vocal",
                    "vocal throughout",
                    "1",
                    "Share of beats whose section has vocals.",
                    0,
                    1,
                    0.78,
                    0.24),
            axis(
                    "drum_level",
                    "soft drums",
                    "hard drums",
                    "dB",
                    "Mean-square level of the drums over all beats.",
                    -24,
                    18,
                    -2.0,
                    2.95),
            axis(
                    "bass_level",
                    "light bass",
                    "heavy bass",
                    "dB",
                    "Mean-square level of the bass over all beats.",
                    -24,
                    18,
                    -2.5,
                    3.0),
            axis("brightness", "warm", "bright", "dB", "Tilt of the mix.", -6, 6, 0, 2.85),
            axis("density", "sparse", "dense", "stems", "Mean number of sounding stems.", 0, 4, 2.92, 0.42),
            axis(
                    "contrast",
                    "even",
                    "big drop",
                    "dB",
                    "Level of the peak over the quietest section before it.",
                    -42,
                    42,
                    12,
                    3.7),
            axis(
                    "join_abruptness",
                    "smooth joins",
                    "sharp joins",
                    "1",
                    "Mean over joins: cut and rest 1, sweep 1/2, crossfade 1/(1 + beats).",
                    0,
                    1,
                    0.68,
                    0.22),
            axis(
                    "transition_length",
                    "short transitions",
                    "long transitions",
                    "beats",
                    "Mean length of the joins.",
                    0,
                    8,
                    2.15,
                    1.5),
            axis(
                    "peak_arrival",
                    "early peak",
                    "late peak",
                    "1",
                    "Place of the peak's first beat in the excerpt.",
                    0,
                    1,
                    0.535,
                    0.115),
            axis(
                    "energy_slope",
                    "level energy",
                    "building energy",
                    "dB",
                    "Least-squares slope of the level times the length.",
                    -63,
                    63,
                    11.1,
                    5.2),
            axis(
                    "pause_before_peak",
                    "no pause",
                    "pause before the drop",
                    "beats",
                    "Beats of rest before the peak.",
                    0,
                    8,
                    0.48,
                    1.07));

    /** Length of a typical row, so that one unit of taste weight moves a choice noticeably and not overwhelmingly. */
    private static final double TYPICAL_NORM = 2;

    private static final FeatureManifest MANIFEST = new FeatureManifest(DIMENSIONS.stream()
            .map(axis -> new FeatureDefinition(axis.id(), axis.unit(), axis.method()))
            .toList());

    private static final Standardisation STANDARD = new Standardisation(
            MANIFEST.version(),
            DIMENSIONS.stream().map(TasteAxis::mean).toList(),
            DIMENSIONS.stream()
                    .map(axis -> axis.deviation() * Math.sqrt(DIMENSIONS.size()) / TYPICAL_NORM)
                    .toList());

    private TasteSpace() {}

    /** Names, units and methods of the axes. */
    public static FeatureManifest manifest() {
        return MANIFEST;
    }

    /** The fixed scale; to be stored with every belief. */
    public static Standardisation standardisation() {
        return STANDARD;
    }

    /**
     * A plan's raw numbers, in the axes' units.
     *
     * @param plan a plan that passes its hard constraints
     * @param excerpt the part that is heard, within the plan
     */
    public static FeatureVector extract(RemixPlan plan, Excerpt excerpt) {
        HeardExcerpt heard = new HeardExcerpt(plan, excerpt);
        return new FeatureVector(
                MANIFEST.version(),
                List.of(
                        heard.vocalLevelDb(),
                        heard.vocalShare(),
                        heard.levelDb(DRUMS),
                        heard.levelDb(BASS),
                        heard.brightnessDb(),
                        heard.density(),
                        heard.contrastDb(),
                        heard.abruptness(),
                        heard.transitionBeats(),
                        heard.peakArrival(),
                        heard.slopeDb(),
                        heard.pauseBeats()));
    }

    /** A plan's row h: {@link #extract} on the fixed scale, about 2 long. */
    public static double[] point(RemixPlan plan, Excerpt excerpt) {
        return STANDARD.apply(extract(plan, excerpt));
    }

    private static TasteAxis axis(
            String id,
            String lowWords,
            String highWords,
            String unit,
            String method,
            double lowest,
            double highest,
            double mean,
            double deviation) {
        return new TasteAxis(id, lowWords, highWords, unit, method, lowest, highest, mean, deviation);
    }
}
