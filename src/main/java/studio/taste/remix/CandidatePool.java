package studio.taste.remix;

import java.util.List;

/**
 * The candidates for one request.
 *
 * @param decision how the two songs are brought together
 * @param prompt what was wished
 * @param plans pass every hard constraint, none like another
 * @param dropped were made and broke constraints, in the order in which they were made
 * @param repeated how many were made that were like one made before
 */
public record CandidatePool(
        PairDecision decision, PlanPrompt prompt, List<RemixPlan> plans, List<DroppedPlan> dropped, int repeated) {
    public CandidatePool {
        plans = List.copyOf(plans);
        dropped = List.copyOf(dropped);
    }
}
