package studio.taste.remix;

import java.util.List;

/**
 * A plan after an edit.
 *
 * @param plan passes all hard constraints; the plan as it was when everything was refused
 * @param done what was changed, with numbers; each a sentence
 * @param refused what could not be changed, or not as far as asked, and why; each a sentence
 */
public record EditedPlan(RemixPlan plan, List<String> done, List<String> refused) {
    public EditedPlan {
        done = List.copyOf(done);
        refused = List.copyOf(refused);
    }
}
