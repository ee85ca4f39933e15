package studio.taste.selection;

/** Why a pair is asked. */
public enum TrialKind {
    /** Asked for the first time, or again because no other pair is left. */
    FRESH,
    /** An earlier pair in the same order: does the listener agree with themselves? */
    REPEAT,
    /** An earlier pair in the other order: does the position matter? */
    REVERSED
}
