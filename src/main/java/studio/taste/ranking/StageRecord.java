package studio.taste.ranking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.taste.remix.PlanId;

/**
 * All that is to be known of one request: what was asked, what there was to choose from, what was chosen and why.
 *
 * @param request the question
 * @param at when it was asked
 * @param versions what made and judged the candidates
 * @param flags which parts were on
 * @param candidates in the order they were made
 * @param selection what was chosen
 * @param timings how long it took
 * @param fallback why the ranker did not decide; empty when it did, or was not meant to
 * @param canary what a ranker on trial would have chosen; empty when none was asked or it did not answer
 * @param troubles what else went wrong, in sentences; empty when all went well
 */
public record StageRecord(
        StageRequest request,
        Instant at,
        Versions versions,
        StageFlags flags,
        List<CandidateRecord> candidates,
        Selection selection,
        Timings timings,
        Optional<Fallback> fallback,
        Optional<Canary> canary,
        List<String> troubles) {
    public StageRecord {
        candidates = List.copyOf(candidates);
        troubles = List.copyOf(troubles);
    }

    /** Why the plan was chosen, and by whom when the ranker did not answer, in sentences. */
    public String verdict() {
        return selection.sentence()
                + fallback.map(none ->
                                " The heuristic decided: " + none.reason().words() + ".")
                        .orElse("");
    }

    /**
     * @param planner the planner's version
     * @param analysis the analyser's version
     * @param features manifest of the features the scores were made from
     * @param scorer the scorer that decided
     * @param heuristic the fallback scorer
     */
    public record Versions(String planner, String analysis, String features, String scorer, String heuristic) {}

    /**
     * @param plan the chosen plan; empty when nothing could be chosen
     * @param rule how it was singled out
     * @param sentence why, in words
     * @param margin score of the best less that of the second, when there are two
     * @param probability that the best is preferred to the second
     * @param sound whether the best two were judged by their sound, in words
     */
    public record Selection(
            Optional<PlanId> plan,
            SelectionRule rule,
            String sentence,
            OptionalDouble margin,
            OptionalDouble probability,
            String sound) {}

    /** How long each part took, in milliseconds. */
    public record Timings(
            double generateMillis,
            double filterMillis,
            double featuresMillis,
            double scoreMillis,
            double rerankMillis,
            double totalMillis) {}

    /**
     * @param reason why
     * @param detail what exactly happened; may be empty
     * @param circuit whether the circuit is closed, open or half open after it
     */
    public record Fallback(FallbackReason reason, String detail, String circuit) {}

    /**
     * @param scorer the ranker on trial
     * @param first the plan it scores highest
     * @param production the plan the ranker in production scores highest
     * @param served whether this request was decided by the one on trial
     */
    public record Canary(String scorer, PlanId first, PlanId production, boolean served) {}
}
