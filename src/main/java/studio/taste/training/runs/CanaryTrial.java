package studio.taste.training.runs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.preference.WilsonInterval;
import studio.taste.selection.PairSource;
import studio.taste.training.evaluation.Evaluation;

/**
 * How the model on trial does against the one in production, by the blind answers to pairs of what the one and the other would have chosen.
 *
 * @param canary the model on trial
 * @param preferred share of decided answers that preferred its choice
 */
public record CanaryTrial(String canary, WilsonInterval preferred) {

    /**
     * @param labels all there are; those given since the model came on trial count
     * @return empty when no model is on trial, or no such pair was decided
     */
    public static Optional<CanaryTrial> of(ModelRegistry registry, LabelSet labels, boolean simulated)
            throws StudioException {
        Optional<RegisteredModel> canary = registry.at(ModelStage.CANARY);
        if (canary.isEmpty()) {
            return Optional.empty();
        }
        List<Label> judged = labels.labels().stream()
                .filter(label -> label.source() == PairSource.CANARY
                        && label.answeredAt().isAfter(canary.get().manifest().createdAt()))
                .toList();
        if (judged.stream().noneMatch(label -> label.simulated() == simulated)) {
            return Optional.empty();
        }
        // Of its own choice and another's the model scores its own higher, so being right is being preferred.
        Evaluation evaluation =
                ModelEvaluation.of(registry, canary.get(), new LabelSet(judged, labels.plans()), simulated, true);
        return Optional.of(new CanaryTrial(
                canary.get().id(),
                WilsonInterval.of(evaluation.accuracy().estimate() * evaluation.decided(), evaluation.decided())));
    }

    /** The evidence as a sentence. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "In %.0f %% of %d blind pairs the choice of %s was preferred to that of the model in production (95 %% interval"
                        + " %.0f–%.0f %%).",
                100 * preferred.estimate(),
                preferred.trials(),
                canary,
                100 * preferred.lower(),
                100 * preferred.upper());
    }
}
