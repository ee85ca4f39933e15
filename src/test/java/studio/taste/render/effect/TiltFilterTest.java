package studio.taste.render.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;
import static studio.taste.render.effect.Blocks.inBlocks;

import org.junit.jupiter.api.Test;

class TiltFilterTest {
    @Test
    void aTiltIsWhatWasAskedForAndSoundIsTiltedAsComputed() {
        for (double tiltDb = -6; tiltDb <= 6; tiltDb += 1.5) {
            TiltFilter tilt = new TiltFilter(tiltDb, RATE_HZ);
            assertThat(tilt.responseDb(10_000) - tilt.responseDb(100)).isCloseTo(tiltDb, within(1e-6));
            assertThat(tilt.responseDb(1000)).isCloseTo(0, within(0.1));
            float[] tone = sine(3000, 0.5, 1);
            double beforeDb = toneDb(tone, RATE_HZ / 2, RATE_HZ, 3000);
            inBlocks(new float[][] {tone, tone.clone()}, tilt::next);
            assertThat(toneDb(tone, RATE_HZ / 2, RATE_HZ, 3000) - beforeDb)
                    .isCloseTo(tilt.responseDb(3000), within(0.001));
        }
    }

    @Test
    void aTiltLeansEvenlyFromLowToHigh() {
        TiltFilter tilt = new TiltFilter(6, RATE_HZ);
        double before = tilt.responseDb(50);
        for (double hz = 55; hz < 20_000; hz *= 1.1) {
            assertThat(tilt.responseDb(hz)).as("%s Hz", hz).isGreaterThan(before);
            before = tilt.responseDb(hz);
        }
        assertThat(tilt.responseDb(1000) - tilt.responseDb(100)).isCloseTo(3, within(0.3));
    }
}
