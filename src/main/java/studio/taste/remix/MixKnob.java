package studio.taste.remix;

import java.util.Arrays;
import java.util.Optional;

/** One thing about a mix that a producer may ask for more or less of. Every knob goes from −6 to +6 and is neutral at 0. */
public enum MixKnob {
    VOCALS("vocals"),
    DRUMS("drums"),
    BASS("bass"),
    BRIGHTNESS("brightness"),
    REVERB("reverb"),
    WARMTH("warmth"),
    TIGHTNESS("tightness"),
    DENSITY("density"),
    WIDTH("width");

    /** The furthest a knob goes either way. */
    public static final double LIMIT = 6;

    private final String word;

    MixKnob(String word) {
        this.word = word;
    }

    /** Its name in what people write and read. */
    public String word() {
        return word;
    }

    /** The knob of this name. */
    public static Optional<MixKnob> named(String word) {
        return Arrays.stream(values()).filter(knob -> knob.word.equals(word)).findFirst();
    }
}
