package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"updates_d3_K2_varying_tau", "updates_d4_K3", "updates_d6_K5_large_scale", "updates_d64_K8"})
    void theLiteralRuleMeetsItsVectors(String file) {
        followsRound(file, "a", new Literal(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"updates_d3_K2_varying_tau", "updates_d4_K3", "updates_d6_K5_large_scale", "updates_d64_K8"})
    void oneNewtonStepMeetsItsVectors(String file) {
        followsRound(file, "b", new NewtonOne(), 1e-12);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"updates_d3_K2_varying_tau", "updates_d4_K3", "updates_d6_K5_large_scale", "updates_d64_K8"})
    void laplaceMeetsItsVectors(String file) {
        followsRound(file, "c", new Laplace(), 1e-10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"updates_d3_K2_varying_tau", "updates_d4_K3", "updates_d6_K5_large_scale", "updates_d64_K8"})
    void laplaceOnAllChoicesAtOnceMeetsItsVectors(String file) {
        JsonNode vectors = ReferenceVectors.read(file);
        GaussianPosterior prior = prior(vectors);
        List<Choice> choices = new ArrayList<>();
        for (JsonNode round : vectors.get("rounds")) {
            choices.add(choice(round, round.get("tau").asDouble()));
            GaussianPosterior fitted = new BatchLaplace().fit(prior, choices);
            agrees(fitted, round.get("d"), 1e-10);
            assertThat(BatchLaplace.logPosterior(prior, choices, fitted.mean()))
                    .isCloseTo(round.get("d").get("log_posterior_unnorm").asDouble(), within(1e-10));
        }
    }

    /** 1,024 points against quadrature that is exact to 5e-7; the errors of up to three rounds add up. */
    @Test
    void momentMatchingWithItsFixedPointsIsCloseToQuadrature() {
        for (JsonNode vectors : ReferenceVectors.read("adf_moment_matching").get("cases")) {
            double tolerance = vectors.get("K").asInt() == 2 ? 1e-3 : 7e-3;
            GaussianPosterior belief = prior(vectors);
            Adf rule = new Adf();
            for (JsonNode round : vectors.get("rounds")) {
                Choice choice = choice(round, vectors.get("tau").asDouble());
                double predicted = rule.predict(belief, choice.options(), choice.likelihood())[choice.chosen()];
                double expected = round.get("predictive_prob_of_choice").asDouble();
                assertThat(predicted).isCloseTo(expected, within(1e-3));
                belief = rule.update(belief, choice);
                assertThat(largestDifference(belief.mean(), round.get("mu"))).isLessThan(tolerance);
                double[][] covariance = belief.covariance(identity(belief.dimension()));
                for (int i = 0; i < covariance.length; i++) {
                    assertThat(largestDifference(
                                    covariance[i], round.get("Sigma").get(i)))
                            .isLessThan(tolerance);
                }
            }
        }
    }

    @Test
    void anEditIsAPairwiseChoiceOfTheEditedVersion() {
        JsonNode vectors = ReferenceVectors.read("reject_edit_kl");
        JsonNode edit = vectors.get("edit_pairwise");
        GaussianPosterior before = belief(vectors);
        double[][] options = {ReferenceVectors.vector(edit.get("h_to")), ReferenceVectors.vector(edit.get("h_from"))};
        MultinomialLogit decided = new MultinomialLogit(edit.get("tau_e").asDouble());
        GaussianPosterior after = new Laplace().update(before, new Choice(options, 0, decided));
        assertThat(largestDifference(after.mean(), edit.get("mu"))).isLessThan(1e-10);
        for (int i = 0; i < after.dimension(); i++) {
            assertThat(largestDifference(
                            after.precision()[i], edit.get("Lambda").get(i)))
                    .isLessThan(1e-10);
        }
        assertThat(after.divergenceFrom(before))
                .isCloseTo(vectors.get("kl_after_edit_vs_before").asDouble(), within(1e-10));
        assertThat(before.divergenceFrom(after))
                .isCloseTo(vectors.get("kl_reverse").asDouble(), within(1e-10));
    }

    @Test
    void rejectingAllIsAChoiceOfAnOutsideOptionOfZeros() {
        JsonNode vectors = ReferenceVectors.read("reject_edit_kl");
        JsonNode reject = vectors.get("reject_as_outside_option");
        GaussianPosterior before = belief(vectors);
        double[][] shown = ReferenceVectors.matrix(reject.get("h"));
        double[][] options = Arrays.copyOf(shown, shown.length + 1);
        options[shown.length] = new double[before.dimension()];
        MultinomialLogit likelihood = new MultinomialLogit(reject.get("tau").asDouble());
        GaussianPosterior after = new NewtonOne().update(before, new Choice(options, shown.length, likelihood));
        assertThat(largestDifference(after.mean(), reject.get("mu"))).isLessThan(1e-10);
        for (int i = 0; i < after.dimension(); i++) {
            assertThat(largestDifference(
                            after.precision()[i], reject.get("Lambda").get(i)))
                    .isLessThan(1e-10);
        }
    }

    /** At the mode the pull of the prior and the push of the answer cancel: Λ(μ′ − μ) = Hᵀ(y − p)/τ. */
    @Test
    void laplaceFindsTheModeHoweverGreatTheSurprise() {
        for (double scale : new double[] {0.01, 1, 30, 1000}) {
            for (int seed = 0; seed < 20; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                GaussianPosterior belief = GaussianPosterior.prior(6, 1);
                for (int round = 0; round < 4; round++) {
                    double[][] options = new double[5][6];
                    for (double[] option : options) {
                        for (int j = 0; j < option.length; j++) {
                            option[j] = scale * (2 * random.nextDouble() - 1);
                        }
                    }
                    Choice choice = new Choice(options, random.nextInt(5), new MultinomialLogit(1));
                    GaussianPosterior after = new Laplace().update(belief, choice);
                    double[] p = choice.likelihood().probabilities(choice.utilities(after.mean()));
                    double[] push = choice.gradient(p);
                    double[] pull = belief.pullTowardsMean(after.mean());
                    for (int j = 0; j < push.length; j++) {
                        assertThat(push[j] + pull[j])
                                .as("scale %s, seed %d, round %d", scale, seed, round)
                                .isCloseTo(0, within(1e-8 * scale));
                    }
                    belief = after;
                }
            }
        }
    }

    @Test
    void theRulesNearlyAgreeWhenAChoiceSaysLittle() {
        double[][] options = {{0.02, 0.01, 0}, {-0.01, 0.02, 0.01}, {0, -0.02, 0.02}};
        Choice choice = new Choice(options, 1, new MultinomialLogit(0.5));
        GaussianPosterior prior = GaussianPosterior.prior(3, 1);
        double[] exact = new Laplace().update(prior, choice).mean();
        for (UpdateRule rule : List.of(new Literal(), new NewtonOne(), new Adf())) {
            assertThat(rule.update(prior, choice).mean()).containsExactly(exact, within(1e-4));
        }
    }

    @Test
    void momentMatchingSurvivesAGreatSurprise() {
        GaussianPosterior prior = GaussianPosterior.of(new double[] {40, 0, 0}, identity(3));
        double[][] options = {{1, 0, 0}, {-1, 0.1, 0}, {0, 1, 0.5}};
        Choice choice = new Choice(options, 1, new MultinomialLogit(0.2));
        GaussianPosterior after = new Adf().update(prior, choice);
        double[] mode = new Laplace().update(prior, choice).mean();
        assertThat(after.mean()).containsExactly(mode, within(0.5));
        assertThat(after.mean()[0]).isLessThan(35);
        for (int i = 0; i < 3; i++) {
            assertThat(after.marginalStandardDeviation(i)).isBetween(0.05, 1.001);
        }
    }

    @Test
    void momentMatchingPredictsLessBoldlyThanThePlugIn() {
        GaussianPosterior belief = GaussianPosterior.of(new double[] {1, 0}, identity(2));
        double[][] options = {{1, 0}, {0, 1}};
        MultinomialLogit likelihood = new MultinomialLogit(0.5);
        double predictive = new Adf().predict(belief, options, likelihood)[0];
        double plugIn = new Laplace().predict(belief, options, likelihood)[0];
        assertThat(predictive).isBetween(0.5, plugIn - 0.05);
    }

    @Test
    void aChoiceAmongEqualsTeachesNothing() {
        double[] same = {0.3, -0.2};
        Choice choice = new Choice(new double[][] {same, same}, 0, new MultinomialLogit(0.5));
        GaussianPosterior prior = GaussianPosterior.of(new double[] {1, 2}, identity(2));
        for (UpdateRule rule : List.of(new Laplace(), new Adf(), new Literal(), new NewtonOne())) {
            assertThat(rule.update(prior, choice)).isEqualTo(prior);
        }
    }

    @Test
    void aChoiceThatIsNoneIsRefused() {
        double[][] one = {{1, 2}};
        assertThatThrownBy(() -> new Choice(one, 0, new MultinomialLogit(1))).hasMessageContaining("option 0 of 1");
        double[][] broken = {{1, 2}, {Double.NaN, 0}};
        assertThatThrownBy(() -> new Choice(broken, 0, new MultinomialLogit(1)))
                .hasMessageContaining("option 1 has NaN");
        double[][] ragged = {{1, 2}, {3}};
        assertThatThrownBy(() -> new Choice(ragged, 0, new MultinomialLogit(1)))
                .hasMessageContaining("option 1 has 1 and option 0 has 2");
        assertThatThrownBy(() -> new MultinomialLogit(0)).hasMessageContaining("was 0.0");
    }

    private static void followsRound(String file, String variant, UpdateRule rule, double tolerance) {
        JsonNode vectors = ReferenceVectors.read(file);
        GaussianPosterior belief = prior(vectors);
        for (JsonNode round : vectors.get("rounds")) {
            Choice choice = choice(round, round.get("tau").asDouble());
            double[] predicted = rule.predict(belief, choice.options(), choice.likelihood());
            JsonNode expected = round.get(variant);
            assertThat(largestDifference(predicted, expected.get("p_before"))).isLessThanOrEqualTo(tolerance);
            belief = rule.update(belief, choice);
            agrees(belief, expected, tolerance);
            double trace = 0;
            double traceOfCovariance = 0;
            double[][] precision = belief.precision();
            for (int i = 0; i < belief.dimension(); i++) {
                trace += precision[i][i];
                traceOfCovariance += Math.pow(belief.marginalStandardDeviation(i), 2);
            }
            close(trace, expected.get("trace_Lambda").asDouble(), tolerance);
            close(traceOfCovariance, expected.get("trace_Sigma").asDouble(), tolerance);
            assertThat(belief.jitter()).isZero();
        }
    }

    private static void agrees(GaussianPosterior belief, JsonNode expected, double tolerance) {
        double[] mean = ReferenceVectors.vector(expected.get("mu"));
        for (int i = 0; i < mean.length; i++) {
            close(belief.mean()[i], mean[i], tolerance);
        }
        close(belief.logDeterminantPrecision(), expected.get("logdet_Lambda").asDouble(), tolerance);
        if (expected.has("Lambda")) {
            double[][] expectedPrecision = ReferenceVectors.matrix(expected.get("Lambda"));
            double[][] precision = belief.precision();
            for (int i = 0; i < mean.length; i++) {
                for (int j = 0; j < mean.length; j++) {
                    close(precision[i][j], expectedPrecision[i][j], tolerance);
                }
            }
        }
    }

    private static void close(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
    }

    private static double largestDifference(double[] actual, JsonNode expected) {
        double largest = 0;
        for (int i = 0; i < actual.length; i++) {
            largest = Math.max(largest, Math.abs(actual[i] - expected.get(i).asDouble()));
        }
        return largest;
    }

    private static GaussianPosterior belief(JsonNode vectors) {
        return GaussianPosterior.of(
                ReferenceVectors.vector(vectors.get("mu")), ReferenceVectors.matrix(vectors.get("Lambda")));
    }

    private static GaussianPosterior prior(JsonNode vectors) {
        return GaussianPosterior.prior(
                vectors.get("d").asInt(), vectors.get("lambda_").asDouble());
    }

    private static Choice choice(JsonNode round, double temperature) {
        return new Choice(
                ReferenceVectors.matrix(round.get("h")),
                round.get("choice").asInt(),
                new MultinomialLogit(temperature));
    }

    private static double[][] identity(int d) {
        double[][] rows = new double[d][d];
        for (int i = 0; i < d; i++) {
            rows[i][i] = 1;
        }
        return rows;
    }
}
