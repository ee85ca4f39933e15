package studio.taste.ranking;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import studio.taste.remix.RemixPlan;

/**
 * The stage's answer.
 *
 * @param chosen the plan to go with; empty when the songs do not go together or no candidate may be shown, and the record's selection
 *     says why
 * @param ranking all scored plans, the best first; the chosen one is the first or, when the two were near, the second
 * @param record what was logged
 * @param logTrouble once the record is kept empty, or a sentence that says why it could not be kept; never fails
 */
public record StageAnswer(
        Optional<RemixPlan> chosen,
        List<Judged> ranking,
        StageRecord record,
        CompletionStage<Optional<String>> logTrouble) {
    public StageAnswer {
        ranking = List.copyOf(ranking);
    }

    /**
     * A scored plan.
     *
     * @param score by the scorer that decided
     * @param card the heuristic's dimensions, with words
     */
    public record Judged(RemixPlan plan, double score, Rubric card) {}
}
