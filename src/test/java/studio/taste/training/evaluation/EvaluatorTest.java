package studio.taste.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.taste.features.FeatureTier;
import studio.taste.labels.PlanFacts;
import studio.taste.preference.Outcome;
import studio.taste.ranking.PlattScaling;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.training.DataItem;
import studio.taste.training.LabelSource;
import studio.taste.training.LabelledPair;
import studio.taste.training.RankedItem;
import studio.taste.training.TrainingData;

class EvaluatorTest {
    private static final ModelFeatures FEATURES = new ModelFeatures("v", List.of("x"), List.of());
    private static final PlattScaling SCALE = new PlattScaling(1);

    private final List<DataItem> items = new ArrayList<>();
    private final List<LabelledPair> pairs = new ArrayList<>();

    private int item(String request, double heuristic, int place, PlanFacts facts) {
        items.add(new DataItem(
                new RankedItem(request, "p" + items.size(), List.of(0.0), List.of()), heuristic, place, facts, -12));
        return items.size() - 1;
    }

    private void pair(String request, int first, int second, Outcome outcome, String rater) {
        pairs.add(new LabelledPair(request, first, second, outcome, 1, LabelSource.HUMAN, rater, "pop"));
    }

    private TrainingData data() {
        return new TrainingData(FeatureTier.PLAN, FEATURES, items, pairs, List.of());
    }

    @Test
    void figuresAreThoseCountedByHand() {
        PlanFacts facts = new PlanFacts(2, 1, 0, 5);
        int a = item("r", 0.9, 0, facts);
        int b = item("r", 0.1, 1, facts);
        int c = item("r", 0.5, 2, facts);
        pair("r", a, b, Outcome.SECOND, "one");
        pair("r", b, c, Outcome.FIRST, "one");
        pair("r", a, c, Outcome.FIRST, "two");
        pair("r", a, b, Outcome.TIE, "two");
        double[] scores = {1, 2, 0};
        Evaluation evaluation = Evaluator.of("all", data(), scores, SCALE);
        assertThat(evaluation.decided()).isEqualTo(3);
        assertThat(evaluation.ties()).isEqualTo(1);
        assertThat(evaluation.raters()).isEqualTo(2);
        assertThat(evaluation.accuracy().estimate()).isEqualTo(1);
        // The heuristic has a over c only.
        assertThat(evaluation.heuristicAccuracy().estimate()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(evaluation.advantage().estimate()).isCloseTo(2.0 / 3, within(1e-12));
        double one = 1 / (1 + Math.exp(-1));
        double two = 1 / (1 + Math.exp(-2));
        assertThat(evaluation.logLoss().estimate()).isCloseTo(-(2 * Math.log(one) + Math.log(two)) / 3, within(1e-12));
        assertThat(evaluation.brier().estimate())
                .isCloseTo((2 * (1 - one) * (1 - one) + (1 - two) * (1 - two)) / 3, within(1e-12));
        assertThat(evaluation.regret().estimate()).isZero();
        assertThat(evaluation.preferredToBaseline().estimate()).isGreaterThan(0.5);
        assertThat(evaluation.preferredToHeuristic().estimate()).isGreaterThan(0.5);
        assertThat(evaluation.byRater()).containsOnlyKeys("one", "two");
    }

    @Test
    void equalScoresAreHalfRight() {
        int a = item("r", 0, 0, new PlanFacts(1, 1, 0, 4));
        int b = item("r", 0, 1, new PlanFacts(1, 1, 0, 4));
        pair("r", a, b, Outcome.FIRST, "one");
        assertThat(Evaluator.of("all", data(), new double[] {3, 3}, SCALE)
                        .accuracy()
                        .estimate())
                .isEqualTo(0.5);
    }

    @Test
    void nothingToJudgeGivesNoFigures() {
        Evaluation evaluation = Evaluator.of("none", data(), new double[0], SCALE);
        assertThat(evaluation.accuracy().estimate()).isNaN();
        assertThat(evaluation.decided()).isZero();
    }

    @Test
    void intervalsCoverWholeRequestsAndRaters() {
        // Forty requests; in half of them all ten answers are right, in the others all wrong.
        double[] scores = new double[80];
        for (int r = 0; r < 40; r++) {
            int a = item("r" + r, 0, 0, new PlanFacts(1, 1, 0, 4));
            int b = item("r" + r, 1, 1, new PlanFacts(1, 1, 0, 4));
            scores[a] = 1;
            for (int i = 0; i < 10; i++) {
                pair("r" + r, a, b, r % 2 == 0 ? Outcome.FIRST : Outcome.SECOND, "rater" + i);
            }
        }
        Measured accuracy = Evaluator.of("all", data(), scores, SCALE).accuracy();
        // Of 40 clusters the share has a standard error of 7.9 points; of 400 independent answers it would have 2.5.
        assertThat(accuracy.upper() - accuracy.lower()).isBetween(0.26, 0.36);
    }

    @Test
    void aScoreThatFollowsAPropertyMoreThanRatersDoIsSuspicious() {
        SplittableRandom random = new SplittableRandom(1);
        double[] scores = new double[60];
        for (int r = 0; r < 30; r++) {
            double few = 1 + random.nextDouble();
            double many = 3 + random.nextDouble();
            int a = item("r" + r, 0, 0, new PlanFacts(few, 1, 0, 4));
            int b = item("r" + r, 0, 1, new PlanFacts(many, 1, 0, 4));
            scores[a] = few;
            scores[b] = many;
            pair("r" + r, a, b, r % 2 == 0 ? Outcome.FIRST : Outcome.SECOND, "one");
        }
        List<Correlation> correlations =
                Evaluator.of("all", data(), scores, SCALE).correlations();
        Correlation stems = correlations.stream()
                .filter(each -> each.property().equals("stems sounding"))
                .findFirst()
                .orElseThrow();
        assertThat(stems.ofScore()).isGreaterThan(0.9);
        assertThat(Math.abs(stems.ofRaters())).isLessThan(0.3);
        assertThat(stems.isSuspicious()).isTrue();
        assertThat(correlations.stream().filter(Correlation::isSuspicious)).hasSize(1);
    }

    @Test
    void calibrationErrorIsTheMeanDistanceOfPredictedAndObserved() {
        // All foreseen with σ(2), three of four rightly.
        for (int i = 0; i < 4; i++) {
            int a = item("r" + i, 0, 0, new PlanFacts(1, 1, 0, 4));
            int b = item("r" + i, 0, 1, new PlanFacts(1, 1, 0, 4));
            pair("r" + i, a, b, i == 0 ? Outcome.SECOND : Outcome.FIRST, "one");
        }
        Evaluation evaluation = Evaluator.of("all", data(), new double[] {2, 0, 2, 0, 2, 0, 2, 0}, SCALE);
        double predicted = 1 / (1 + Math.exp(-2));
        assertThat(evaluation.calibrationError().estimate()).isCloseTo(Math.abs(predicted - 0.75), within(1e-12));
        assertThat(evaluation.calibration()).containsExactly(new CalibrationBin(predicted, 0.75, 4));
    }
}
