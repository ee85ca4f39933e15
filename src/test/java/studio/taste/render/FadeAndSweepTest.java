package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;

import org.junit.jupiter.api.Test;

class FadeAndSweepTest {
    @Test
    void aSweepTakesTheHighsAwayLittleByLittleAndGivesThemBack() {
        float[] low = sine(100, 0.5, 3);
        float[] high = sine(6000, 0.5, 3);
        float[][] mix = {Signals.sum(low, high), Signals.sum(low, high)};
        FilterSweep.closeOver(mix, RATE_HZ, 2.0 * RATE_HZ, 288, RATE_HZ);
        double before = 0;
        for (int at = RATE_HZ; at < 2 * RATE_HZ - 4800; at += 4800) {
            double levelDb = toneDb(mix[0], at, at + 4800, 6000);
            // Where the cutoff passes the tone the filter rings: 2.4 dB.
            assertThat(levelDb).as("frame %d", at).isLessThan(before + 2.5);
            before = levelDb;
        }
        assertThat(before).isLessThan(-40);
        assertThat(toneDb(mix[0], 91_000, 95_000, 100)).isCloseTo(-6.02, within(1.0));
        for (int i = 0; i < mix[0].length; i++) {
            if (i < RATE_HZ || i >= 2 * RATE_HZ) {
                assertThat(mix[0][i]).isEqualTo(low[i] + high[i]);
            }
        }
    }

    @Test
    void aMovingCutoffAddsNoSteps() {
        float[] tone = sine(500, 0.5, 3);
        double steady = Signals.thirdDifference(tone, 0, tone.length);
        float[][] mix = {tone};
        FilterSweep.closeOver(mix, RATE_HZ, 2.0 * RATE_HZ, 288, RATE_HZ);
        // Where the cutoff passes the tone the filter rings, and the tone itself grows by a third.
        assertThat(Signals.thirdDifference(tone, 3, tone.length)).isLessThan(1.35 * steady);
    }

    @Test
    void equalPowerFadesSumToOne() {
        for (double x = 0; x <= 1; x += 0.01) {
            double rise = Fade.RISE.moved(x);
            double fall = 1 - Fade.FALL.moved(x);
            assertThat(rise * rise + fall * fall).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void everyFadeGoesAllTheWayWithoutTurningBack() {
        for (Fade fade : Fade.values()) {
            assertThat(fade.moved(0)).isCloseTo(0, within(1e-6f));
            assertThat(fade.moved(1)).isCloseTo(1, within(1e-6f));
            for (double x = 0.01; x < 1; x += 0.01) {
                assertThat(fade.moved(x)).as("%s at %s", fade, x).isGreaterThanOrEqualTo(fade.moved(x - 0.01));
            }
        }
    }
}
