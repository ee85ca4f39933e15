package studio.taste.selection;

/** How a pair came to be chosen from the pool. */
public enum PairSource {
    /** The most informative of those not yet asked. */
    INFORMATION,
    /** Drawn at random, so that a share of the labels owes nothing to the belief. */
    RANDOM
}
