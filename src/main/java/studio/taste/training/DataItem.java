package studio.taste.training;

import org.jspecify.annotations.Nullable;
import studio.taste.labels.PlanFacts;

/**
 * A plan with all that training and evaluation know of it.
 *
 * @param item what the ranker is told
 * @param heuristic the heuristic's score
 * @param place in the pool as the planner made it, from 0
 * @param facts plain properties; null where they are not known
 * @param loudnessLufs of its preview as rendered; not a number where it was not heard
 */
public record DataItem(
        RankedItem item,
        double heuristic,
        int place,
        @Nullable PlanFacts facts,
        double loudnessLufs) {}
