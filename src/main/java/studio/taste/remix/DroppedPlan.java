package studio.taste.remix;

import java.util.List;

/**
 * A plan that was made and breaks hard constraints.
 *
 * @param plan the plan; not to be rendered
 * @param violations what it breaks; at least one
 */
public record DroppedPlan(RemixPlan plan, List<Violation> violations) {
    public DroppedPlan {
        violations = List.copyOf(violations);
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a plan that breaks nothing is not dropped");
        }
    }
}
