package studio.taste.training.runs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.training.LabelPairs;
import studio.taste.training.LabelledPair;
import studio.taste.training.Trained.FeatureImportance;
import studio.taste.training.TrainingData;
import studio.taste.training.evaluation.Correlation;
import studio.taste.training.evaluation.Evaluation;

/** Writes down what a run did: the model's manifest and the run's report. */
final class RunPapers {
    private static final int SETTINGS_DIGITS = 4;
    private static final int DATA_DIGITS = 8;

    private final Ground ground;
    private final TrainingData learnt;
    private final ScoredModel model;
    private final Judgement judgement;
    private final Instant at;
    private final String configuration;
    private final String dataHash;
    private final ModelId id;

    /**
     * @param learnt what the model learnt from
     * @param at when the run began
     */
    RunPapers(Ground ground, TrainingData learnt, ScoredModel model, Judgement judgement, Instant at) {
        this.ground = ground;
        this.learnt = learnt;
        this.model = model;
        this.judgement = judgement;
        this.at = at;
        this.configuration = Fingerprint.of(ground.order.settings());
        this.dataHash = Fingerprint.of(learnt);
        this.id = new ModelId(
                "ranker-" + configuration.substring(0, SETTINGS_DIGITS) + dataHash.substring(0, DATA_DIGITS));
    }

    /**
     * @param before the report of the parent
     */
    RankerTraining.Result result(Optional<RunReport> before) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ModelFolder.BINARY, model.binary());
        files.put(ModelFolder.JSON, model.json());
        ModelManifest manifest = new ModelManifest(
                id,
                at,
                note(),
                learnt.features(),
                ground.tier,
                judgement.calibration(),
                lowestScore(),
                configuration,
                dataHash,
                learnt.sources(),
                metrics(),
                ground.order.parent(),
                ModelFolder.hashes(files),
                ground.order
                        .forced()
                        .map(reason -> List.of("Forced: " + reason))
                        .orElse(List.of()));
        return new RankerTraining.Result(manifest, files, report(before));
    }

    private RunReport report(Optional<RunReport> before) {
        Map<String, Double> importances = new LinkedHashMap<>();
        for (FeatureImportance each : model.trained().importances()) {
            importances.put(each.feature(), each.lossIncrease());
        }
        List<String> warnings = new ArrayList<>(ground.warnings);
        judgement.evaluations().forEach(evaluation -> warnings.addAll(shortCuts(evaluation)));
        return new RunReport(
                id.value(),
                at,
                ground.order.settings(),
                learnt.features().version(),
                ground.tier.number(),
                learnt.sources(),
                ground.partSizes(),
                LabelPairs.reasons(ground.answers.excluded()),
                (int) ground.answers.pairs().stream()
                        .map(LabelledPair::rater)
                        .distinct()
                        .count(),
                ground.agreement.own().answers(),
                ground.agreement.own().kappa(),
                ground.agreement.others().answers(),
                ground.agreement.relativeKappa().orElse(null),
                ground.agreement.ceiling().orElse(null),
                ground.order.forced().orElse(null),
                model.trained().trees(),
                judgement.seconds(),
                judgement.calibratedOn(),
                judgement.evaluations(),
                judgement.curve(),
                judgement.curve().size() < 2 ? null : LearningForecast.of(judgement.curve()),
                importances,
                before.map(parent -> ImportanceDrift.between(parent.importances(), importances))
                        .orElse(null),
                warnings);
    }

    private static List<String> shortCuts(Evaluation evaluation) {
        return evaluation.correlations().stream()
                .filter(Correlation::isSuspicious)
                .map(each -> String.format(
                        Locale.ROOT,
                        "The score follows %s (ρ %.2f) more than the raters do (ρ %.2f), over %d plans (%s): it may have"
                                + " found a short cut.",
                        each.property(),
                        each.ofScore(),
                        each.ofRaters(),
                        each.plans(),
                        evaluation.scope()))
                .toList();
    }

    private String note() {
        List<String> parts = new ArrayList<>();
        learnt.sources().forEach((source, count) -> parts.add(count + " " + source));
        return "Trained on " + String.join(", ", parts) + " pairs of "
                + learnt.requests().size() + " requests"
                + (ground.heardOnly ? ", told only what is heard in the excerpts." : ".");
    }

    /** Plans that all score lower than any it learnt from are unknown to it. */
    private OptionalDouble lowestScore() {
        return DoubleStream.of(model.scores(learnt)).filter(Double::isFinite).min();
    }

    private Map<String, Double> metrics() {
        Map<String, Double> metrics = new TreeMap<>();
        judgement.evaluations().stream().findFirst().ifPresent(evaluation -> {
            metrics.put("accuracy", evaluation.accuracy().estimate());
            metrics.put("accuracyLower", evaluation.accuracy().lower());
            metrics.put("accuracyUpper", evaluation.accuracy().upper());
            metrics.put("advantageOverHeuristic", evaluation.advantage().estimate());
            metrics.put("advantageLower", evaluation.advantage().lower());
            metrics.put("logLoss", evaluation.logLoss().estimate());
            metrics.put("decided", (double) evaluation.decided());
        });
        ground.agreement.ceiling().ifPresent(value -> metrics.put("ceiling", value.estimate()));
        metrics.put("trees", (double) model.trained().trees());
        metrics.values().removeIf(value -> !Double.isFinite(value));
        return metrics;
    }
}
