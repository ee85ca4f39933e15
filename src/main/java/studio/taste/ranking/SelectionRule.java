package studio.taste.ranking;

/** How the chosen plan was singled out. */
public enum SelectionRule {
    /** It scored highest, by enough. */
    HIGHEST_SCORE,
    /** The best two were judged again by their sound, and it came out first. */
    BETTER_SOUND,
    /** The best two were too near to tell, and it carries less risk. */
    LOWER_RISK,
    /** No other candidate was valid. */
    ONLY_CANDIDATE,
    /** No candidate could be scored; of those that are valid it carries the least risk. */
    UNSCORED,
    /** No candidate may be shown. */
    NOTHING_TO_CHOOSE
}
