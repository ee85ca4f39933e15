package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.PairLikelihood;
import studio.taste.preference.ReferenceVectors;

class ChoiceInformationTest {
    private static final int MANY = 200_000;

    @Test
    void ofAPairTheInformationIsThatOfQuadrature() {
        for (JsonNode vectors : ReferenceVectors.read("acquisition_pair").get("cases")) {
            double[] variances = ReferenceVectors.vector(vectors.get("var"));
            double common = vectors.get("cov").asDouble();
            double[][] covariance = {{variances[0], common}, {common, variances[1]}};
            PoolDraws draws = PoolDraws.of(ReferenceVectors.vector(vectors.get("m")), covariance, MANY, 5);
            ChoiceInformation information = new ChoiceInformation(
                    draws, new MultinomialLogit(vectors.get("tau").asDouble()));
            information.add(0);
            assertThat(information.with(1))
                    .isCloseTo(vectors.get("mutual_information_nats").asDouble(), within(3e-3));
        }
    }

    @Test
    void theMostTellingPairIsTheOneByQuadrature() {
        SplittableRandom random = new SplittableRandom(8);
        double[][] pool = PortfolioPoliciesTest.pool(random, 7, 5, 2);
        GaussianPosterior belief = GaussianPosterior.prior(5, 1);
        MultinomialLogit likelihood = new MultinomialLogit(0.5);
        PortfolioRequest request = new PortfolioRequest(belief, belief, pool, 2, likelihood, SoundAlike.NONE, 0, 1);
        int[] pair = new ChoiceInformation(PoolDraws.of(request, 50_000), likelihood).bestPair();
        MutualInformation exact = new MutualInformation(new PairLikelihood(0.5, 0));
        double highest = 0;
        for (int i = 0; i < 7; i++) {
            for (int j = 0; j < i; j++) {
                highest = Math.max(highest, exact.value(UtilityPair.of(belief, pool[i], pool[j])));
            }
        }
        assertThat(exact.value(UtilityPair.of(belief, pool[pair[0]], pool[pair[1]])))
                .isCloseTo(highest, within(3e-3));
    }

    /** The sums that are carried along give H(E p) − E H(p) as written. */
    @Test
    void addingOneByOneGivesTheInformationOfTheWholeSet() {
        SplittableRandom random = new SplittableRandom(2);
        double[][] pool = PortfolioPoliciesTest.pool(random, 6, 4, 3);
        GaussianPosterior belief = GaussianPosterior.prior(4, 1);
        MultinomialLogit likelihood = new MultinomialLogit(0.5);
        PoolDraws draws =
                PoolDraws.of(new PortfolioRequest(belief, belief, pool, 5, likelihood, SoundAlike.NONE, 0, 4), 101);
        ChoiceInformation information = new ChoiceInformation(draws, likelihood);
        int[] set = {4, 0, 3, 1, 5};
        for (int size = 1; size <= set.length; size++) {
            assertThat(information.with(set[size - 1])).isCloseTo(written(draws, likelihood, set, size), within(1e-12));
            information.add(set[size - 1]);
        }
    }

    @Test
    void utilitiesFarBelowTheBestOfThePoolDoNoHarm() {
        double[][] covariance = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        PoolDraws draws = PoolDraws.of(new double[] {1e6, 0, -1e6}, covariance, 64, 1);
        ChoiceInformation information = new ChoiceInformation(draws, new MultinomialLogit(0.5));
        information.add(1);
        assertThat(information.with(2)).isCloseTo(0, within(1e-9));
        assertThat(information.with(0)).isCloseTo(0, within(1e-9));
    }

    private static double written(PoolDraws draws, MultinomialLogit likelihood, int[] set, int size) {
        double[] mean = new double[size];
        double conditional = 0;
        for (int s = 0; s < draws.draws(); s++) {
            double[] utilities = new double[size];
            for (int i = 0; i < size; i++) {
                utilities[i] = draws.utilities(set[i])[s];
            }
            double[] p = likelihood.probabilities(utilities);
            for (int i = 0; i < size; i++) {
                mean[i] += p[i] / draws.draws();
                conditional -= p[i] * Math.log(p[i]) / draws.draws();
            }
        }
        double marginal = 0;
        for (double p : mean) {
            marginal -= p * Math.log(p);
        }
        return marginal - conditional;
    }
}
