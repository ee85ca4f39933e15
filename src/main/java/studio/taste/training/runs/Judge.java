package studio.taste.training.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.quality.Power;
import studio.taste.ranking.PlattScaling;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.LabelledPair;
import studio.taste.training.Split;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Evaluator;

/** Calibrates a model and holds it against answers it has not seen. */
final class Judge {
    private static final String CROSSED = "cross-validation over requests";

    /** With fewer answers on the validation split probabilities are fitted to cross-validated scores. */
    private static final int ENOUGH_TO_CALIBRATE = 30;

    /** With as many decided answers on the test split no cross-validation is needed: ±6.6 points. */
    private static final int ENOUGH_TO_TEST = 200;

    private static final double NO_SIGNAL_SLOPE = 1e-3;
    private static final double[] CURVE_SHARES = {0.25, 0.5};
    private static final double CROSS_SHARE = 0.4;

    private final CatBoostTrainer trainer;
    private final Path scratch;
    private final Ground ground;
    private final Progress progress;
    private final DoubleSupplier seconds;

    /**
     * @param progress of the judging alone
     * @param seconds since the start of the run
     */
    Judge(CatBoostTrainer trainer, Path scratch, Ground ground, Progress progress, DoubleSupplier seconds) {
        this.trainer = trainer;
        this.scratch = scratch;
        this.ground = ground;
        this.progress = progress;
        this.seconds = seconds;
    }

    /**
     * @param learntAll whether the model learnt from every request, so that none is left to test it
     */
    Judgement judge(ScoredModel model, boolean learntAll) throws StudioException, InterruptedException {
        TrainingData answers = ground.answers;
        double[] scores = model.scores(answers);
        TrainingData validation = ground.part(Split.VALIDATION);
        boolean calibrates = !learntAll && validation.pairs().size() >= ENOUGH_TO_CALIBRATE;
        Optional<PlattScaling> scale = calibrates ? fit(validation, scores) : Optional.empty();
        double calibrated = seconds.getAsDouble();
        TrainingData test = learntAll ? answers.of(request -> false) : ground.part(Split.TEST);
        Optional<double[]> crossed = Optional.empty();
        if (CrossValidation.isPossible(answers) && test.decided() < ENOUGH_TO_TEST) {
            crossed = Optional.of(crossValidation(model.trained().trees()).scores(1, part(0, CROSS_SHARE)));
            if (scale.isEmpty()) {
                scale = fit(answers, crossed.get());
                calibrated = seconds.getAsDouble();
            }
        }
        if (scale.isEmpty()) {
            ground.warnings.add(
                    "The scores do not foresee the answers they were held against, so probabilities stay near one half.");
        }
        PlattScaling calibration = scale.orElse(new PlattScaling(NO_SIGNAL_SLOPE));
        List<Evaluation> evaluations = evaluations(model, test, scores, crossed, calibration);
        return new Judgement(
                calibration,
                calibrates ? "the validation requests" : "cross-validated scores",
                calibrated,
                evaluations,
                curve(evaluations, model.trained().trees()));
    }

    private List<Evaluation> evaluations(
            ScoredModel model,
            TrainingData test,
            double[] scores,
            Optional<double[]> crossed,
            PlattScaling calibration) {
        List<Evaluation> evaluations = new ArrayList<>();
        if (test.decided() > 0) {
            evaluations.add(Evaluator.of("requests held out for good", test, scores, calibration));
        }
        if (crossed.isPresent()) {
            // A few held-out answers tell less than all of them scored by models that did not see them.
            boolean testTells = test.decided() >= Power.pairsToShow(Power.WORTHWHILE);
            evaluations.add(testTells ? evaluations.size() : 0, crossEvaluation(crossed.get(), calibration));
        }
        if (ground.order.weak().isPresent()) {
            TrainingData joined = test.and(ground.order.weak().get().of(request -> !ground.isTrained(request)));
            evaluations.add(Evaluator.of(
                    "held-out requests, with pairs nobody listened to", joined, model.scores(joined), calibration));
        }
        return evaluations;
    }

    /** With as many trees as the model, since nothing is left to stop by. */
    private CrossValidation crossValidation(int trees) {
        TrainerSettings fixed = ground.order.settings().withExactly(trees);
        return new CrossValidation(trainer, fixed, scratch, ground.answers, ground.order.weak());
    }

    private Evaluation crossEvaluation(double[] crossed, PlattScaling calibration) {
        TrainingData scored = ground.answers.withPairs(pair -> isScored(pair, crossed));
        return Evaluator.of(CROSSED, scored, crossed, calibration);
    }

    private static boolean isScored(LabelledPair pair, double[] scores) {
        return Double.isFinite(scores[pair.first()]) && Double.isFinite(scores[pair.second()]);
    }

    private static Optional<PlattScaling> fit(TrainingData data, double[] scores) {
        List<LabelledPair> pairs =
                data.pairs().stream().filter(pair -> isScored(pair, scores)).toList();
        return PlattScaling.fit(
                pairs.stream()
                        .mapToDouble(pair -> scores[pair.first()] - scores[pair.second()])
                        .toArray(),
                pairs.stream().mapToDouble(LabelledPair::target).toArray());
    }

    private List<LearningPoint> curve(List<Evaluation> evaluations, int trees)
            throws StudioException, InterruptedException {
        List<LearningPoint> points = new ArrayList<>();
        if (ground.order.thorough() && CrossValidation.isPossible(ground.answers)) {
            double from = CROSS_SHARE;
            double each = (1 - CROSS_SHARE) / CURVE_SHARES.length;
            for (double share : CURVE_SHARES) {
                double[] scores = crossValidation(trees).scores(share, part(from, each));
                from += each;
                points.add(new LearningPoint(
                        learntInFolds(share),
                        crossEvaluation(scores, new PlattScaling(1)).accuracy()));
            }
        }
        evaluations.stream()
                .filter(evaluation -> evaluation.scope().equals(CROSSED))
                .findFirst()
                .ifPresent(full -> points.add(new LearningPoint(learntInFolds(1), full.accuracy())));
        return points;
    }

    /** About how many decided answers each fold's model learns from. */
    private int learntInFolds(double share) {
        int folds = Math.min(CrossValidation.FOLDS, ground.answers.requests().size());
        return (int) Math.round(share * ground.answers.decided() * (folds - 1) / folds);
    }

    private Progress part(double from, double share) {
        return (fraction, doing) -> progress.report(from + share * fraction, doing);
    }
}
