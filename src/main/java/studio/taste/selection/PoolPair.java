package studio.taste.selection;

/**
 * Two members of a pool in no order.
 *
 * @param low smaller index
 * @param high larger index
 */
public record PoolPair(int low, int high) {
    public PoolPair {
        if (low < 0 || low >= high) {
            throw new IllegalArgumentException(
                    "a pair is two indices in ascending order, were " + low + " and " + high);
        }
    }

    /** The pair of two different indices. */
    public static PoolPair of(int one, int other) {
        return new PoolPair(Math.min(one, other), Math.max(one, other));
    }
}
