package studio.taste.ranking.catboost;

import java.util.Comparator;
import java.util.List;

/**
 * Why a model gives a plan its score: what each feature adds to what the model expects of a plan it knows nothing of. The contributions are
 * exact Shapley values of the trees, so they sum to the score less the base.
 *
 * @param base the score expected of any plan, over the training set
 * @param score the plan's own
 * @param contributions one per feature, the largest in size first
 */
public record Explanation(double base, double score, List<Contribution> contributions) {
    /** By how much the sum may miss the score, relative to the larger of it and 1. */
    private static final double TOLERANCE = 1e-6;

    /**
     * What one feature adds.
     *
     * @param feature its name
     * @param value what it is for this plan, as shown
     * @param amount in units of the score
     */
    public record Contribution(String feature, String value, double amount) {}

    public Explanation {
        contributions = contributions.stream()
                .sorted(Comparator.comparingDouble((Contribution each) -> -Math.abs(each.amount)))
                .toList();
        double sum =
                base + contributions.stream().mapToDouble(Contribution::amount).sum();
        if (!(Math.abs(sum - score) <= TOLERANCE * Math.max(1, Math.abs(score)))) {
            throw new IllegalArgumentException("contributions sum to the score " + score + ", summed to " + sum);
        }
    }
}
