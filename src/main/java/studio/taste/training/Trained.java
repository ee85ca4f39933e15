package studio.taste.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a training brought.
 *
 * @param binary the model in CatBoost's own form, {@value CatBoostTrainer#BINARY}
 * @param json the same model as JSON, {@value CatBoostTrainer#JSON}
 * @param trees in the model: with a validation split those up to the best point of the curve, else all
 * @param curve one point per tree that was grown, in order; longer than the model when the last trees did not help
 * @param importances one per feature, the most important first
 * @param seconds from the call until the files were in their place
 */
public record Trained(
        Path binary, Path json, int trees, List<Point> curve, List<FeatureImportance> importances, double seconds) {
    public Trained {
        curve = List.copyOf(curve);
        importances = List.copyOf(importances);
        if (trees < 1 || trees > curve.size()) {
            throw new IllegalArgumentException(
                    "a model has one tree to as many as were grown (" + curve.size() + "), was " + trees);
        }
    }

    /** Where the curve stands at the model's last tree. */
    public Point best() {
        return curve.get(trees - 1);
    }

    /**
     * How well the model fits after some trees.
     *
     * @param trees grown so far, from 1
     * @param learn on the pairs it learns from
     * @param validation on the pairs held out for stopping; empty when there were none
     */
    public record Point(int trees, PairFit learn, Optional<PairFit> validation) {}

    /**
     * How well scores fit weighted pairs.
     *
     * @param logLoss mean of ln(1 + exp(loser's score − winner's score)), in nats
     * @param accuracy share of the weight on pairs whose winner has the higher score, 0 to 1
     */
    public record PairFit(double logLoss, double accuracy) {}

    /**
     * How much a feature matters.
     *
     * @param feature its name
     * @param lossIncrease by how much the mean loss of the learnt pairs would rise without it; about 0, or slightly below, for one that says
     *     nothing. CatBoost's LossFunctionChange
     */
    public record FeatureImportance(String feature, double lossIncrease) {}
}
