package studio.taste.remix;

/**
 * A plan of a taste pool.
 *
 * @param plan the plan
 * @param part which third it belongs to
 * @param varies what it was made to differ in, in words, such as {@code ambient} or {@code creativity 4}
 */
public record PoolPlan(RemixPlan plan, PoolPart part, String varies) {}
