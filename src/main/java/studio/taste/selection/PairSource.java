package studio.taste.selection;

/** How a pair came to be chosen from the pool. */
public enum PairSource {
    /** The most informative about the rater's taste of those not yet asked. */
    INFORMATION,
    /** Drawn at random, so that a share of the labels owes nothing to the belief. */
    RANDOM,
    /** Asked for by the ranker in production, because its answer would teach it most. */
    RANKER,
    /** The choice of the ranker in production against that of the one on trial. */
    CANARY;

    /** Whether a ranker put the pair into the session's queue. */
    public boolean isQueued() {
        return this == RANKER || this == CANARY;
    }
}
