package studio.taste.selection;

/**
 * A pair that a ranker would have asked.
 *
 * @param pair places in the pool
 * @param source {@link PairSource#RANKER} or {@link PairSource#CANARY}
 * @param nats information the answer is expected to give to the ranker, 0 or more
 */
public record QueuedPair(PoolPair pair, PairSource source, double nats) {
    public QueuedPair {
        if (!source.isQueued()) {
            throw new IllegalArgumentException("a ranker queues for itself, not for " + source);
        }
        if (!(nats >= 0 && Double.isFinite(nats))) {
            throw new IllegalArgumentException("information is 0 or more, was " + nats);
        }
    }
}
