package studio.taste.remix;

/**
 * How a section begins.
 *
 * @param type the kind of transition
 * @param beats its length in beats, ending on the section's first beat; 0 for a cut
 */
public record Transition(TransitionType type, int beats) {
    /** Starts on the beat. */
    public static final Transition CUT = new Transition(TransitionType.CUT, 0);

    public Transition {
        if (beats < 0 || (type == TransitionType.CUT) != (beats == 0)) {
            throw new IllegalArgumentException(
                    "a cut lasts 0 beats and every other transition more, but " + type + " was given " + beats);
        }
    }
}
