package studio.taste.features;

import static studio.taste.features.FeatureTier.ANALYSIS;
import static studio.taste.features.FeatureTier.PLAN;
import static studio.taste.features.FeatureTier.SOUND;

import java.util.Locale;

/**
 * Every number a ranker knows a plan by. This is the only vocabulary of plan features: extractors set them, scorers read them, tables name
 * them, all by these constants, so that a misspelt name is a compile error and no feature is silently zero.
 *
 * <p>Levels named here are predicted from gains, mix and analysis unless the tier is {@link FeatureTier#SOUND}. The ideas and most
 * thresholds are those of {@code DOMAIN.md} §§2–7; departures are told in the methods. Raise a constant's method version whenever what it
 * computes changes: the manifests' versions follow.
 */
public enum PlanFeature {
    SECTION_COUNT(PLAN, "sections", 1, 16, 1, "Number of sections."),
    SECTION_MEAN_BEATS(PLAN, "beats", 4, 512, 1, "Mean length of the sections."),
    SECTION_STD_BEATS(PLAN, "beats", 0, 256, 1, "Standard deviation of the sections' lengths, over their number."),
    SECTION_MIN_BEATS(PLAN, "beats", 4, 512, 1, "Length of the shortest section."),
    SECTION_MAX_BEATS(PLAN, "beats", 4, 512, 1, "Length of the longest section."),
    PHRASE_BOUNDARY_RATE(PLAN, "1", 0, 1, 1, "Share of boundaries, the end among them, on multiples of 16 beats."),
    VALIDITY_HEADROOM(
            PLAN,
            "1",
            0,
            1,
            1,
            "Share of sections that keep clear of the limits: twice the shortest length allowed, and at most half the longest transition."),
    VOCAL_PLACEMENT(
            PLAN,
            "1",
            0,
            1,
            1,
            "Mean over vocal entries and jumps: a half for a multiple of 16 beats (a quarter for 8), a half when the song sings there."),
    FAMILY_MATCH(
            PLAN,
            "1",
            0,
            1,
            1,
            "Likeness of the labels to the family's own sequence: 1 − edit distance / longer length."),

    ARC_CLASSIC(
            PLAN, "1", -1, 1, 1, "Correlation over bars of the relative amplitude with the classic energy template."),
    ARC_EDM(PLAN, "1", -1, 1, 1, "The same with the EDM template."),
    ARC_HIP_HOP(PLAN, "1", -1, 1, 1, "The same with the hip-hop template."),
    ARC_DJ_LIFT(PLAN, "1", -1, 1, 1, "The same with the DJ lift template."),
    PEAK_POSITION(PLAN, "1", 0, 1, 1, "Middle of the loudest four bars as a share of the time."),
    PEAK_TIMING(
            PLAN,
            "1",
            0,
            1,
            1,
            "1 when that middle lies at 55 to 80 % of the time, less by the distance, 0 from 30 % away."),
    RISE_SANITY(
            PLAN,
            "1",
            0,
            1,
            1,
            "Mean over joins that should rise (into verse, hook, main and peak, and from intro into build): 1 for 2 to 12 dB of rise."),
    FALL_SANITY(
            PLAN,
            "1",
            0,
            1,
            1,
            "Mean over joins that should fall (into breakdown, vocal-out and outro): 1 from 3 dB of fall."),
    CONTRAST(PLAN, "dB", -24, 36, 1, "Level of the peak over that of the quietest section before it."),
    DENSITY_SMOOTHNESS(PLAN, "1", 0, 1, 1, "1 − mean change of the number of stems at the joins / 4."),
    LOW_ENERGY_SHARE(PLAN, "1", 0, 1, 1, "Share of bars 9 dB or more below the peak section."),

    CAMELOT_DISTANCE(
            PLAN, "steps", 0, 7, 1, "Steps on the Camelot wheel between the shifted vocal and the instruments."),
    PITCH_SHIFT(PLAN, "semitones", 0, 12, 1, "Size of the vocal's shift."),
    VOCAL_STRETCH(
            PLAN, "1", 0, 4, 1, "Stretch of the vocal beside its safe 15 %, times the share of bars it sounds in."),
    DRUM_STRETCH(
            PLAN, "1", 0, 8, 1, "Stretch of the drums beside their safe 8 %, times the share of bars they sound in."),
    BASS_STRETCH(PLAN, "1", 0, 8, 1, "Stretch of the bass beside its safe 10 %, times the share of bars it sounds in."),
    OTHER_STRETCH(
            PLAN,
            "1",
            0,
            4,
            1,
            "Stretch of the other stem beside its safe 20 %, times the share of bars it sounds in."),
    SLOWING(PLAN, "1", 0, 2, 1, "How much the songs are slowed down, both together; speeding up counts nothing."),

    TRANSITION_FIT(
            PLAN,
            "1",
            0,
            1,
            1,
            "Mean over joins of how usual their type is in the genre: 1, 3/4, 1/2, 1/4 in order of use."),
    TRANSITION_SHARE(PLAN, "1", 0, 1, 1, "Share of the beats that lie in transitions."),
    VOCAL_LEVEL(PLAN, "dB", -30, 30, 1, "Mean level of the vocal over the instruments, in bars where both sound."),

    ENERGY_MISMATCH(
            PLAN,
            "1",
            0,
            1,
            1,
            "Distance of the mean relative amplitude from the wished: 0.55 and 0.08 a step; 0 without a wish."),
    BUILD_MATCH(
            PLAN,
            "1",
            0,
            1,
            1,
            "Time before the first sung main part, 0 at once and 1 from 40 % of the time, when a build is wished; 1 less it when it is to start at once; 1 without."),
    VOCAL_MATCH(
            PLAN,
            "1",
            0,
            1,
            1,
            "1 − distance of the vocal's prominence, half share of bars and half level, from the wished: 0.6 and 0.15 a step; 1 without."),
    GENRE_FIT(
            PLAN,
            "1",
            0,
            1,
            1,
            "Fit of the vocal's genre over the instruments', averaged with that of a wished genre."),
    CHAOS(
            PLAN,
            "1",
            0,
            1,
            1,
            "1 when the plan (mean of unusual joins, far mix, bent tempo, bent pitch) is more adventurous than the wished creativity allows, else 0."),

    VOCAL_TO_MASKER(
            ANALYSIS,
            "dB",
            -60,
            60,
            1,
            "Mean over sung beats of the vocal's level at 2 to 5 kHz over that of the instruments."),
    MASKING_DUTY(ANALYSIS, "1", 0, 1, 1, "Share of sung beats in which that ratio is below −3 dB."),
    VOCAL_EXPOSURE(ANALYSIS, "1", 0, 1, 1, "Share of sung beats in which that ratio is above 6 dB."),
    SIBILANCE_EXCESS(
            ANALYSIS,
            "dB",
            -60,
            60,
            1,
            "The vocal's level in the third octaves of 6.3 to 10 kHz over that of 2 to 5 kHz, with the mix's brightness."),
    ONSET_OFFSET_MEDIAN(
            ANALYSIS, "ms", -500, 500, 1, "Median distance of the drums' onsets from the beats, at the remix's tempo."),
    ONSET_OFFSET_SPREAD(ANALYSIS, "ms", 0, 1000, 1, "Distance between the quartiles of these offsets."),
    DOWNBEAT_ALIGNMENT(
            ANALYSIS,
            "1",
            0,
            1,
            1,
            "Mean closeness of the heard vocal phrases' first beats to a bar line: 1 on it, 0 half a bar away."),
    SWING_DIFFERENCE(
            ANALYSIS,
            "1",
            0,
            0.25,
            1,
            "Difference of the songs' swing shares, each weighted by its confidence towards straight."),
    KICK_SNARE_FIT(
            ANALYSIS,
            "1",
            0,
            1,
            1,
            "Mean cosine likeness of the two songs' kick patterns and snare patterns over the bar."),
    GROOVE_CORRELATION(
            ANALYSIS,
            "1",
            -1,
            1,
            1,
            "Correlation of the two songs' drum patterns, kick and snare together, over the bar."),
    ACCENT_ALIGNMENT(
            ANALYSIS,
            "1",
            0,
            1,
            1,
            "Mean strength of kick or snare, whichever is stronger, on the beats where the vocal rises by 6 dB; 0 without such beats."),
    POCKET_DEPTH(
            ANALYSIS,
            "1",
            0,
            1,
            1,
            "Mean of the four strongest steps of the drum pattern less the mean of the others, while drums sound."),
    MUD(ANALYSIS, "dB", -60, 0, 1, "Level of the mix in the third octaves of 200 to 500 Hz, against the whole."),
    BASS_COLLISION(
            ANALYSIS,
            "dB",
            -60,
            0,
            1,
            "In the third octaves up to 160 Hz: the second strongest stem against the strongest."),
    SUB_CORRELATION(
            ANALYSIS,
            "1",
            -1,
            1,
            1,
            "Correlation of left and right below 200 Hz, the stems weighted by their power there."),
    TILT(
            ANALYSIS,
            "dB/octave",
            -30,
            30,
            1,
            "Least-squares slope of the mix's third-octave levels from 63 Hz to 10 kHz."),
    CROSS_BLEED(ANALYSIS, "1", 0, 1, 1, "1 − separation quality of the stems, weighted by their power in the mix."),

    BOUNDARY_JUMP(
            SOUND,
            "dB",
            0,
            80,
            1,
            "Mean over the boundaries heard of the change of level from the 500 ms before to the 500 ms after."),
    BOUNDARY_FLUX(
            SOUND,
            "1",
            -10,
            100,
            1,
            "Mean over the boundaries heard of the z-score of the spectral flux there among that of the excerpt."),
    CLICK_RISK(
            SOUND,
            "1",
            0,
            1000,
            1,
            "Largest step between samples within 20 ms of a boundary, over the largest in the rest of the excerpt."),
    TAIL_TRUNCATION(
            SOUND,
            "dB",
            0,
            120,
            1,
            "Largest fall of level from 30 ms before to 30 ms after a boundary or the start of a rest."),
    HARMONIC_SHIFT(SOUND, "1", 0, 2, 1, "Mean distance of the tonal centroids of the two bars around the boundaries."),
    CROSSFADE_BASS_BUMP(
            SOUND,
            "dB",
            -60,
            60,
            1,
            "Level of the third octaves up to 160 Hz within crossfades over the louder of the two sides; 0 without crossfades."),
    TIMBRAL_CONTINUITY(
            SOUND,
            "1",
            -1,
            1,
            1,
            "Mean correlation of the third-octave spectra of the bars before and after the boundaries."),
    MOMENT_HARMONY(
            SOUND, "1", -1, 1, 1, "Correlation of the pitch-class profile of the peak's first bar with the excerpt's."),
    MOMENT_ENERGY(SOUND, "1", -1, 1, 1, "Correlation over bars of the measured level with the level the plan meant.");

    private final FeatureTier tier;
    private final String unit;
    private final double lowest;
    private final double highest;
    private final int methodVersion;
    private final String method;

    PlanFeature(FeatureTier tier, String unit, double lowest, double highest, int methodVersion, String method) {
        this.tier = tier;
        this.unit = unit;
        this.lowest = lowest;
        this.highest = highest;
        this.methodVersion = methodVersion;
        this.method = method;
    }

    /** The name in tables and logs: {@code snake_case}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is computed from. */
    public FeatureTier tier() {
        return tier;
    }

    /** Unit of its values, {@code "1"} when it has none. */
    public String unit() {
        return unit;
    }

    /** Smallest possible value. */
    public double lowest() {
        return lowest;
    }

    /** Largest possible value. */
    public double highest() {
        return highest;
    }

    /** Goes up whenever the computation changes. */
    public int methodVersion() {
        return methodVersion;
    }

    /** How it is computed, in a sentence. */
    public String method() {
        return method;
    }
}
