package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemperatureFitTest {
    @Test
    void beforeTheFirstChoiceTheUsualTemperatureHolds() {
        assertThat(TemperatureFit.of(new Laplace(), GaussianPosterior.prior(4, 1))
                        .factor())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.35, 0.5, 1})
    void theTemperatureIsFoundToHalfAnOctaveAndErrsHigh(double temperature) {
        double logarithm = 0;
        int users = 12;
        for (int user = 0; user < users; user++) {
            SplittableRandom random = new SplittableRandom(user);
            double[] taste = new double[6];
            for (int j = 0; j < 6; j++) {
                taste[j] = random.nextGaussian();
            }
            TemperatureFit fit = TemperatureFit.of(new Laplace(), GaussianPosterior.prior(6, 1));
            for (int round = 0; round < 60; round++) {
                double[][] options = OutsideOptionTest.rows(random, 8, 6);
                Choice choice = new Choice(options, 0, new MultinomialLogit(0.5));
                double[] p = new MultinomialLogit(temperature).probabilities(choice.utilities(taste));
                int chosen = TasteFilterTest.drawn(p, random);
                fit = fit.after(new Choice(options, chosen, new MultinomialLogit(0.5)));
            }
            logarithm += Math.log(0.5 * fit.factor() / temperature) / users;
        }
        assertThat(logarithm).isBetween(-0.05, 0.5 * Math.log(2));
    }

    @Test
    void aChoiceAtAnotherTemperatureIsTheSameChoice() {
        Choice choice = new Choice(new double[][] {{1, 0}, {0, 1}}, 1, new MultinomialLogit(0.5));
        Choice warmer = choice.atTemperature(2);
        assertThat(warmer.chosen()).isOne();
        assertThat(warmer.utilities(new double[] {3, 4})).containsExactly(new double[] {3, 4}, within(0.0));
        assertThat(warmer.likelihood().temperature()).isEqualTo(2);
    }
}
