package studio.taste.ui;

/**
 * Whether two songs can be remixed.
 *
 * @param compatible whether a session can be held with them
 * @param sentence how they would be brought together, or why they cannot be
 */
public record PairFit(boolean compatible, String sentence) {}
