package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChoiceScoresTest {
    private static final double[] EXPECTED = {0.4, 0.3, 0.2, 0.06, 0.04};

    @Test
    void hitsAndLossAreCountedPerChoice() {
        ChoiceScores scores = ChoiceScores.empty()
                .with(EXPECTED, 0)
                .with(EXPECTED, 2)
                .with(EXPECTED, 4)
                .with(new double[] {0.2, 0.8}, 1);
        assertThat(scores.choices()).isEqualTo(4);
        assertThat(scores.top1().orElseThrow().estimate()).isEqualTo(0.5);
        assertThat(scores.top3().orElseThrow().estimate()).isEqualTo(0.75);
        double loss = -(Math.log(0.4) + Math.log(0.2) + Math.log(0.04) + Math.log(0.8)) / 4;
        assertThat(scores.logLossNats().orElseThrow().estimate()).isCloseTo(loss, within(1e-15));
        assertThat(scores.chanceTop1()).isCloseTo((3 * 0.2 + 0.5) / 4, within(1e-15));
        assertThat(scores.chanceTop3()).isCloseTo((3 * 0.6 + 1) / 4, within(1e-15));
        assertThat(scores.chanceLogLossNats()).isCloseTo((3 * Math.log(5) + Math.log(2)) / 4, within(1e-15));
        assertThat(scores.trailing(1).top1().orElseThrow().estimate()).isEqualTo(1);
    }

    @Test
    void equalProbabilitiesScoreAsChanceDoes() {
        double[] equal = {0.2, 0.2, 0.2, 0.2, 0.2};
        ChoiceScores scores = ChoiceScores.empty().with(equal, 3).with(equal, 0);
        assertThat(scores.top1().orElseThrow().estimate()).isCloseTo(scores.chanceTop1(), within(1e-15));
        assertThat(scores.top3().orElseThrow().estimate()).isCloseTo(scores.chanceTop3(), within(1e-15));
        assertThat(scores.logLossNats().orElseThrow().estimate()).isCloseTo(scores.chanceLogLossNats(), within(1e-15));
    }

    @Test
    void theBandOfTheLossIsThatOfItsMean() {
        MeanInterval interval = MeanInterval.of(new double[] {1, 2, 3, 4});
        double half = 1.959963984540054 * Math.sqrt(5.0 / 3 / 4);
        assertThat(interval.estimate()).isEqualTo(2.5);
        assertThat(interval.lower()).isCloseTo(2.5 - half, within(1e-12));
        assertThat(interval.upper()).isCloseTo(2.5 + half, within(1e-12));
        assertThat(MeanInterval.of(new double[] {1}).upper()).isInfinite();
    }

    @Test
    void whatWasHeldImpossibleCostsAFiniteLoss() {
        double loss = ChoiceScores.empty()
                .with(new double[] {0, 1}, 0)
                .logLossNats()
                .orElseThrow()
                .estimate();
        assertThat(loss).isBetween(700.0, 709.0);
    }

    @Test
    void beforeTheFirstChoiceThereIsNoScore() {
        assertThat(ChoiceScores.empty().top1()).isEmpty();
        assertThat(ChoiceScores.empty().top3()).isEmpty();
        assertThat(ChoiceScores.empty().logLossNats()).isEmpty();
        assertThat(ChoiceScores.empty().chanceTop1()).isZero();
        assertThatThrownBy(() -> ChoiceScores.empty().with(new double[] {0.5, 0.5}, 2))
                .hasMessageContaining("option 2 of 2");
    }
}
