package studio.taste.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlattScalingTest {
    @Test
    void theSlopeOfTheAnswersIsFoundAgain() {
        SplittableRandom random = new SplittableRandom(3);
        double[] margins = new double[20_000];
        double[] targets = new double[margins.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = random.nextGaussian() * 40;
            targets[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.05 * margins[i])) ? 1 : 0;
        }
        assertThat(PlattScaling.fit(margins, targets).orElseThrow().slope()).isCloseTo(0.05, within(0.002));
    }

    @Test
    void perfectForesightStillHasASlope() {
        PlattScaling scale = PlattScaling.fit(new double[] {1, 1, -1, 1}, new double[] {1, 1, 0, 1})
                .orElseThrow();
        // Each target is moved by a sixth towards one half: 1 − 1/6.
        assertThat(scale.probability(1)).isCloseTo(5.0 / 6, within(1e-9));
    }

    @Test
    void tiesPullTowardsOneHalf() {
        double[] margins = {1, 1, 1, 1};
        double without = PlattScaling.fit(margins, new double[] {1, 1, 1, 0})
                .orElseThrow()
                .slope();
        double with = PlattScaling.fit(margins, new double[] {1, 1, 0.5, 0})
                .orElseThrow()
                .slope();
        assertThat(with).isLessThan(without);
    }

    @Test
    void scoresThatSayNothingOrTheOppositeHaveNone() {
        assertThat(PlattScaling.fit(new double[] {0, 0}, new double[] {1, 0})).isEmpty();
        assertThat(PlattScaling.fit(new double[] {1, 2, 3}, new double[] {0, 0, 0}))
                .isEmpty();
        assertThat(PlattScaling.fit(new double[0], new double[0])).isEmpty();
    }

    @Test
    void unitsOfTheScoreDoNotMatter() {
        double[] margins = {0.3, -0.2, 0.9, 0.1};
        double[] larger = {3e6, -2e6, 9e6, 1e6};
        double[] targets = {1, 0, 1, 0};
        assertThat(PlattScaling.fit(larger, targets).orElseThrow().slope() * 1e7)
                .isCloseTo(PlattScaling.fit(margins, targets).orElseThrow().slope(), within(1e-9));
    }
}
