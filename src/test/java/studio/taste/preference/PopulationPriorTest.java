package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PopulationPriorTest {
    private static final GaussianPosterior BASE = GaussianPosterior.prior(3, 1);

    @Test
    void withoutAPopulationTheBaseIsLeft() {
        GaussianPosterior prior = PopulationPrior.of(List.of(), BASE);
        assertThat(prior.mean()).containsExactly(BASE.mean(), within(1e-15));
        for (int i = 0; i < 3; i++) {
            assertThat(prior.covariance()[i]).containsExactly(BASE.covariance()[i], within(1e-12));
        }
    }

    /** Two users and a base of the strength of two, by hand. */
    @Test
    void meanAndCovarianceAreThoseOfTheMixture() {
        GaussianPosterior left = GaussianPosterior.of(new double[] {2, 0}, new double[][] {{4, 0}, {0, 2}});
        GaussianPosterior right = GaussianPosterior.of(new double[] {4, 2}, new double[][] {{2, 0}, {0, 4}});
        GaussianPosterior prior = PopulationPrior.of(List.of(left, right), GaussianPosterior.prior(2, 1), 2);
        assertThat(prior.mean()).containsExactly(new double[] {1.5, 0.5}, within(1e-15));
        assertThat(prior.covariance()[0][0]).isCloseTo((2 * (1 + 2.25) + 0.25 + 0.25 + 0.5 + 6.25) / 4, within(1e-12));
        assertThat(prior.covariance()[0][1]).isCloseTo((2 * 0.75 + 0.5 * -0.5 + 2.5 * 1.5) / 4, within(1e-12));
    }

    /** Tastes that lie along a line are foretold better by the prior that knows the line. */
    @Test
    void aPopulationForetellsItsNextMemberBetterThanTheBase() {
        SplittableRandom random = new SplittableRandom(3);
        List<List<Choice>> users = new ArrayList<>();
        for (int user = 0; user < 40; user++) {
            users.add(choices(random, taste(random), 12));
        }
        GaussianPosterior once = PopulationPrior.fit(users, BASE, PopulationPrior.USUAL_STRENGTH, 1);
        GaussianPosterior fitted = PopulationPrior.fit(users, BASE, PopulationPrior.USUAL_STRENGTH, 5);
        List<List<Choice>> newcomers = new ArrayList<>();
        for (int user = 0; user < 200; user++) {
            newcomers.add(choices(random, taste(random), 8));
        }
        double flat = logLikelihood(newcomers, BASE);
        double atOnce = logLikelihood(newcomers, once);
        assertThat(atOnce).isGreaterThan(flat + 0.05);
        assertThat(logLikelihood(newcomers, fitted)).isGreaterThan(atOnce + 0.003);
        assertThat(fitted.mean()[0]).isBetween(0.7, 1.3);
        assertThat(fitted.covariance()[1][2]).isGreaterThan(0.25);
    }

    @Test
    void usersOfOtherDimensionsAreRefused() {
        assertThatThrownBy(() -> PopulationPrior.of(List.of(GaussianPosterior.prior(4, 1)), BASE))
                .hasMessageContaining("4 dimensions, the base 3");
        assertThatThrownBy(() -> PopulationPrior.of(List.of(), BASE, 0)).hasMessageContaining("was 0.0");
        assertThatThrownBy(() -> PopulationPrior.fit(List.of(), BASE, 1, 0)).hasMessageContaining("was 0");
    }

    private static double[] taste(SplittableRandom random) {
        double along = random.nextGaussian();
        return new double[] {1 + 0.1 * random.nextGaussian(), along, along + 0.1 * random.nextGaussian()};
    }

    private static List<Choice> choices(SplittableRandom random, double[] taste, int rounds) {
        List<Choice> choices = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double[][] options = OutsideOptionTest.rows(random, 4, 3);
            choices.add(new Choice(options, TasteFilterTest.drawn(options, taste, random), new MultinomialLogit(0.5)));
        }
        return choices;
    }

    private static double logLikelihood(List<List<Choice>> users, GaussianPosterior prior) {
        double sum = 0;
        int counted = 0;
        for (List<Choice> choices : users) {
            StaticFilter filter = new StaticFilter(new Laplace(), prior);
            for (Choice choice : choices) {
                sum += Math.log(filter.predict(choice.options(), choice.likelihood())[choice.chosen()]);
                counted++;
                filter = filter.after(choice);
            }
        }
        return sum / counted;
    }
}
