package studio.taste.training.evaluation;

/**
 * How a plain property of plans goes with their score, within requests, by Spearman's rank correlation. A score that follows a property more
 * than the raters do has found a short cut.
 *
 * @param property which, in words
 * @param ofScore ρ with the model's score; not a number when it cannot be told
 * @param ofRaters ρ with how often raters preferred the plan
 * @param plans how many plans it rests on
 */
public record Correlation(String property, double ofScore, double ofRaters, int plans) {
    /** From this size on a correlation is looked at. */
    public static final double NOTABLE = 0.5;

    /** And when it passes that of the raters by this. */
    public static final double BEYOND_RATERS = 0.2;

    /** With fewer plans nothing is concluded. */
    public static final int ENOUGH = 20;

    /** Whether it looks like a short cut. */
    public boolean isSuspicious() {
        double raters = Double.isFinite(ofRaters) ? Math.max(0, Math.signum(ofScore) * ofRaters) : 0;
        return plans >= ENOUGH && Math.abs(ofScore) >= NOTABLE && Math.abs(ofScore) - raters >= BEYOND_RATERS;
    }
}
