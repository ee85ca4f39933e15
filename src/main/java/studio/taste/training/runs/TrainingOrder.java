package studio.taste.training.runs;

import java.util.Optional;
import studio.taste.features.FeatureTier;
import studio.taste.labels.LabelSet;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;

/**
 * What is to be trained.
 *
 * @param labels answers
 * @param simulated whether it is the answers of programs that are learnt from, and not those of people
 * @param weak pairs nobody listened to, to be learnt from too; empty for none
 * @param tier of the features; empty to go by the number of labels
 * @param settings of the trainer
 * @param parent the model this one is to be compared with
 * @param forced why the model is trained although raters do not agree; empty to refuse then
 * @param thorough whether the learning curve is measured too, which trains a dozen more models
 */
public record TrainingOrder(
        LabelSet labels,
        boolean simulated,
        Optional<TrainingData> weak,
        Optional<FeatureTier> tier,
        TrainerSettings settings,
        Optional<ModelId> parent,
        Optional<String> forced,
        boolean thorough) {
    /** From so many labels on the second tier of features is learnt from. */
    public static final int SECOND_TIER_LABELS = 1_500;

    public TrainingOrder {
        if (forced.isPresent() && forced.get().isBlank()) {
            throw new IllegalArgumentException("a training is forced for a reason, and none was given");
        }
    }

    /** The tier a label set is large enough for. */
    public static FeatureTier usualTier(LabelSet labels) {
        return labels.labels().size() < SECOND_TIER_LABELS ? FeatureTier.PLAN : FeatureTier.ANALYSIS;
    }

    FeatureTier chosenTier() {
        return tier.orElseGet(() -> usualTier(labels));
    }
}
