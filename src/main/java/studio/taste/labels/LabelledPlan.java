package studio.taste.labels;

import java.util.List;

/**
 * A plan of a session's pool, as it was described when the session began.
 *
 * @param session the session's id
 * @param place in the pool, from 0; the plan at 0 is what the planner would show without being told better
 * @param plan the plan's id
 * @param versions of the feature manifests up to the first and up to the second tier
 * @param numbers the features up to the second tier, then what is heard in the excerpt
 * @param kinds in the order of {@link studio.taste.features.PlanCategory}
 * @param heuristicVersion version of the heuristic
 * @param heuristic its score
 * @param facts what the score of a ranker is held against
 */
public record LabelledPlan(
        String session,
        int place,
        String plan,
        List<String> versions,
        List<Double> numbers,
        List<String> kinds,
        String heuristicVersion,
        double heuristic,
        PlanFacts facts) {
    public LabelledPlan {
        versions = List.copyOf(versions);
        numbers = List.copyOf(numbers);
        kinds = List.copyOf(kinds);
    }
}
