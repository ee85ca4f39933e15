package studio.taste.ranking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import studio.taste.features.PlanFeatures;
import studio.taste.remix.PlanId;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SoundCheck;
import studio.taste.remix.Violation;

/**
 * What became of one candidate.
 *
 * @param hash the plan's identity
 * @param plan the plan itself
 * @param violations everything wrong with it; only a plan without any is described, scored and ranked
 * @param features as far as they were computed; empty for a plan that may not be shown
 * @param rubric value per dimension, by the heuristic; empty when it was not scored
 * @param heuristicScore the rubric's total
 * @param score by the scorer that decided
 * @param soundScore by the heuristic with the third tier, for the two plans judged by their sound
 * @param soundCheck what became of the forecast of its sound, likewise
 * @param rank 1 for the best by {@code score}
 * @param margin its score less that of the next in rank; empty for the last
 * @param probability that it is preferred to the next in rank; empty for the last
 * @param risk stretch, shift and transitions, 0 for none
 */
public record CandidateRecord(
        PlanId hash,
        RemixPlan plan,
        List<Violation> violations,
        Optional<PlanFeatures> features,
        Map<RubricDimension, Double> rubric,
        OptionalDouble heuristicScore,
        OptionalDouble score,
        OptionalDouble soundScore,
        Optional<SoundCheck> soundCheck,
        OptionalInt rank,
        OptionalDouble margin,
        OptionalDouble probability,
        double risk) {
    public CandidateRecord {
        violations = List.copyOf(violations);
        rubric = Map.copyOf(rubric);
    }
}
