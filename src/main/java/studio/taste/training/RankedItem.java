package studio.taste.training;

import java.util.List;

/**
 * A plan as a trainer sees it.
 *
 * @param request groups the plans that are compared; plans of different requests never are
 * @param plan identifies the plan within its request
 * @param numbers one per numeric feature
 * @param kinds one per categorical feature
 */
public record RankedItem(String request, String plan, List<Double> numbers, List<String> kinds) {
    public RankedItem {
        numbers = List.copyOf(numbers);
        kinds = List.copyOf(kinds);
    }
}
