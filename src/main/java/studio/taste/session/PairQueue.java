package studio.taste.session;

import java.util.List;
import studio.taste.features.PlanFeatures;
import studio.taste.selection.QueuedPair;

/** Knows which pairs of a pool would teach a ranker most. */
@FunctionalInterface
public interface PairQueue {
    /** Asks for none. */
    PairQueue EMPTY = pool -> Asked.NONE;

    /**
     * @param pool features of the plans, known up to {@link PoolDescription#TIER}
     */
    Asked of(List<PlanFeatures> pool);

    /**
     * What is asked for.
     *
     * @param rankers versions of the rankers that ask, for the record; empty when none does
     * @param pairs the most wanted first
     */
    record Asked(String rankers, List<QueuedPair> pairs) {
        /** Nothing is. */
        public static final Asked NONE = new Asked("", List.of());

        public Asked {
            pairs = List.copyOf(pairs);
        }
    }
}
