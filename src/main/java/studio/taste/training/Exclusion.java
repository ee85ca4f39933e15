package studio.taste.training;

/**
 * A label that was not used.
 *
 * @param trial which
 * @param reason why, a clause
 */
public record Exclusion(String trial, String reason) {}
