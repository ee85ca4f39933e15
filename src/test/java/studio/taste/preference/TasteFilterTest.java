package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasteFilterTest {
    private static final int D = 3;
    private static final MultinomialLogit LIKELIHOOD = new MultinomialLogit(0.5);
    private static final GaussianPosterior PRIOR = GaussianPosterior.of(
            new double[] {0.3, -0.2, 0}, new double[][] {{1.5, 0.2, 0}, {0.2, 1, -0.1}, {0, -0.1, 0.8}});
    private static final TwoTimescaleFilter.Motion MOTION = new TwoTimescaleFilter.Motion(0.9, 0.5, 0.02);

    /** Held against trait and state side by side as one belief of 2d dimensions, updated by precision and moved by plain matrices. */
    @Test
    void theTwoTimescaleFilterIsTheDenseComputation() {
        for (UpdateRule rule : List.of(new Laplace(), new NewtonOne(), new Literal(), new Adf())) {
            SplittableRandom random = new SplittableRandom(4);
            TwoTimescaleFilter filter = TwoTimescaleFilter.of(rule, PRIOR, MOTION);
            GaussianPosterior dense = stacked(PRIOR.mean(), new double[D], PRIOR.covariance(), MOTION.stateShare());
            for (int round = 0; round < 12; round++) {
                filter = filter.nextRound();
                dense = denselyMoved(dense);
                double[][] options = OutsideOptionTest.rows(random, 5, D);
                double[][] twice = new double[5][];
                for (int i = 0; i < 5; i++) {
                    twice[i] = twice(options[i]);
                }
                assertThat(filter.predict(options, LIKELIHOOD))
                        .containsExactly(rule.predict(dense, twice, LIKELIHOOD), within(1e-9));
                int chosen = random.nextInt(5);
                filter = filter.after(new Choice(options, chosen, LIKELIHOOD));
                dense = rule.update(dense, new Choice(twice, chosen, LIKELIHOOD));
                agrees(filter, dense);
            }
        }
    }

    @Test
    void aTieAndADecidedAnswerReachTheTwoTimescaleFilterAsTheyReachADenseBelief() {
        PairLikelihood likelihood = new PairLikelihood(0.5, 0.2);
        TwoTimescaleFilter filter = TwoTimescaleFilter.of(new Laplace(), PRIOR, MOTION);
        GaussianPosterior dense = stacked(PRIOR.mean(), new double[D], PRIOR.covariance(), MOTION.stateShare());
        double[] first = {1, 0.5, 0};
        double[] second = {-0.5, 1, 2};
        for (Outcome outcome : List.of(Outcome.TIE, Outcome.SECOND, Outcome.FIRST, Outcome.TIE)) {
            filter = filter.after(new PairAnswer(first, second, outcome, likelihood));
            dense = new LaplacePairUpdate(likelihood).update(dense, twice(first), twice(second), outcome);
            agrees(filter, dense);
        }
    }

    @Test
    void theTraitStaysAndTheStateGoesWithTheSession() {
        TwoTimescaleFilter filter = TwoTimescaleFilter.of(new Laplace(), PRIOR, MOTION);
        filter = (TwoTimescaleFilter) after(filter, 10, 1);
        TwoTimescaleFilter next = filter.nextSession();
        assertThat(next.trait()).isEqualTo(filter.trait());
        assertThat(next.state().mean()).containsOnly(0);
        double[][] covariance = PRIOR.covariance();
        for (int i = 0; i < D; i++) {
            for (int j = 0; j < D; j++) {
                covariance[i][j] *= MOTION.stateShare();
            }
            assertThat(next.state().covariance()[i]).containsExactly(covariance[i], within(1e-12));
        }
    }

    @Test
    void theStateForgetsByItsPersistence() {
        TwoTimescaleFilter filter = (TwoTimescaleFilter)
                after(TwoTimescaleFilter.of(new Laplace(), PRIOR, new TwoTimescaleFilter.Motion(0.9, 0.5, 0)), 4, 7);
        double[] before = filter.state().mean();
        double[] after = filter.nextRound().nextRound().state().mean();
        for (int i = 0; i < D; i++) {
            assertThat(after[i]).isCloseTo(0.81 * before[i], within(1e-15));
        }
        assertThat(filter.nextRound().trait()).isEqualTo(filter.trait());
    }

    /** z = a + s recovers from a new taste in far fewer rounds than a taste that is taken not to change. */
    @Test
    void aMixtureFollowsATasteThatSwitches() {
        double[] settled = new double[2];
        double[] switched = new double[2];
        double[] weight = new double[2];
        for (int user = 0; user < 40; user++) {
            SplittableRandom random = new SplittableRandom(user);
            GaussianPosterior prior = GaussianPosterior.prior(8, 1);
            List<TasteFilter> filters =
                    List.of(new StaticFilter(new Laplace(), prior), FilterMixture.of(new Laplace(), prior));
            double[] taste = random(random, 8);
            for (int round = 0; round < 35; round++) {
                if (round == 25) {
                    weight[0] += ((FilterMixture) filters.get(1)).driftWeight() / 40;
                    for (int i = 0; i < 2; i++) {
                        settled[i] += cosine(filters.get(i).belief().mean(), taste) / 40;
                    }
                    taste = random(random, 8);
                }
                double[][] options = OutsideOptionTest.rows(random, 8, 8);
                Choice choice = new Choice(options, drawn(options, taste, random), LIKELIHOOD);
                filters = filters.stream()
                        .map(filter -> filter.nextRound().after(choice))
                        .toList();
            }
            weight[1] += ((FilterMixture) filters.get(1)).driftWeight() / 40;
            for (int i = 0; i < 2; i++) {
                switched[i] += cosine(filters.get(i).belief().mean(), taste) / 40;
            }
        }
        assertThat(settled[0]).isGreaterThan(0.8);
        assertThat(settled[1]).isGreaterThan(settled[0] - 0.05);
        assertThat(switched[1]).isGreaterThan(switched[0] + 0.15);
        assertThat(weight[1]).isGreaterThan(weight[0] + 0.15);
    }

    @Test
    void theMixtureWeighsByWhatEachForetold() {
        FilterMixture mixture = FilterMixture.of(new Laplace(), PRIOR);
        mixture = (FilterMixture) after(mixture, 5, 3);
        FilterMixture moved = mixture.nextRound();
        double[][] options = OutsideOptionTest.rows(new SplittableRandom(9), 4, D);
        double steady = moved.steady().predict(options, LIKELIHOOD)[1];
        double drifting = moved.drifting().predict(options, LIKELIHOOD)[1];
        double w = moved.driftWeight();
        assertThat(moved.predict(options, LIKELIHOOD)[1]).isCloseTo((1 - w) * steady + w * drifting, within(1e-15));
        double left = Math.pow(1 - w, 0.8) * steady;
        double right = Math.pow(w, 0.8) * drifting;
        assertThat(moved.after(new Choice(options, 1, LIKELIHOOD)).driftWeight())
                .isCloseTo(right / (left + right), within(1e-15));
    }

    @Test
    void theMixturesGaussianHasTheMixturesMoments() {
        FilterMixture mixture = (FilterMixture) after(FilterMixture.of(new Laplace(), PRIOR), 8, 3);
        GaussianPosterior belief = mixture.belief();
        double w = mixture.driftWeight();
        for (double[] h : OutsideOptionTest.rows(new SplittableRandom(1), 6, D)) {
            double m1 = mixture.steady().belief().expectedUtility(h);
            double m2 = mixture.drifting().belief().expectedUtility(h);
            double v1 = mixture.steady().belief().variance(h);
            double v2 = mixture.drifting().belief().variance(h);
            assertThat(belief.expectedUtility(h)).isCloseTo((1 - w) * m1 + w * m2, within(1e-12));
            assertThat(mixture.expectedUtility(h)).isCloseTo((1 - w) * m1 + w * m2, within(1e-12));
            assertThat(belief.variance(h))
                    .isCloseTo((1 - w) * v1 + w * v2 + w * (1 - w) * (m1 - m2) * (m1 - m2), within(1e-10));
        }
    }

    /** An undo is the fold without the undone. */
    @Test
    void foldingAgainGivesTheSameBits() {
        for (UnaryOperator<GaussianPosterior> start : List.<UnaryOperator<GaussianPosterior>>of(
                prior -> after(new StaticFilter(new Adf(), prior), 6, 5).belief(),
                prior -> after(TwoTimescaleFilter.of(new Adf(), prior), 6, 5).belief(),
                prior -> after(FilterMixture.of(new Laplace(), prior), 6, 5).belief())) {
            GaussianPosterior once = start.apply(PRIOR);
            GaussianPosterior again = start.apply(PRIOR);
            assertThat(again.mean()).isEqualTo(once.mean());
            assertThat(again.precision()).isDeepEqualTo(once.precision());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 64, 513})
    void theyWorkInEveryDimension(int d) {
        SplittableRandom random = new SplittableRandom(d);
        GaussianPosterior prior = GaussianPosterior.prior(d, 1);
        double[][] options = OutsideOptionTest.rows(random, 6, d);
        for (TasteFilter filter :
                List.of(new StaticFilter(new Laplace(), prior), FilterMixture.of(new Laplace(), prior))) {
            TasteFilter after = filter.nextRound().after(List.of(new Choice(options, 4, LIKELIHOOD)));
            assertThat(after.predict(options, LIKELIHOOD)[4]).isGreaterThan(1 / 6.0);
            assertThat(after.belief().dimension()).isEqualTo(d);
            assertThat(after.belief().jitter()).isZero();
        }
    }

    @Test
    void hundredsOfRoundsLeaveTheCovarianceSound() {
        GaussianPosterior prior = GaussianPosterior.prior(6, 1);
        TwoTimescaleFilter filter = TwoTimescaleFilter.of(new Laplace(), prior);
        SplittableRandom random = new SplittableRandom(6);
        double[] taste = random(random, 6);
        for (int round = 0; round < 600; round++) {
            double[][] options = OutsideOptionTest.rows(random, 8, 6);
            filter = filter.nextRound()
                    .after(new Choice(options, drawn(options, taste, random), new MultinomialLogit(0.1)));
        }
        assertThat(filter.belief().jitter()).isZero();
        assertThat(filter.trait().jitter()).isZero();
        assertThat(cosine(filter.trait().mean(), taste)).isGreaterThan(0.9);
    }

    @Test
    void anOptionOfTheWrongLengthIsRefused() {
        TwoTimescaleFilter filter = TwoTimescaleFilter.of(new Laplace(), PRIOR);
        assertThatThrownBy(() -> filter.expectedUtility(new double[2]))
                .hasMessageContaining("expected 3 numbers, had 2");
        assertThatThrownBy(() -> new TwoTimescaleFilter.Motion(1, 0.5, 0))
                .hasMessageContaining("were 1.0, 0.5 and 0.0");
        assertThatThrownBy(() -> new PairAnswer(new double[2], new double[2], Outcome.TIE, new PairLikelihood(1, 0)))
                .hasMessageContaining("tieBand of 0");
    }

    private static TasteFilter after(TasteFilter filter, int rounds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        TasteFilter moved = filter;
        for (int round = 0; round < rounds; round++) {
            double[][] options = OutsideOptionTest.rows(random, 5, D);
            moved = moved.nextRound().after(new Choice(options, random.nextInt(5), LIKELIHOOD));
        }
        PairLikelihood pairs = new PairLikelihood(0.5, 0.1);
        return moved.after(new PairAnswer(new double[] {1, 0, 0}, new double[] {0, 1, 0}, Outcome.TIE, pairs));
    }

    private static void agrees(TwoTimescaleFilter filter, GaussianPosterior dense) {
        for (double[] h : OutsideOptionTest.rows(new SplittableRandom(77), 4, D)) {
            double[] traitOnly = new double[2 * D];
            System.arraycopy(h, 0, traitOnly, 0, D);
            double[] stateOnly = new double[2 * D];
            System.arraycopy(h, 0, stateOnly, D, D);
            assertThat(filter.belief().expectedUtility(h)).isCloseTo(dense.expectedUtility(twice(h)), within(1e-9));
            assertThat(filter.belief().variance(h)).isCloseTo(dense.variance(twice(h)), within(1e-9));
            assertThat(filter.trait().expectedUtility(h)).isCloseTo(dense.expectedUtility(traitOnly), within(1e-9));
            assertThat(filter.trait().variance(h)).isCloseTo(dense.variance(traitOnly), within(1e-9));
            assertThat(filter.state().expectedUtility(h)).isCloseTo(dense.expectedUtility(stateOnly), within(1e-9));
            assertThat(filter.state().variance(h)).isCloseTo(dense.variance(stateOnly), within(1e-9));
        }
    }

    private static GaussianPosterior stacked(double[] trait, double[] state, double[][] covariance, double share) {
        double[] mean = new double[2 * D];
        double[][] both = new double[2 * D][2 * D];
        for (int i = 0; i < D; i++) {
            mean[i] = trait[i];
            mean[D + i] = state[i];
            for (int j = 0; j < D; j++) {
                both[i][j] = covariance[i][j];
                both[D + i][D + j] = share * covariance[i][j];
            }
        }
        return GaussianPosterior.ofCovariance(mean, both);
    }

    /** x′ = Ax, P′ = APAᵀ + Q, written out. */
    private static GaussianPosterior denselyMoved(GaussianPosterior dense) {
        double[][] scale = PRIOR.covariance();
        double rho = MOTION.persistence();
        double[] mean = dense.mean();
        double[][] covariance = dense.covariance();
        for (int i = 0; i < 2 * D; i++) {
            mean[i] *= i < D ? 1 : rho;
            for (int j = 0; j < 2 * D; j++) {
                covariance[i][j] *= (i < D ? 1 : rho) * (j < D ? 1 : rho);
                if (i < D && j < D) {
                    covariance[i][j] += MOTION.traitDrift() * scale[i][j];
                }
                if (i >= D && j >= D) {
                    covariance[i][j] += (1 - rho * rho) * MOTION.stateShare() * scale[i - D][j - D];
                }
            }
        }
        return GaussianPosterior.ofCovariance(mean, covariance);
    }

    private static double[] twice(double[] h) {
        double[] both = new double[2 * h.length];
        System.arraycopy(h, 0, both, 0, h.length);
        System.arraycopy(h, 0, both, h.length, h.length);
        return both;
    }

    private static double[] random(SplittableRandom random, int d) {
        double[] taste = new double[d];
        for (int i = 0; i < d; i++) {
            taste[i] = random.nextGaussian();
        }
        return taste;
    }

    static int drawn(double[][] options, double[] taste, SplittableRandom random) {
        double[] utilities = new double[options.length];
        for (int i = 0; i < options.length; i++) {
            utilities[i] = Vectors.dot(options[i], taste);
        }
        return drawn(LIKELIHOOD.probabilities(utilities), random);
    }

    static int drawn(double[] probabilities, SplittableRandom random) {
        double lot = random.nextDouble();
        int chosen = 0;
        while (chosen < probabilities.length - 1 && lot >= probabilities[chosen]) {
            lot -= probabilities[chosen++];
        }
        return chosen;
    }

    private static double cosine(double[] a, double[] b) {
        return Vectors.dot(a, b) / Math.sqrt(Vectors.dot(a, a) * Vectors.dot(b, b));
    }
}
