package studio.taste.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.PairLikelihood;
import studio.taste.preference.ReferenceVectors;

class AcquisitionFunctionTest {
    @Test
    void theExpectedUtilityOfTheBestMeetsItsVectors() {
        for (JsonNode vectors : ReferenceVectors.read("acquisition_pair").get("cases")) {
            assertThat(new ExpectedUtilityOfBestOption().value(pair(vectors)))
                    .isCloseTo(vectors.get("EUBO").asDouble(), within(1e-12));
        }
    }

    @Test
    void theMutualInformationWithoutTiesMeetsItsVectors() {
        for (JsonNode vectors : ReferenceVectors.read("acquisition_pair").get("cases")) {
            PairLikelihood likelihood = new PairLikelihood(vectors.get("tau").asDouble(), 0);
            assertThat(new MutualInformation(likelihood).value(pair(vectors)))
                    .isCloseTo(vectors.get("mutual_information_nats").asDouble(), within(1e-6));
        }
    }

    /** Against NumPy's sum over 400,001 points between ±9 standard deviations. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.3, 0.5, 0.2, 0.046265030206097846",
        "0.7, 0.5, 0.5, 0.2, 0.08637020487748825",
        "0.7, 0.501, 0.5, 0.2, 0.08666372687744939",
        "1, 2.5, 0.5, 0.2, 0.4755187555205072",
        "-3.5, 5, 0.5, 0.4, 0.5344702639300933",
        "7, 10, 0.5, 0, 0.5031365269673544",
        "0, 100, 0.5, 0.2, 0.6937891573350063",
        "700, 1000, 0.5, 0.2, 0.5536821244600348",
        "0, 2, 0.5, 20, 2.025073803879736e-13",
        "30, 1, 0.5, 0.2, 8.674256346355658e-26",
    })
    void theMutualInformationHoldsAtEveryScale(double mean, double deviation, double tau, double band, double nats) {
        MutualInformation information = new MutualInformation(new PairLikelihood(tau, band));
        assertThat(information.value(new UtilityPair(mean, 0, deviation * deviation, 0, 0)))
                .isCloseTo(nats, within(1e-10));
    }

    @Test
    void theOrderOfAPairDoesNotMatter() {
        UtilityPair pair = new UtilityPair(1, 0.3, 2, 1, 0.4);
        UtilityPair swapped = new UtilityPair(0.3, 1, 1, 2, 0.4);
        MutualInformation information = new MutualInformation(new PairLikelihood(0.5, 0.2));
        assertThat(information.value(pair)).isCloseTo(information.value(swapped), within(1e-14));
        ExpectedUtilityOfBestOption best = new ExpectedUtilityOfBestOption();
        assertThat(best.value(pair)).isCloseTo(best.value(swapped), within(1e-14));
    }

    @Test
    void nothingIsLearntOfTwoThatAreTheSame() {
        UtilityPair same = new UtilityPair(1, 1, 2, 2, 2);
        assertThat(new MutualInformation(new PairLikelihood(0.5, 0.2)).value(same))
                .isCloseTo(0, within(1e-14));
        assertThat(new ExpectedUtilityOfBestOption().value(same)).isEqualTo(1);
    }

    @Test
    void aPairIsReadOffTheBelief() {
        GaussianPosterior belief = GaussianPosterior.of(new double[] {1, 2}, new double[][] {{2, 0}, {0, 4}});
        UtilityPair pair = UtilityPair.of(belief, new double[] {1, 1}, new double[] {2, 0});
        assertThat(pair.meanDifference()).isCloseTo(1, within(1e-15));
        assertThat(pair.covariance()).isCloseTo(1, within(1e-15));
        assertThat(pair.varianceOfDifference()).isCloseTo(0.75 + 2 - 2, within(1e-15));
    }

    private static UtilityPair pair(JsonNode vectors) {
        JsonNode mean = vectors.get("m");
        JsonNode variance = vectors.get("var");
        return new UtilityPair(
                mean.get(0).asDouble(),
                mean.get(1).asDouble(),
                variance.get(0).asDouble(),
                variance.get(1).asDouble(),
                vectors.get("cov").asDouble());
    }
}
