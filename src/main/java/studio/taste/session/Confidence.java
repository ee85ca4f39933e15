package studio.taste.session;

/** How sure the rater is of an answer. */
public enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
