package studio.taste.selection;

/**
 * One place of a portfolio.
 *
 * @param candidate index into the pool
 * @param reason why it is there
 */
public record Slot(int candidate, SlotReason reason) {
    public Slot {
        if (candidate < 0) {
            throw new IllegalArgumentException("a candidate is an index into the pool, was " + candidate);
        }
    }
}
