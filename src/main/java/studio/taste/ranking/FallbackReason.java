package studio.taste.ranking;

/** Why the heuristic answered although the ranker should have. */
public enum FallbackReason {
    /** There is no model. */
    NO_RANKER("there is no trained ranker", false),
    /** It says so itself. */
    STALE("the ranker is too old", false),
    /** It wants features of another manifest, or of a tier that is off. */
    OTHER_FEATURES("the ranker was trained on other features", false),
    /** It failed too often lately. */
    CIRCUIT_OPEN("the ranker failed too often and is left alone for a while", false),
    /** It did not answer in time. */
    TIME_LIMIT("the ranker did not answer in time", true),
    /** Earlier calls still hold all workers. */
    WORKERS_BUSY("earlier calls of the ranker are still stuck", true),
    /** It threw. */
    RANKER_FAILED("the ranker failed", true),
    /** Wrong in number, or not finite. */
    BAD_SCORES("the ranker's scores could not be used", true),
    /** All below its own threshold. */
    LOW_QUALITY("the ranker knows no plan like these", true),
    /** The one who asked was told to stop waiting. */
    INTERRUPTED("the waiting was interrupted", false);

    private final String words;
    private final boolean counts;

    FallbackReason(String words, boolean counts) {
        this.words = words;
        this.counts = counts;
    }

    /** The reason as a clause. */
    public String words() {
        return words;
    }

    /**
     * Whether it brings the circuit nearer to opening. Those that do not are known without asking the ranker, so that leaving it alone would
     * save nothing, and a new model would be kept waiting.
     */
    public boolean countsAgainstRanker() {
        return counts;
    }
}
