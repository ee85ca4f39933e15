package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StandardNormalTest {
    @Test
    void probabilitiesAreThoseOfTheTables() {
        assertThat(StandardNormal.cumulative(0)).isEqualTo(0.5);
        assertThat(StandardNormal.cumulative(1)).isCloseTo(0.8413447460685429, within(1e-15));
        assertThat(StandardNormal.cumulative(-1.96)).isCloseTo(0.024997895148220435, within(1e-16));
        assertThat(StandardNormal.cumulative(-3.9)).isCloseTo(4.8096344017602614e-5, within(1e-18));
        assertThat(StandardNormal.cumulative(-4.1)).isCloseTo(2.0657506912546717e-5, within(1e-18));
        assertThat(StandardNormal.cumulative(-10)).isCloseTo(7.619853024160527e-24, within(1e-37));
        assertThat(StandardNormal.cumulative(10)).isEqualTo(1);
    }

    @Test
    void theQuantileUndoesTheProbability() {
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-13));
        for (double probability : new double[] {1e-12, 1e-4, 0.2, 0.5, 0.77, 0.9999}) {
            assertThat(StandardNormal.cumulative(StandardNormal.quantile(probability)))
                    .isCloseTo(probability, within(1e-13 * probability + 1e-16));
        }
        assertThatThrownBy(() -> StandardNormal.quantile(1)).hasMessageContaining("was 1.0");
    }
}
