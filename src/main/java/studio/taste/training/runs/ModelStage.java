package studio.taste.training.runs;

/** How far a model has come. */
public enum ModelStage {
    /** Trained or imported, and used by nobody. */
    CANDIDATE,
    /** Tried on a share of the requests beside the one in production. */
    CANARY,
    /** Ranks the plans. */
    PRODUCTION,
    /** Was replaced, or taken out. */
    ARCHIVED
}
