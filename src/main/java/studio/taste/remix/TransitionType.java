package studio.taste.remix;

/** How one section gives way to the next. */
public enum TransitionType {
    /** The new section starts on the beat; nothing overlaps. */
    CUT,
    /** Old and new overlap with equal-power fades. */
    CROSSFADE,
    /** A low-pass closes over the old section, or opens over the new one. */
    FILTER_SWEEP,
    /** The old section stops early and a rest prepares the new one. */
    SILENCE_GAP
}
