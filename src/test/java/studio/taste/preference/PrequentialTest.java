package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrequentialTest {
    private static final PairProbabilities FIRST_LIKELY = new PairProbabilities(0.6, 0.2, 0.2);

    @Test
    void beforeTheFirstAnswerThereIsNoScore() {
        assertThat(Prequential.empty().accuracy()).isEmpty();
        assertThat(Prequential.empty().with(FIRST_LIKELY, Outcome.TIE).logLossNats())
                .isEmpty();
    }

    @Test
    void tiesAreCountedButNotScored() {
        Prequential record = Prequential.empty()
                .with(FIRST_LIKELY, Outcome.FIRST)
                .with(FIRST_LIKELY, Outcome.TIE)
                .with(FIRST_LIKELY, Outcome.SECOND)
                .with(FIRST_LIKELY, Outcome.FIRST);
        assertThat(record.decidedAnswers()).isEqualTo(3);
        assertThat(record.ties()).isEqualTo(1);
        assertThat(record.accuracy().orElseThrow().estimate()).isCloseTo(2.0 / 3, within(1e-15));
        double expected = -(2 * Math.log(0.75) + Math.log(0.25)) / 3;
        assertThat(record.logLossNats().orElseThrow()).isCloseTo(expected, within(1e-15));
    }

    @Test
    void aBeliefThatKnowsNothingScoresLikeACoin() {
        Prequential record = Prequential.empty();
        PairProbabilities equal = new PairLikelihood(0.5, 0.1).probabilities(0);
        for (int i = 0; i < 7; i++) {
            record = record.with(equal, i % 3 == 0 ? Outcome.FIRST : Outcome.SECOND);
        }
        assertThat(record.accuracy().orElseThrow().estimate()).isEqualTo(Prequential.CHANCE_ACCURACY);
        assertThat(record.logLossNats().orElseThrow()).isCloseTo(Prequential.CHANCE_LOG_LOSS_NATS, within(1e-15));
    }

    @Test
    void aTrailingWindowHoldsTheLastDecidedAnswers() {
        Prequential record = Prequential.empty()
                .with(FIRST_LIKELY, Outcome.SECOND)
                .with(FIRST_LIKELY, Outcome.FIRST)
                .with(FIRST_LIKELY, Outcome.TIE)
                .with(FIRST_LIKELY, Outcome.FIRST);
        WilsonInterval lastTwo = record.trailing(2).accuracy().orElseThrow();
        assertThat(lastTwo.trials()).isEqualTo(2);
        assertThat(lastTwo.estimate()).isEqualTo(1);
        assertThat(record.trailing(10).decidedAnswers()).isEqualTo(3);
    }

    @Test
    void aPredictionThatWasCertainAndWrongHasAFiniteLoss() {
        PairProbabilities certain = new PairLikelihood(0.5, 0).probabilities(1000);
        double loss =
                Prequential.empty().with(certain, Outcome.SECOND).logLossNats().orElseThrow();
        assertThat(loss).isBetween(700.0, 710.0);
    }

    /** 8 of 10: .4902 to .9433, as tabulated for the score interval without continuity correction. */
    @Test
    void theBandIsWilsons() {
        WilsonInterval band = WilsonInterval.of(8, 10);
        assertThat(band.lower()).isCloseTo(0.4902, within(5e-5));
        assertThat(band.upper()).isCloseTo(0.9433, within(5e-5));
        assertThat(WilsonInterval.of(0, 5).lower()).isZero();
        assertThat(WilsonInterval.of(5, 5).upper()).isEqualTo(1);
        assertThatThrownBy(() -> WilsonInterval.of(6, 5)).hasMessageContaining("6.0 of 5");
    }

    @Test
    void probabilitiesThatAreNoneAreRefused() {
        assertThatThrownBy(() -> new PairProbabilities(0.5, 0.6, 0)).hasMessageContaining("0.6");
        assertThatThrownBy(() -> new PairProbabilities(Double.NaN, 0.5, 0.5)).hasMessageContaining("NaN");
    }
}
