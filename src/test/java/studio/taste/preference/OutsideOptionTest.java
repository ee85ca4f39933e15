package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OutsideOptionTest {
    @Test
    void theTasteComesBackAsItWentIn() {
        GaussianPosterior taste = GaussianPosterior.of(new double[] {1, -2}, new double[][] {{2, 0.5}, {0.5, 1}});
        GaussianPosterior both = OutsideOption.withOutside(taste, 0.7, 0.25);
        assertThat(OutsideOption.taste(both)).isEqualTo(taste);
        assertThat(OutsideOption.expectedUtility(both)).isEqualTo(0.7);
        assertThat(both.marginalStandardDeviation(2)).isCloseTo(0.5, within(1e-12));
        assertThat(both.expectedUtility(OutsideOption.option(new double[] {3, 1})))
                .isEqualTo(1);
    }

    @Test
    void theTasteAloneIsTheMarginal() {
        GaussianPosterior both = OutsideOption.withOutside(GaussianPosterior.prior(5, 1), 0, 1);
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 6; round++) {
            double[][] rows = rows(random, 4, 5);
            both = new Laplace().update(both, Signals.rejectAll(rows, 0.5));
            both = new Laplace().update(both, Signals.pick(rows, 2, 0.5));
        }
        GaussianPosterior taste = OutsideOption.taste(both);
        for (double[] h : rows(random, 5, 5)) {
            assertThat(taste.variance(h)).isCloseTo(both.variance(OutsideOption.option(h)), within(1e-12));
            assertThat(taste.expectedUtility(h))
                    .isCloseTo(both.expectedUtility(OutsideOption.option(h)), within(1e-12));
        }
    }

    /** An outside option that is known to have utility 0 is the constant one of the vectors. */
    @Test
    void aRejectionWithAKnownOutsideOptionMeetsItsVectors() {
        JsonNode vectors = ReferenceVectors.read("reject_edit_kl");
        JsonNode reject = vectors.get("reject_as_outside_option");
        GaussianPosterior before = GaussianPosterior.of(
                ReferenceVectors.vector(vectors.get("mu")), ReferenceVectors.matrix(vectors.get("Lambda")));
        GaussianPosterior both =
                OutsideOption.withOutside(before, reject.get("u0").asDouble(), 1e-13);
        Choice choice = Signals.rejectAll(
                ReferenceVectors.matrix(reject.get("h")), reject.get("tau").asDouble());
        GaussianPosterior after = OutsideOption.taste(new NewtonOne().update(both, choice));
        assertThat(after.mean()).containsExactly(ReferenceVectors.vector(reject.get("mu")), within(1e-10));
        for (int i = 0; i < after.dimension(); i++) {
            assertThat(after.precision()[i])
                    .containsExactly(
                            ReferenceVectors.vector(reject.get("Lambda").get(i)), within(1e-10));
        }
    }

    @Test
    void rejectionsRaiseWhatIsDemanded() {
        GaussianPosterior both = OutsideOption.withOutside(GaussianPosterior.prior(4, 1), 0, 1);
        double demanded = 0;
        SplittableRandom random = new SplittableRandom(2);
        for (int round = 0; round < 5; round++) {
            both = new Laplace().update(both, Signals.rejectAll(rows(random, 6, 4), 0.5));
            assertThat(OutsideOption.expectedUtility(both)).isGreaterThan(demanded);
            demanded = OutsideOption.expectedUtility(both);
        }
        both = new Laplace().update(both, Signals.like(rows(random, 1, 4)[0], 0.5));
        assertThat(OutsideOption.expectedUtility(both)).isLessThan(demanded);
    }

    @Test
    void itTakesTheLargestTasteThereIs() {
        GaussianPosterior both = OutsideOption.withOutside(GaussianPosterior.prior(512, 1), 0, 1);
        assertThat(OutsideOption.taste(both).dimension()).isEqualTo(512);
    }

    @Test
    void anOutsideOptionWithoutSpreadIsRefused() {
        assertThatThrownBy(() -> OutsideOption.withOutside(GaussianPosterior.prior(2, 1), 0, 0))
                .hasMessageContaining("was 0.0");
    }

    static double[][] rows(SplittableRandom random, int n, int d) {
        double[][] rows = new double[n][d];
        for (double[] row : rows) {
            for (int j = 0; j < d; j++) {
                row[j] = random.nextGaussian() / Math.sqrt(d);
            }
        }
        return rows;
    }
}
