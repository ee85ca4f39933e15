package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.StandardNormal;

class BestOfPoolTest {
    private static final double[][] POOL = {{0, 1}, {1, 0}, {0.2, 0.2}};

    @Test
    void theRankingIsByExpectedUtilityAndThenByIndex() {
        GaussianPosterior belief = GaussianPosterior.of(new double[] {2, 1}, new double[][] {{1, 0}, {0, 1}});
        assertThat(BestOfPool.ranking(belief, POOL)).containsExactly(1, 0, 2);
        assertThat(BestOfPool.ranking(GaussianPosterior.prior(2, 1), POOL)).containsExactly(0, 1, 2);
    }

    /** Of two options u₁ − u₀ ~ N(1, 2), so the second is best with probability Φ(1/√2). */
    @Test
    void theProbabilityOfTheBestIsThatOfTheBelief() {
        GaussianPosterior belief = GaussianPosterior.of(new double[] {2, 1}, new double[][] {{1, 0}, {0, 1}});
        double[][] two = {POOL[0], POOL[1]};
        double[] probabilities = BestOfPool.probabilities(belief, two, 20_000, 3);
        assertThat(probabilities[1]).isCloseTo(StandardNormal.cumulative(Math.sqrt(0.5)), within(0.01));
        assertThat(probabilities[0] + probabilities[1]).isCloseTo(1, within(1e-10));
        assertThat(BestOfPool.probabilities(belief, two, 20_000, 3)).isEqualTo(probabilities);
    }
}
