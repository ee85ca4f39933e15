package studio.taste.remix;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a remix that a producer may have changed by a word or a slider. Each moves one of the musical axes by which tastes
 * are described; up is towards the axis' high end.
 */
public enum EditParameter implements Topic {
    VOCALS(MixKnob.VOCALS, "vocal_level", "softer vocals", "louder vocals", "vocals", "singing", "voice"),
    DRUMS(MixKnob.DRUMS, "drum_level", "softer drums", "harder drums", "drums", "percussion", "beats"),
    BASS(MixKnob.BASS, "bass_level", "lighter bass", "heavier bass", "bass", "bassline", "sub bass"),
    BRIGHTNESS(MixKnob.BRIGHTNESS, "brightness", "darker", "brighter", "brightness", "treble", "shimmer", "dark sound"),
    REVERB(MixKnob.REVERB, "reverb", "drier", "more reverb", "reverb", "echo", "cathedral", "dry sound"),
    WARMTH(MixKnob.WARMTH, "warmth", "cleaner", "warmer", "warmth", "saturation", "distortion", "analogue warmth"),
    TIGHTNESS(
            MixKnob.TIGHTNESS,
            "tightness",
            "looser low end",
            "tighter low end",
            "tight low end",
            "boomy low frequencies",
            "muddy"),
    EVENNESS(MixKnob.DENSITY, "evenness", "livelier levels", "more even levels", "audio compression", "dynamic range"),
    WIDTH(MixKnob.WIDTH, "width", "narrower", "wider", "stereo width", "mono", "panorama"),
    VOCAL_ENTRY(null, "vocal_entry", "earlier vocals", "later vocals", "entry of the vocals"),
    PEAK_ARRIVAL(null, "peak_arrival", "earlier drop", "later drop", "arrival of the drop"),
    CONTRAST(null, "contrast", "smaller drop", "bigger drop", "drop", "climax", "contrast", "breakdown"),
    JOINS(null, "join_abruptness", "smoother joins", "sharper joins", "abrupt transition", "seamless blend"),
    TRANSITION_LENGTH(
            null, "transition_length", "shorter transitions", "longer transitions", "length of the transitions"),
    PAUSE(null, "pause_before_peak", "shorter pause", "longer pause", "pause before the drop", "musical rest"),
    FULLNESS(null, "density", "sparser", "fuller", "arrangement", "layers of instruments", "minimal", "crowded");

    /** A usual step of the mix' knobs. */
    static final double KNOB_STEP = 2;

    /** A usual step of the drop's size, dB. */
    static final double CONTRAST_STEP_DB = 3;

    /** A usual step of the drop's arrival, bars. */
    static final int ARRIVAL_STEP_BARS = 2;

    private final @Nullable MixKnob knob;
    private final String axis;
    private final String lowWords;
    private final String highWords;
    private final List<String> examples;

    EditParameter(@Nullable MixKnob knob, String axis, String lowWords, String highWords, String... examples) {
        this.knob = knob;
        this.axis = axis;
        this.lowWords = lowWords;
        this.highWords = highWords;
        this.examples = List.of(examples);
    }

    /** The knob it turns; empty when it changes the arrangement. */
    public Optional<MixKnob> knob() {
        return Optional.ofNullable(knob);
    }

    /** Id of the musical axis it moves. */
    public String axis() {
        return axis;
    }

    /** What the remix gets by a step down. */
    public String lowWords() {
        return lowWords;
    }

    /** What the remix gets by a step up. */
    public String highWords() {
        return highWords;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Override
    public List<String> examples() {
        return examples;
    }

    /** Whether its amount can be given in decibels. */
    public boolean isInDecibels() {
        return switch (this) {
            case VOCALS, DRUMS, BASS, BRIGHTNESS, REVERB, WIDTH, CONTRAST -> true;
            case WARMTH, TIGHTNESS, EVENNESS, VOCAL_ENTRY, PEAK_ARRIVAL, JOINS, TRANSITION_LENGTH, PAUSE, FULLNESS ->
                false;
        };
    }

    /** What a usual step changes, in decibels or the knob's own steps; 1 where it is neither. */
    public double stepSize() {
        return knob != null ? KNOB_STEP : this == CONTRAST ? CONTRAST_STEP_DB : 1;
    }
}
