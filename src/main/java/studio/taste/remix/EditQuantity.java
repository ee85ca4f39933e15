package studio.taste.remix;

/**
 * A number in an edit.
 *
 * @param value not negative
 * @param sign −1, 0 when it has none, or 1
 * @param unit {@code "db"}, {@code "bar"}, {@code "beat"}, another unit as written, or empty
 */
record EditQuantity(double value, int sign, String unit) {}
