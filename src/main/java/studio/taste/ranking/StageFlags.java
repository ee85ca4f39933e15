package studio.taste.ranking;

/**
 * Which parts of the stage are on.
 *
 * @param ranker ask the learned ranker; off, the heuristic decides and that is no fallback
 * @param analysisFeatures compute the second tier of features
 * @param soundRerank judge the best two again by their sound, when both are rendered
 * @param tieBreak take the lower-risk plan of the best two when the better is hardly so
 */
public record StageFlags(boolean ranker, boolean analysisFeatures, boolean soundRerank, boolean tieBreak) {
    /** All that needs no more labels than there are today. */
    public static final StageFlags USUAL = new StageFlags(false, true, true, true);
}
