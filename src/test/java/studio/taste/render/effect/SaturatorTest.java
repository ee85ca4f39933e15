package studio.taste.render.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.noise;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;
import static studio.taste.render.effect.Blocks.inBlocks;

import org.junit.jupiter.api.Test;
import studio.taste.render.Signals;

class SaturatorTest {
    private static float[] through(double drive, float[] sound) {
        float[][] both = {sound.clone(), sound.clone()};
        inBlocks(both, new Saturator(drive, RATE_HZ)::next);
        return both[0];
    }

    private static double levelDb(float[] sound, double hz) {
        return toneDb(sound, RATE_HZ / 2, 3 * RATE_HZ / 2, hz);
    }

    @Test
    void theThirdHarmonicIsWhatTheCurveSays() {
        for (double drive : new double[] {0.15, 0.3, 0.6, 1.2}) {
            float[] warm = through(drive, sine(200, 0.25, 2));
            // u/√(1 + u²) ≈ u − u³/2, and sin³ holds a quarter of the third harmonic.
            double expectedDb = 20 * Math.log10(Math.pow(drive * 0.25, 2) / 8);
            assertThat(levelDb(warm, 600) - levelDb(warm, 200))
                    .as("drive %s", drive)
                    .isCloseTo(expectedDb, within(0.6));
            assertThat(levelDb(warm, 400)).as("no even harmonics").isLessThan(-110);
        }
    }

    @Test
    void harmonicsBeyondHalfTheRateDoNotFoldBack() {
        // 9 kHz: the third harmonic, 27 kHz, would fold to 21 kHz, the fifth to 3 kHz.
        float[] warm = through(1.2, sine(9_000, 0.25, 2));
        double toneDb = levelDb(warm, 9_000);
        assertThat(levelDb(warm, 21_000) - toneDb).isLessThan(-65);
        assertThat(levelDb(warm, 3_000) - toneDb).isLessThan(-90);
        // 5 kHz: the fifth, 25 kHz, to 23 kHz; the seventh to 13 kHz.
        warm = through(1.2, sine(5_000, 0.25, 2));
        toneDb = levelDb(warm, 5_000);
        assertThat(levelDb(warm, 23_000) - toneDb).isLessThan(-80);
        assertThat(levelDb(warm, 13_000) - toneDb).isLessThan(-90);
    }

    @Test
    void musicKeepsItsLevelAndItsHighs() {
        for (double drive : new double[] {0.15, 0.3, 0.6, 1.2}) {
            // Most of music's power lies below 1 kHz.
            float[] music = noise(1.0, 2, 4);
            Biquad.lowPass(1_000, RATE_HZ).next(music);
            float[] warm = through(drive, music);
            assertThat(Signals.levelDb(warm, 0, warm.length) - Signals.levelDb(music, 0, music.length))
                    .as("drive %s", drive)
                    .isCloseTo(0, within(0.5));
            float[] high = through(drive, sine(15_000, 0.1, 2));
            assertThat(levelDb(high, 15_000)).isCloseTo(-20, within(0.8));
        }
    }
}
