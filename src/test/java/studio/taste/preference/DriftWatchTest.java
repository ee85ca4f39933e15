package studio.taste.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftWatchTest {
    private static final MultinomialLogit LIKELIHOOD = new MultinomialLogit(0.5);

    @Test
    void calibratedPredictionsSeldomAlarm() {
        int alarms = 0;
        for (int run = 0; run < 400; run++) {
            alarms += alarms(new SplittableRandom(run), false) ? 1 : 0;
        }
        assertThat(alarms / 400.0).isBetween(0.01, 0.07);
    }

    @Test
    void predictionsOfAnotherTasteAlarm() {
        int alarms = 0;
        for (int run = 0; run < 100; run++) {
            alarms += alarms(new SplittableRandom(run), true) ? 1 : 0;
        }
        assertThat(alarms).isGreaterThan(95);
    }

    /** Of P = .9 and .1 the entropy is .325 nats and the deviation of the surprise .659. */
    @Test
    void theLevelRisesByTheSurpriseInDeviationsLessTheAllowance() {
        double[] expected = {0.9, 0.1};
        double entropy = -0.9 * Math.log(0.9) - 0.1 * Math.log(0.1);
        double deviation = 0.3 * Math.log(9);
        DriftWatch watch = DriftWatch.start().after(expected, 1);
        assertThat(watch.level()).isCloseTo((-Math.log(0.1) - entropy) / deviation - 0.5, within(1e-12));
        assertThat(watch.after(expected, 0).level()).isLessThan(watch.level());
        assertThat(DriftWatch.start().after(expected, 0).level()).isZero();
    }

    @Test
    void aPredictionThatFavoursNothingTellsNothing() {
        DriftWatch watch = new DriftWatch(2);
        assertThat(watch.after(new double[] {0.25, 0.25, 0.25, 0.25}, 2)).isEqualTo(watch);
    }

    private static boolean alarms(SplittableRandom random, boolean otherTaste) {
        DriftWatch watch = DriftWatch.start();
        boolean alarmed = false;
        for (int round = 0; round < 60; round++) {
            double[] expected = LIKELIHOOD.probabilities(utilities(random));
            double[] actual = otherTaste ? LIKELIHOOD.probabilities(utilities(random)) : expected;
            watch = watch.after(expected, TasteFilterTest.drawn(actual, random));
            alarmed |= watch.alarm();
        }
        return alarmed;
    }

    private static double[] utilities(SplittableRandom random) {
        double[] utilities = new double[8];
        for (int i = 0; i < utilities.length; i++) {
            utilities[i] = random.nextGaussian();
        }
        return utilities;
    }
}
