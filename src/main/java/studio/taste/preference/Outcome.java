package studio.taste.preference;

/** The answer to a pair: which of the two, in the order in which they were presented, or neither. */
public enum Outcome {
    FIRST,
    SECOND,
    /** “No preference”: the two lie within the listener's just-noticeable band. */
    TIE;

    /** True when one side was preferred. */
    public boolean isDecided() {
        return this != TIE;
    }
}
