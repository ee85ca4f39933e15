package studio.taste.training.runs;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.TrainerSettings;
import studio.taste.training.evaluation.Evaluation;

/**
 * All there is to say of a training: what went in, what came out, and how sure it is.
 *
 * @param model the model's id
 * @param at when it was trained
 * @param settings of the trainer
 * @param features version of the feature manifest
 * @param tier number of the highest tier of features
 * @param sources number of pairs by who said so
 * @param parts number of requests in each part of the data
 * @param excluded number of labels left out, by reason
 * @param raters how many raters answered
 * @param repeats pairs a rater answered twice
 * @param ownKappa κ of the raters with their own repeats; not a number without any
 * @param shared pairs that two raters answered
 * @param relativeKappa κ between raters relative to their own; null when it cannot be told
 * @param ceiling the accuracy no model can pass; null without repeats
 * @param forced why training went on although agreement forbade it; null when it did not
 * @param trees kept
 * @param modelSeconds from the start to the calibrated model
 * @param calibratedOn what the probabilities were fitted to, in words
 * @param evaluations of the model, the most telling first
 * @param curve accuracy against labels, by cross-validation
 * @param forecast its continuation; null when the curve is too short
 * @param importances increase in loss without a feature, the most important first
 * @param drift of the importances from the parent's, 0 to 1; null without a parent
 * @param warnings what a reader should know before trusting the model, in sentences
 */
public record RunReport(
        String model,
        Instant at,
        TrainerSettings settings,
        String features,
        int tier,
        Map<String, Integer> sources,
        Map<String, Integer> parts,
        Map<String, Long> excluded,
        int raters,
        int repeats,
        double ownKappa,
        int shared,
        @Nullable Double relativeKappa,
        @Nullable WilsonInterval ceiling,
        @Nullable String forced,
        int trees,
        double modelSeconds,
        String calibratedOn,
        List<Evaluation> evaluations,
        List<LearningPoint> curve,
        @Nullable LearningForecast forecast,
        Map<String, Double> importances,
        @Nullable Double drift,
        List<String> warnings) {
    public RunReport {
        sources = ordered(sources);
        parts = ordered(parts);
        excluded = ordered(excluded);
        importances = ordered(importances);
        evaluations = List.copyOf(evaluations);
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
    }

    /** The evaluation that tells most; empty when there was nothing to test on. */
    public Optional<Evaluation> best() {
        return evaluations.stream().findFirst();
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
