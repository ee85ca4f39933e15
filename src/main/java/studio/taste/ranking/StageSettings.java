package studio.taste.ranking;

import java.time.Duration;

/**
 * The stage's limits.
 *
 * @param timeLimit an answer is given within this from the request on, whatever the ranker does
 * @param failuresToOpen fallbacks in a row that open the circuit
 * @param openFor how long the circuit stays open
 * @param tieProbability below this probability that the best plan beats the second, the lower-risk one of the two is taken; 0.5 to 1
 * @param canaryShare share of the requests that a ranker on trial decides, 0 to 1
 * @param places calls of the ranker that may be under way or stuck at once
 */
public record StageSettings(
        Duration timeLimit,
        int failuresToOpen,
        Duration openFor,
        double tieProbability,
        double canaryShare,
        int places) {
    public static final StageSettings USUAL =
            new StageSettings(Duration.ofMillis(400), 5, Duration.ofMinutes(10), 0.6, 0.1, 2);

    public StageSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("the stage needs some time, was given " + timeLimit);
        }
        if (!(tieProbability >= 0.5 && tieProbability <= 1)) {
            throw new IllegalArgumentException("a tie is called between 0.5 and 1, was " + tieProbability);
        }
        if (!(canaryShare >= 0 && canaryShare <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, was " + canaryShare);
        }
        if (failuresToOpen < 1 || openFor.isNegative() || places < 1) {
            throw new IllegalArgumentException("failures and places are positive and time is not negative, were "
                    + failuresToOpen + ", " + places + " and " + openFor);
        }
    }
}
