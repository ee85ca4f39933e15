package studio.taste.training.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.preference.Adf;
import studio.taste.preference.MultinomialLogit;

class ChoiceEvaluatorTest {
    private static final ExecutorService WORKERS = Executors.newFixedThreadPool(2);

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    /** Raters whose tastes have a mean and two common directions, choosing among fresh alternatives. */
    private static ChoiceData choices(int raters, int records, int size, int features, double scale, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] common = new double[3][features];
        for (double[] direction : common) {
            IntStream.range(0, features).forEach(j -> direction[j] = scale * random.nextGaussian());
        }
        List<double[]> table = new ArrayList<>();
        List<RaterChoices> all = new ArrayList<>();
        for (int r = 0; r < raters; r++) {
            double first = random.nextGaussian();
            double second = random.nextGaussian();
            double[] taste = new double[features];
            for (int j = 0; j < features; j++) {
                taste[j] = 0.7 * common[0][j] + first * common[1][j] + second * common[2][j];
            }
            List<RecordedChoice> own = new ArrayList<>();
            for (int n = 0; n < records; n++) {
                List<Integer> shown = new ArrayList<>();
                int best = 0;
                double most = Double.NEGATIVE_INFINITY;
                for (int k = 0; k < size; k++) {
                    double[] h = random.doubles(features, -1.7, 1.7).toArray();
                    double utility = RaterView.dot(taste, h) - Math.log(-Math.log(random.nextDouble()));
                    if (utility > most) {
                        most = utility;
                        best = k;
                    }
                    shown.add(table.size());
                    table.add(h);
                }
                own.add(new RecordedChoice(shown, shown, best));
            }
            all.add(new RaterChoices("r" + r, r, own));
        }
        return ChoiceData.ofFeatures(all, table.size(), table);
    }

    private static ChoiceEvaluation evaluate(ChoiceData data, ChoiceRule rule, boolean population) throws Exception {
        return ChoiceEvaluator.evaluate(data, rule, population, OptionalDouble.empty(), WORKERS, Progress.NONE);
    }

    @Test
    void whatRatersHaveInCommonForetellsBetterThanStartingFromNothing() throws Exception {
        ChoiceData data = choices(60, 16, 5, 8, 0.6, 1);
        ChoiceEvaluation flat = evaluate(data, ChoiceRule.ADF, false);
        ChoiceEvaluation population = evaluate(data, ChoiceRule.ADF, true);
        assertThat(flat.heldOut().chance()).isEqualTo(0.2, within(1e-12));
        assertThat(flat.heldOut().records()).isEqualTo(192);
        assertThat(flat.prequential().records()).isEqualTo(768);
        assertThat(flat.heldOut().top1().estimate()).isGreaterThan(0.3);
        assertThat(population.heldOut().top1().estimate())
                .isGreaterThan(flat.heldOut().top1().estimate() + 0.05);
        assertThat(population.prequential().meanLogLikelihood().estimate())
                .isGreaterThan(flat.prequential().meanLogLikelihood().estimate() + 0.1);
        assertThat(population.heldOut().calibrationError().estimate()).isLessThan(0.13);
        assertThat(population.popularityOfItems())
                .as("no item comes back, so popularity goes by features")
                .isFalse();
        assertThat(population.popularity().top1().estimate())
                .isLessThan(population.heldOut().top1().estimate());
    }

    @Test
    void aHeldOutAnswerChangesNoPrediction() throws Exception {
        ChoiceData data = choices(12, 10, 3, 4, 0.8, 2);
        List<RaterChoices> changed = new ArrayList<>();
        for (RaterChoices rater : data.raters()) {
            List<RecordedChoice> records = new ArrayList<>();
            for (int j = 0; j < rater.records().size(); j++) {
                RecordedChoice record = rater.records().get(j);
                records.add(
                        rater.isHeldOut(j)
                                ? new RecordedChoice(record.items(), record.alternatives(), (record.chosen() + 1) % 3)
                                : record);
            }
            changed.add(new RaterChoices(rater.rater(), rater.number(), records));
        }
        List<double[]> features =
                IntStream.range(0, data.alternatives()).mapToObj(data::features).toList();
        ChoiceEvaluation before = evaluate(data, ChoiceRule.ADF, true);
        ChoiceEvaluation after = evaluate(ChoiceData.ofFeatures(changed, data.items(), features), ChoiceRule.ADF, true);
        assertThat(after.temperature()).isEqualTo(before.temperature());
        assertThat(after.prequential().meanLogLikelihood().estimate())
                .isEqualTo(before.prequential().meanLogLikelihood().estimate(), within(1e-9));
        assertThat(after.heldOut().top1().estimate())
                .isNotEqualTo(before.heldOut().top1().estimate());
    }

    @Test
    void theOthersAloneMakeARatersPrior() throws Exception {
        ChoiceData data = choices(3, 10, 3, 4, 0.8, 3);
        List<RaterView> views =
                data.raters().stream().map(rater -> new RaterView(data, rater)).toList();
        RaterChoices last = data.raters().get(2);
        RaterChoices opposite = new RaterChoices(
                last.rater(),
                2,
                last.records().stream()
                        .map(record ->
                                new RecordedChoice(record.items(), record.alternatives(), (record.chosen() + 1) % 3))
                        .toList());
        List<RaterView> changed = List.of(views.get(0), views.get(1), new RaterView(data, opposite));
        MultinomialLogit likelihood = new MultinomialLogit(0.5);
        Parallel parallel = new Parallel(WORKERS);
        double[] before = PopulationFit.of(data, views, likelihood, parallel, Progress.NONE)
                .get(2)
                .prior(views.get(2))
                .mean();
        double[] after = PopulationFit.of(data, changed, likelihood, parallel, Progress.NONE)
                .get(2)
                .prior(views.get(2))
                .mean();
        // How many steps are taken is decided by all, so that the direction is what has to stay.
        double cosine =
                RaterView.dot(before, after) / Math.sqrt(RaterView.dot(before, before) * RaterView.dot(after, after));
        assertThat(cosine).isGreaterThan(0.98);
    }

    @ParameterizedTest
    @EnumSource(ChoiceRule.class)
    void everyRuleBeatsChance(ChoiceRule rule) throws Exception {
        ChoiceEvaluation evaluation = evaluate(choices(20, 20, 4, 3, 1, 4), rule, false);
        assertThat(evaluation.heldOut().top1().lower()).isGreaterThan(0.25);
        assertThat(evaluation.update()).isEqualTo(rule);
    }

    @Test
    void anItemThatARaterNeverSawChangesNothing() throws Exception {
        List<RecordedChoice> records = IntStream.range(0, 10)
                .mapToObj(j -> List.of(j % 3, (j + 1) % 3))
                .map(pair -> new RecordedChoice(pair, pair, 0))
                .toList();
        List<RaterChoices> one = List.of(new RaterChoices("ann", 0, records));
        ChoiceEvaluation few = evaluate(ChoiceData.oneHot(one, 3), ChoiceRule.ADF, false);
        ChoiceEvaluation many = evaluate(ChoiceData.oneHot(one, 300), ChoiceRule.ADF, false);
        assertThat(many.prequential().meanLogLikelihood().estimate())
                .isEqualTo(few.prequential().meanLogLikelihood().estimate(), within(1e-6));
        assertThat(many.heldOut())
                .usingRecursiveComparison()
                .ignoringFields("meanLogLikelihood", "calibrationError", "calibration")
                .isEqualTo(few.heldOut());
    }

    @Test
    void aRaterWithoutTrainingRecordsIsForetoldFromTheOthers() throws Exception {
        ChoiceData data = choices(20, 10, 3, 4, 0.8, 5);
        List<RaterChoices> raters = new ArrayList<>(data.raters());
        // Record 0 of rater 24 would be held out; here the last of five more raters has it.
        for (int r = 20; r < 25; r++) {
            raters.add(new RaterChoices("late" + r, r, raters.get(0).records().subList(0, 1)));
        }
        List<double[]> features =
                IntStream.range(0, data.alternatives()).mapToObj(data::features).toList();
        ChoiceEvaluation evaluation =
                evaluate(ChoiceData.ofFeatures(raters, data.items(), features), ChoiceRule.ADF, true);
        ChoiceEvaluation.OfRater late = evaluation.perRater().get(24);
        assertThat(late.heldOut().records()).isEqualTo(1);
        assertThat(late.prequential().records()).isZero();
        assertThat(late.prequential().top1()).isNaN();
        assertThat(late.heldOut().meanLogLikelihood())
                .as("the others' taste is known, so it is no blind guess")
                .isNotEqualTo(-Math.log(3));
    }

    @Test
    void adfSaysWhereItsIntegralEnds() {
        assertThatThrownBy(() -> evaluate(choices(2, 5, Adf.MOST_OPTIONS + 1, 3, 1, 6), ChoiceRule.ADF, false))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining(Adf.MOST_OPTIONS + 1 + " alternatives")
                .hasMessageContaining("--update laplace");
    }

    @Test
    void equalProbabilitiesShareTheCredit() {
        Foretold foretold = Foretold.of(0, new double[] {0.4, 0.4, 0.1, 0.1}, 1);
        assertThat(foretold.top1()).isEqualTo(0.5);
        assertThat(foretold.top3()).isEqualTo(1);
        assertThat(Foretold.of(0, new double[] {0.25, 0.25, 0.25, 0.25}, 3).top1())
                .isEqualTo(0.25);
        assertThat(Foretold.of(0, new double[] {0.4, 0.4, 0.1, 0.1}, 2).top3()).isEqualTo(0.5);
    }
}
