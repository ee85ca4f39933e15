package studio.taste.training.runs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.quality.Agreement;
import studio.taste.quality.Power;
import studio.taste.ranking.PlattScaling;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.LabelPairs;
import studio.taste.training.LabelledPair;
import studio.taste.training.Split;
import studio.taste.training.Trained.FeatureImportance;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;
import studio.taste.training.evaluation.Correlation;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Evaluator;

/**
 * Trains a ranker: labels to pairs, split by request, trained with early stopping, calibrated, and held against answers it has not seen. Safe
 * for use by many threads.
 */
public final class RankerTraining {
    /** With fewer answers on the validation split probabilities are fitted to cross-validated scores. */
    private static final int ENOUGH_TO_CALIBRATE = 30;
    /** With fewer answers on the validation split it is not stopped by. */
    private static final int ENOUGH_TO_STOP = 20;
    /** With as many decided answers on the test split no cross-validation is needed: ±6.6 points. */
    private static final int ENOUGH_TO_TEST = 200;

    /**
     * With fewer decided answers a model is told only what is heard in the excerpts, because that is what was judged, and three dozen numbers
     * about the rest of the plan are more often luck than reason: over five simulated raters with 200 answers each, leaving them out
     * raised cross-validated accuracy from 64 to 71 %.
     */
    private static final int ENOUGH_FOR_ALL = 500;

    /** Numbers that are heard in any excerpt, beside the excerpt's own. */
    private static final Set<PlanFeature> HEARD = EnumSet.of(
            PlanFeature.CAMELOT_DISTANCE,
            PlanFeature.PITCH_SHIFT,
            PlanFeature.VOCAL_STRETCH,
            PlanFeature.DRUM_STRETCH,
            PlanFeature.BASS_STRETCH,
            PlanFeature.OTHER_STRETCH,
            PlanFeature.SLOWING);

    private static final double NO_SIGNAL_SLOPE = 1e-3;
    private static final double MODEL_SHARE = 0.3;
    private static final double CROSS_SHARE = 0.3;
    private static final double[] CURVE_SHARES = {0.25, 0.5};

    private final CatBoostTrainer trainer;
    private final Path scratch;
    private final Clock clock;
    private final LongSupplier nanoTime;

    /**
     * @param scratch folder for what is not kept; made when missing
     * @param clock the time of the runs
     * @param nanoTime measures how long they take
     */
    public RankerTraining(CatBoostTrainer trainer, Path scratch, Clock clock, LongSupplier nanoTime) {
        this.trainer = trainer;
        this.scratch = scratch;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /**
     * What came of a run.
     *
     * @param manifest of the model
     * @param files of the model, by name
     * @param report what is to be said of it
     * @param data what it was trained and tested on
     */
    public record Result(ModelManifest manifest, Map<String, byte[]> files, RunReport report, TrainingData data) {}

    /**
     * Trains and judges.
     *
     * @param before the report of the parent, to compare with
     * @throws StudioException when there is nothing to learn from, raters do not agree, or the trainer fails
     */
    public Result run(TrainingOrder order, Optional<RunReport> before, Progress progress)
            throws StudioException, InterruptedException {
        Optional<String> impossible = trainer.unavailable();
        if (impossible.isPresent()) {
            throw new StudioException(impossible.get());
        }
        return new Run(order, before, progress).result();
    }

    /** One run; used by one thread. */
    private final class Run {
        private final TrainingOrder order;
        private final Optional<RunReport> before;
        private final Progress progress;
        private final long start = nanoTime.getAsLong();
        private final Instant at = clock.instant();
        private final FeatureTier tier;
        private final boolean heardOnly;
        private final TrainingData answers;
        private final Agreement agreement;
        private final List<String> warnings = new ArrayList<>();

        Run(TrainingOrder order, Optional<RunReport> before, Progress progress) {
            this.order = order;
            this.before = before;
            this.progress = progress;
            this.tier = order.chosenTier();
            TrainingData all = LabelPairs.of(order.labels(), tier, order.simulated());
            this.heardOnly = order.weak().isEmpty() && decided(all) < ENOUGH_FOR_ALL;
            this.answers = heardOnly ? all.telling(RankerTraining::isHeard) : all;
            this.agreement = Agreement.of(order.labels().labels().stream()
                    .filter(label -> label.simulated() == order.simulated())
                    .toList());
        }

        Result result() throws StudioException, InterruptedException {
            refuseIfHopeless();
            progress.goOn(0, "reading the labels");
            TrainingData learn = part(Split.TRAIN);
            TrainingData validation = part(Split.VALIDATION);
            boolean stops =
                    decided(validation) >= ENOUGH_TO_STOP && order.settings().patience() > 0;
            if (decided(learn) == 0) {
                // Few requests may all have fallen into the other parts.
                learn = answers;
                stops = false;
                warnings.add("No request fell into the training part, so the model learnt from all of them; only"
                        + " cross-validation tells how good it is.");
            }
            TrainingData all =
                    order.weak().isPresent() ? learn.and(order.weak().get().of(this::isTrained)) : learn;
            ScoredModel model = ScoredModel.train(
                    trainer,
                    all,
                    stops ? Optional.of(validation) : Optional.empty(),
                    order.settings(),
                    scratch.resolve("model"),
                    (fraction, doing) -> progress.report(MODEL_SHARE * fraction, "growing trees"));
            return judged(all, model, learn == answers);
        }

        /** Weak pairs are named after their request, with the prompt's name behind. */
        private boolean isTrained(String request) {
            return answers.requests().stream()
                    .filter(request::startsWith)
                    .map(Split::of)
                    .allMatch(split -> split == Split.TRAIN);
        }

        private void refuseIfHopeless() throws StudioException {
            int decided = decided(answers);
            if (decided < 2) {
                throw new StudioException("There is nothing to learn from: of "
                        + order.labels().labels().size() + " labels " + decided + " can be used" + why()
                        + ". Collect answers in the Listen room.");
            }
            Optional<String> refusal = agreement.refusal();
            if (refusal.isPresent()) {
                if (order.forced().isEmpty()) {
                    throw new StudioException(
                            refusal.get() + " Look into the labels first, or force the training and say why.");
                }
                warnings.add(refusal.get() + " The training was forced: "
                        + order.forced().get());
            }
        }

        private String why() {
            int ties = answers.pairs().size() - decided(answers);
            StringBuilder why = new StringBuilder(ties == 0 ? "" : "; " + ties + " are ties");
            LabelPairs.reasons(answers.excluded())
                    .forEach((reason, count) ->
                            why.append("; ").append(count).append(": ").append(reason));
            return why.toString();
        }

        private TrainingData part(Split split) {
            return answers.of(request -> Split.of(request) == split);
        }

        private Progress part(double from, double share) {
            return (fraction, doing) -> progress.report(from + share * fraction, doing);
        }

        private Result judged(TrainingData learnt, ScoredModel model, boolean learntAll)
                throws StudioException, InterruptedException {
            double[] scores = model.scores(answers, request -> true);
            TrainingData validation = part(Split.VALIDATION);
            boolean calibrates = !learntAll && validation.pairs().size() >= ENOUGH_TO_CALIBRATE;
            Optional<PlattScaling> scale = calibrates ? fit(validation, scores) : Optional.empty();
            double seconds = seconds();
            TrainingData test = learntAll ? answers.of(request -> false) : part(Split.TEST);
            boolean crosses = CrossValidation.isPossible(answers) && decided(test) < ENOUGH_TO_TEST;
            double[] crossed = new double[0];
            if (crosses) {
                crossed = crossValidation(model.trained().trees()).scores(1, part(MODEL_SHARE, CROSS_SHARE));
                if (scale.isEmpty()) {
                    scale = fit(answers, crossed);
                    seconds = seconds();
                }
            }
            if (scale.isEmpty()) {
                warnings.add(
                        "The scores do not foresee the answers they were held against, so probabilities stay near one half.");
            }
            PlattScaling calibration = scale.orElse(new PlattScaling(NO_SIGNAL_SLOPE));
            List<Evaluation> evaluations = new ArrayList<>();
            if (decided(test) > 0) {
                evaluations.add(Evaluator.of("requests held out for good", test, scores, calibration));
            }
            if (crosses) {
                evaluations.add(
                        decided(test) >= Power.pairsToShow(Power.WORTHWHILE) ? evaluations.size() : 0,
                        crossEvaluation(crossed, calibration));
            }
            if (order.weak().isPresent()) {
                evaluations.add(mixed(model, test, calibration));
            }
            List<LearningPoint> curve = curve(evaluations, model.trained().trees());
            return toResult(
                    learnt,
                    model,
                    calibration,
                    calibrates ? "the validation requests" : "cross-validated scores",
                    seconds,
                    evaluations,
                    curve);
        }

        private CrossValidation crossValidation(int trees) {
            TrainerSettings given = order.settings();
            TrainerSettings fixed = new TrainerSettings(
                    given.loss(),
                    trees,
                    given.depth(),
                    given.learningRate(),
                    given.l2(),
                    given.seed(),
                    0,
                    given.threads(),
                    given.timeLimit());
            return new CrossValidation(trainer, fixed, scratch, answers, order.weak());
        }

        /** Where no model saw any of the others' requests, nothing was learnt and nothing is judged. */
        private Evaluation crossEvaluation(double[] crossed, PlattScaling calibration) {
            TrainingData scored = answers.withPairs(
                    pair -> Double.isFinite(crossed[pair.first()]) && Double.isFinite(crossed[pair.second()]));
            return Evaluator.of("cross-validation over requests", scored, crossed, calibration);
        }

        /** Answers and pairs nobody listened to, of requests not learnt from. */
        private Evaluation mixed(ScoredModel model, TrainingData test, PlattScaling calibration) {
            TrainingData joined = test.and(order.weak().orElseThrow().of(request -> !isTrained(request)));
            return Evaluator.of(
                    "held-out requests, with pairs nobody listened to",
                    joined,
                    model.scores(joined, request -> true),
                    calibration);
        }

        private Optional<PlattScaling> fit(TrainingData data, double[] scores) {
            List<LabelledPair> pairs = data.pairs().stream()
                    .filter(pair -> Double.isFinite(scores[pair.first()]) && Double.isFinite(scores[pair.second()]))
                    .toList();
            return PlattScaling.fit(
                    pairs.stream()
                            .mapToDouble(pair -> scores[pair.first()] - scores[pair.second()])
                            .toArray(),
                    pairs.stream().mapToDouble(LabelledPair::target).toArray());
        }

        private List<LearningPoint> curve(List<Evaluation> evaluations, int trees)
                throws StudioException, InterruptedException {
            List<LearningPoint> points = new ArrayList<>();
            if (order.thorough() && CrossValidation.isPossible(answers)) {
                double from = MODEL_SHARE + CROSS_SHARE;
                double each = (1 - from) / CURVE_SHARES.length;
                for (double share : CURVE_SHARES) {
                    double[] scores = crossValidation(trees).scores(share, part(from, each));
                    from += each;
                    Evaluation evaluation = crossEvaluation(scores, new PlattScaling(1));
                    points.add(new LearningPoint(learntInFolds(share), evaluation.accuracy()));
                }
            }
            evaluations.stream()
                    .filter(evaluation -> evaluation.scope().startsWith("cross"))
                    .findFirst()
                    .ifPresent(full -> points.add(new LearningPoint(learntInFolds(1), full.accuracy())));
            return points;
        }

        /** About how many decided answers each fold's model learns from. */
        private int learntInFolds(double share) {
            int folds = Math.min(CrossValidation.FOLDS, answers.requests().size());
            return (int) Math.round(share * decided(answers) * (folds - 1) / folds);
        }

        private Result toResult(
                TrainingData learnt,
                ScoredModel model,
                PlattScaling calibration,
                String calibratedOn,
                double seconds,
                List<Evaluation> evaluations,
                List<LearningPoint> curve) {
            String configuration = Fingerprint.of(order.settings());
            String dataHash = Fingerprint.of(learnt);
            ModelId id = new ModelId("ranker-" + configuration.substring(0, 4) + dataHash.substring(0, 8));
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put(ModelFolder.BINARY, model.binary());
            files.put(ModelFolder.JSON, model.json());
            RunReport report = report(id, learnt, model, calibratedOn, seconds, evaluations, curve);
            ModelManifest manifest = new ModelManifest(
                    id,
                    at,
                    note(learnt),
                    learnt.features(),
                    tier,
                    calibration,
                    lowestScore(learnt, model),
                    configuration,
                    dataHash,
                    learnt.sources(),
                    metrics(report),
                    order.parent(),
                    ModelFolder.hashes(files),
                    order.forced().map(reason -> List.of("Forced: " + reason)).orElse(List.of()));
            return new Result(manifest, files, report, answers);
        }

        /** Plans that all score lower than any it learnt from are unknown to it. */
        private OptionalDouble lowestScore(TrainingData learnt, ScoredModel model) {
            double[] scores = model.scores(learnt, request -> true);
            return IntStream.range(0, scores.length)
                    .mapToDouble(i -> scores[i])
                    .filter(Double::isFinite)
                    .min();
        }

        private String note(TrainingData learnt) {
            List<String> parts = new ArrayList<>();
            learnt.sources().forEach((source, count) -> parts.add(count + " " + source));
            return "Trained on " + String.join(", ", parts) + " pairs of "
                    + learnt.requests().size() + " requests.";
        }

        private RunReport report(
                ModelId id,
                TrainingData learnt,
                ScoredModel model,
                String calibratedOn,
                double seconds,
                List<Evaluation> evaluations,
                List<LearningPoint> curve) {
            Map<String, Double> importances = new LinkedHashMap<>();
            for (FeatureImportance each : model.trained().importances()) {
                importances.put(each.feature(), each.lossIncrease());
            }
            evaluations.forEach(this::warnOf);
            return new RunReport(
                    id.value(),
                    at,
                    order.settings(),
                    learnt.features().version(),
                    tier.number(),
                    learnt.sources(),
                    partSizes(),
                    LabelPairs.reasons(answers.excluded()),
                    (int) answers.pairs().stream()
                            .map(LabelledPair::rater)
                            .distinct()
                            .count(),
                    agreement.own().answers(),
                    agreement.own().kappa(),
                    agreement.others().answers(),
                    agreement.relativeKappa().orElse(null),
                    agreement.ceiling().orElse(null),
                    order.forced().orElse(null),
                    model.trained().trees(),
                    seconds,
                    calibratedOn,
                    evaluations,
                    curve,
                    curve.size() < 2 ? null : LearningForecast.of(curve),
                    importances,
                    before.map(parent -> ImportanceDrift.between(parent.importances(), importances))
                            .orElse(null),
                    warnings);
        }

        private void warnOf(Evaluation evaluation) {
            for (Correlation each : evaluation.correlations()) {
                if (each.isSuspicious()) {
                    warnings.add(String.format(
                            Locale.ROOT,
                            "The score follows %s (ρ %.2f) more than the raters do (ρ %.2f), over %d plans (%s): it may have"
                                    + " found a short cut.",
                            each.property(),
                            each.ofScore(),
                            each.ofRaters(),
                            each.plans(),
                            evaluation.scope()));
                }
            }
        }

        private Map<String, Integer> partSizes() {
            Map<Split, Integer> sizes = new EnumMap<>(Split.class);
            for (Split split : Split.values()) {
                sizes.put(split, 0);
            }
            answers.requests().forEach(request -> sizes.merge(Split.of(request), 1, Integer::sum));
            Map<String, Integer> named = new LinkedHashMap<>();
            sizes.forEach((split, size) -> named.put(split.name().toLowerCase(Locale.ROOT), size));
            return named;
        }

        private Map<String, Double> metrics(RunReport report) {
            Map<String, Double> metrics = new TreeMap<>();
            report.best().ifPresent(evaluation -> {
                metrics.put("accuracy", evaluation.accuracy().estimate());
                metrics.put("accuracyLower", evaluation.accuracy().lower());
                metrics.put("accuracyUpper", evaluation.accuracy().upper());
                metrics.put("advantageOverHeuristic", evaluation.advantage().estimate());
                metrics.put("advantageLower", evaluation.advantage().lower());
                metrics.put("logLoss", evaluation.logLoss().estimate());
                metrics.put("decided", (double) evaluation.decided());
            });
            agreement.ceiling().ifPresent(value -> metrics.put("ceiling", value.estimate()));
            metrics.put("trees", (double) report.trees());
            metrics.values().removeIf(value -> !Double.isFinite(value));
            return metrics;
        }

        private double seconds() {
            return (nanoTime.getAsLong() - start) / 1e9;
        }
    }

    private static boolean isHeard(String name) {
        return name.startsWith(ModelFeatures.HEARD)
                || HEARD.stream().anyMatch(feature -> feature.id().equals(name));
    }

    static int decided(TrainingData data) {
        return (int) data.pairs().stream().filter(LabelledPair::isDecided).count();
    }
}
