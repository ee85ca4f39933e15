package studio.taste.training;

/** What the trainer makes small. */
public enum Loss {
    /** Logistic loss of the score difference of each pair. */
    PAIR_LOGIT("PairLogit"),
    /** The same with second-order steps over whole groups; slower, and CatBoost has it for numbers only: its trees leave the kinds out. */
    PAIR_LOGIT_PAIRWISE("PairLogitPairwise"),
    /** Stochastic listwise loss on each item's share of wins; A. Gulin et al., "Winning the transfer learning track" (2011). */
    YETI_RANK("YetiRank");

    private final String catBoostName;

    Loss(String catBoostName) {
        this.catBoostName = catBoostName;
    }

    /** What CatBoost calls it. */
    public String catBoostName() {
        return catBoostName;
    }
}
