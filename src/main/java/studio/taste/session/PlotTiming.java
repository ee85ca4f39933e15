package studio.taste.session;

/** When a rater may see what the studio has learnt. */
public enum PlotTiming {
    /** After the session, so that the plots cannot bias an answer. */
    AFTER,
    /** After each vote. */
    LIVE
}
