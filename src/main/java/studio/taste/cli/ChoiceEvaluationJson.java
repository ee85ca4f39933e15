package studio.taste.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.taste.training.choices.ChoiceEvaluation;
import studio.taste.training.choices.ChoiceScore;
import studio.taste.training.evaluation.Measured;

/** An evaluation of choices for programs. What could not be measured is null. */
final class ChoiceEvaluationJson {
    private ChoiceEvaluationJson() {}

    static Map<String, @Nullable Object> of(ChoiceEvaluation evaluation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("raters", evaluation.raters());
        json.put("records", evaluation.records());
        json.put("ties", evaluation.ties());
        json.put("items", evaluation.items());
        json.put("features", evaluation.features());
        json.put("oneHot", evaluation.oneHot());
        json.put("update", evaluation.update().word());
        json.put("prior", evaluation.population() ? "population" : "flat");
        json.put("temperature", evaluation.temperature());
        json.put("temperatureFitted", evaluation.temperatureFitted());
        json.put("chance", finite(evaluation.heldOut().chance()));
        json.put("heldOut", pooled(evaluation.heldOut()));
        json.put("prequential", pooled(evaluation.prequential()));
        Map<String, @Nullable Object> popularity = pooled(evaluation.popularity());
        popularity.put("of", evaluation.popularityOfItems() ? "items" : "features");
        json.put("popularity", popularity);
        json.put(
                "perRater",
                evaluation.perRater().stream().map(ChoiceEvaluationJson::rater).toList());
        return json;
    }

    private static Map<String, @Nullable Object> pooled(ChoiceScore score) {
        Map<String, @Nullable Object> json = part(
                score.records(),
                score.top1().estimate(),
                score.meanLogLikelihood().estimate());
        json.put("top1Interval", interval(score.top1()));
        json.put("top3", finite(score.top3().estimate()));
        json.put("top3Interval", interval(score.top3()));
        json.put("meanLogLikelihoodInterval", interval(score.meanLogLikelihood()));
        json.put("calibrationError", finite(score.calibrationError().estimate()));
        json.put("calibrationErrorInterval", interval(score.calibrationError()));
        json.put("calibration", score.calibration());
        return json;
    }

    private static Map<String, @Nullable Object> rater(ChoiceEvaluation.OfRater rater) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rater", rater.rater());
        json.put("records", rater.records());
        json.put("heldOut", own(rater.heldOut()));
        json.put("prequential", own(rater.prequential()));
        json.put("popularity", own(rater.popularity()));
        return json;
    }

    private static Map<String, @Nullable Object> own(ChoiceEvaluation.Part part) {
        return part(part.records(), part.top1(), part.meanLogLikelihood());
    }

    private static Map<String, @Nullable Object> part(int records, double top1, double meanLogLikelihood) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("records", records);
        json.put("top1", finite(top1));
        json.put("meanLogLikelihood", finite(meanLogLikelihood));
        return json;
    }

    private static List<@Nullable Double> interval(Measured measured) {
        return Arrays.asList(finite(measured.lower()), finite(measured.upper()));
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
