package studio.taste.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PowerTest {
    @Test
    void twoHundredPairsGiveSixAndAHalfPoints() {
        assertThat(100 * Power.halfWidth(200)).isCloseTo(6.6, within(0.05));
    }

    @Test
    void ninetyPairsShowSixtyFivePerCent() {
        assertThat(Power.pairsToShow(0.65)).isEqualTo(90);
        assertThat(Power.power(89, 0.65)).isLessThan(0.8);
        assertThat(Power.power(90, 0.65)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void powerIsThatOfTheBinomialByHand() {
        // Of six pairs all six must be right: 2·(1/64) < 5 %, with five right it is 14/64.
        assertThat(Power.power(6, 0.9)).isCloseTo(Math.pow(0.9, 6), within(1e-12));
        assertThat(Power.power(5, 0.9)).isZero();
    }

    @Test
    void thereIsNothingToShowAtChance() {
        assertThatThrownBy(() -> Power.pairsToShow(0.5)).hasMessageContaining("above 0.5");
    }
}
