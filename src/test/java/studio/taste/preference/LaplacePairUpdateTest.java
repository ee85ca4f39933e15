package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LaplacePairUpdateTest {
    private static final PairLikelihood WITH_TIES = new PairLikelihood(0.5, 0.2);

    @Test
    void withoutABandADecidedAnswerIsAChoiceOfOneOfTwo() {
        LaplacePairUpdate pairs = new LaplacePairUpdate(new PairLikelihood(0.4, 0));
        Laplace choices = new Laplace();
        for (double scale : new double[] {0.1, 1, 10, 100}) {
            for (int seed = 0; seed < 30; seed++) {
                SplittableRandom random = new SplittableRandom(seed);
                GaussianPosterior belief = GaussianPosterior.prior(5, 1);
                for (int trial = 0; trial < 6; trial++) {
                    double[] first = features(random, scale);
                    double[] second = features(random, scale);
                    int chosen = random.nextInt(2);
                    Outcome outcome = chosen == 0 ? Outcome.FIRST : Outcome.SECOND;
                    GaussianPosterior pair = pairs.update(belief, first, second, outcome);
                    Choice choice = new Choice(new double[][] {first, second}, chosen, new MultinomialLogit(0.4));
                    belief = choices.update(belief, choice);
                    assertThat(pair.mean())
                            .as("scale %s, seed %d, trial %d", scale, seed, trial)
                            .containsExactly(belief.mean(), within(1e-10));
                    for (int i = 0; i < 5; i++) {
                        double largest = Math.max(1, belief.precision()[i][i]);
                        assertThat(pair.precision()[i]).containsExactly(belief.precision()[i], within(1e-10 * largest));
                    }
                }
            }
        }
    }

    @Test
    void aTieBetweenEqualsLeavesTheMeanWhereItWasAndAddsALittlePrecision() {
        GaussianPosterior prior = GaussianPosterior.of(new double[] {1, 1}, new double[][] {{1, 0}, {0, 1}});
        double[] first = {1, 0};
        double[] second = {0, 1};
        LaplacePairUpdate rule = new LaplacePairUpdate(WITH_TIES);
        GaussianPosterior after = rule.update(prior, first, second, Outcome.TIE);
        assertThat(after.mean()).containsExactly(prior.mean(), within(1e-15));
        double[] difference = {1, -1};
        assertThat(after.variance(difference)).isLessThan(prior.variance(difference));
        assertThat(after.divergenceFrom(prior)).isBetween(0.01, 0.5);
    }

    @Test
    void aTiePullsTheTwoUtilitiesTogether() {
        GaussianPosterior prior = GaussianPosterior.of(new double[] {2, -1}, new double[][] {{1, 0.2}, {0.2, 1}});
        double[] first = {1, 0};
        double[] second = {0, 1};
        GaussianPosterior after = new LaplacePairUpdate(WITH_TIES).update(prior, first, second, Outcome.TIE);
        assertThat(after.mean()[0] - after.mean()[1]).isBetween(0.0, 2.9);
    }

    @Test
    void swappingTheSidesAndTheAnswerChangesNothing() {
        GaussianPosterior prior = GaussianPosterior.of(new double[] {0.3, -1}, new double[][] {{2, 0.2}, {0.2, 1}});
        double[] h1 = {1, 0.5};
        double[] h2 = {-0.2, 1};
        LaplacePairUpdate rule = new LaplacePairUpdate(WITH_TIES);
        GaussianPosterior one = rule.update(prior, h1, h2, Outcome.FIRST);
        GaussianPosterior other = rule.update(prior, h2, h1, Outcome.SECOND);
        assertThat(one.mean()).containsExactly(other.mean(), within(1e-14));
    }

    /** At the mode the pull of the prior and the push of the answer cancel; the push is checked by finite differences. */
    @Test
    void theModeIsFoundAtExtremeUtilities() {
        for (Outcome outcome : Outcome.values()) {
            for (double u : new double[] {-500, -20, 0, 0.1, 20, 500}) {
                GaussianPosterior prior = GaussianPosterior.of(new double[] {u, 0}, new double[][] {{0.04, 0}, {0, 1}});
                double[] first = {1, 0};
                GaussianPosterior after = new LaplacePairUpdate(WITH_TIES).update(prior, first, new double[2], outcome);
                double mode = after.mean()[0];
                double step = 1e-5;
                double push = (WITH_TIES.logProbability(mode + step, outcome)
                                - WITH_TIES.logProbability(mode - step, outcome))
                        / (2 * step);
                assertThat(0.04 * (mode - u)).as("%s at %s", outcome, u).isCloseTo(push, within(1e-5));
                assertThat(after.mean()[1]).isZero();
                assertThat(after.precision()[0][0]).isBetween(0.04, 0.04 + 2 * 0.25 / (0.5 * 0.5));
            }
        }
    }

    @Test
    void aPairOfTheSameTeachesNothing() {
        GaussianPosterior prior = GaussianPosterior.prior(3, 1);
        double[] same = {1, 2, 3};
        assertThat(new LaplacePairUpdate(WITH_TIES).update(prior, same, same, Outcome.FIRST))
                .isEqualTo(prior);
    }

    @Test
    void aTieWithoutABandIsRefused() {
        LaplacePairUpdate rule = new LaplacePairUpdate(new PairLikelihood(0.5, 0));
        GaussianPosterior prior = GaussianPosterior.prior(2, 1);
        double[] first = {1, 0};
        assertThatThrownBy(() -> rule.update(prior, first, new double[2], Outcome.TIE))
                .hasMessageContaining("tieBand of 0");
    }

    @Test
    void probabilitiesSumToOneAndKeepTheirDigitsAtAnyUtility() {
        for (double band : new double[] {0, 0.2, 3, 500}) {
            PairLikelihood likelihood = new PairLikelihood(0.5, band);
            for (double u : new double[] {-500, -3, 0, 1e-9, 0.7, 500}) {
                PairProbabilities p = likelihood.probabilities(u);
                assertThat(p.first() + p.second() + p.tie()).isCloseTo(1, within(1e-14));
                for (Outcome outcome : Outcome.values()) {
                    assertThat(Math.exp(likelihood.logProbability(u, outcome)))
                            .as("%s at %s with band %s", outcome, u, band)
                            .isCloseTo(p.of(outcome), within(1e-12 * p.of(outcome)));
                }
            }
        }
        assertThat(new PairLikelihood(1, 0.5).logProbability(-1000, Outcome.FIRST))
                .isCloseTo(-1000.5, within(1e-9));
        assertThat(new PairLikelihood(1, 0.5).logProbability(1000, Outcome.TIE))
                .isCloseTo(-999.5 + Math.log(1 - Math.exp(-1)), within(1e-9));
    }

    @Test
    void betweenEqualsATieHasTheProbabilityOfTheDocumentation() {
        assertThat(WITH_TIES.probabilities(0).tie()).isCloseTo(Math.tanh(0.2 / (2 * 0.5)), within(1e-15));
    }

    @Test
    void thePlugInPredictionIsTheLikelihoodAtTheExpectedDifference() {
        GaussianPosterior belief = GaussianPosterior.of(new double[] {1, 2}, new double[][] {{1, 0}, {0, 1}});
        double[] first = {0.5, 0.5};
        double[] second = {1, 0};
        assertThat(WITH_TIES.predict(belief, first, second)).isEqualTo(WITH_TIES.probabilities(0.5));
    }

    private static double[] features(SplittableRandom random, double scale) {
        double[] features = new double[5];
        for (int j = 0; j < features.length; j++) {
            features[j] = scale * (2 * random.nextDouble() - 1);
        }
        return features;
    }
}
