package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.StandardNormal;

class TenMoreRoundsTest {
    /** Ten picks by somebody who never errs tell the better of two for sure: the gain is E max − max E, the chance Φ(−|δ|). */
    @Test
    void ofTwoAndADecidedProducerTheGainIsKnownInClosedForm() {
        double[][] pool = {{1, 0}, {0, 1}};
        GaussianPosterior belief = GaussianPosterior.of(new double[] {0.5, 0}, new double[][] {{1, 0}, {0, 1 / 0.6}});
        TenMoreRounds more = TenMoreRounds.of(belief, pool, 2, new MultinomialLogit(0.02), 4);
        UtilityPair pair = UtilityPair.of(belief, pool[0], pool[1]);
        double gain = new ExpectedUtilityOfBestOption().value(pair) - 0.5;
        double chance = StandardNormal.cumulative(-0.5 / Math.sqrt(pair.varianceOfDifference()));
        assertThat(more.expectedGain()).isCloseTo(gain, within(0.12));
        assertThat(more.chanceOfNewBest()).isCloseTo(chance, within(0.1));
    }

    @Test
    void whereAllIsKnownTenMoreRoundsAreWorthNothing() {
        double[][] pool = PortfolioPoliciesTest.pool(new SplittableRandom(6), 12, 5, 1);
        double[][] precision = new double[5][5];
        for (int i = 0; i < 5; i++) {
            precision[i][i] = 1e10;
        }
        GaussianPosterior belief = GaussianPosterior.of(new double[] {1, -1, 0.5, 0.2, 2}, precision);
        TenMoreRounds more = TenMoreRounds.of(belief, pool, 6, new MultinomialLogit(0.5), 1);
        assertThat(more.chanceOfNewBest()).isZero();
        assertThat(more.expectedGain()).isZero();
    }

    @Test
    void whereNothingIsKnownTheyChangeTheBestAlmostSurely() {
        double[][] pool = PortfolioPoliciesTest.pool(new SplittableRandom(6), 24, 8, 1);
        GaussianPosterior prior = GaussianPosterior.prior(8, 1);
        TenMoreRounds more = TenMoreRounds.of(prior, pool, 8, new MultinomialLogit(0.5), 1);
        assertThat(more.chanceOfNewBest()).isGreaterThan(0.85);
        assertThat(more.expectedGain()).isBetween(0.8, 2.5);
        assertThat(TenMoreRounds.of(prior, pool, 8, new MultinomialLogit(0.5), 1))
                .isEqualTo(more);
    }
}
