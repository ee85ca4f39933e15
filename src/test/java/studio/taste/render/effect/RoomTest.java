package studio.taste.render.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.frames;
import static studio.taste.render.effect.Blocks.inBlocks;

import org.junit.jupiter.api.Test;
import studio.taste.render.Signals;

class RoomTest {
    /** What a room answers to one click in the middle. */
    private static float[][] impulse(double seconds, double highSeconds) {
        float[][] sound = new float[2][frames(3 * seconds)];
        sound[0][0] = 1;
        sound[1][0] = 1;
        inBlocks(sound, new Room(seconds, highSeconds, RATE_HZ)::next);
        return sound;
    }

    /** Reverberation time from the slope of M. R. Schroeder's backward integral between −5 and −25 dB, in a band about a frequency. */
    private static double seconds(float[][] answer, double hz) {
        float[][] band = {answer[0].clone(), answer[1].clone()};
        for (int stage = 0; stage < 2; stage++) {
            Biquad filter = Biquad.bandPass(hz, 3, RATE_HZ);
            inBlocks(band, block -> filter.next(block, block));
        }
        double[] left = new double[band[0].length + 1];
        for (int i = left.length - 2; i >= 0; i--) {
            left[i] = left[i + 1] + (double) band[0][i] * band[0][i];
        }
        int early = 0;
        int late = 0;
        for (int i = 0; i < left.length - 1; i++) {
            early = left[i] > left[0] * Math.pow(10, -0.5) ? i : early;
            late = left[i] > left[0] * Math.pow(10, -2.5) ? i : late;
        }
        return 3.0 * (late - early) / RATE_HZ;
    }

    @Test
    void soundDiesAwayInTheTimeAskedFor() {
        for (double asked : new double[] {0.6, 1.2, 2.5}) {
            float[][] answer = impulse(asked, asked / 2);
            for (double hz : new double[] {400, 800, 1600}) {
                assertThat(seconds(answer, hz) / asked)
                        .as("%s s at %s Hz", asked, hz)
                        .isCloseTo(1, within(0.1));
            }
        }
    }

    @Test
    void highsDieAwaySooner() {
        float[][] answer = impulse(1.2, 0.6);
        assertThat(seconds(answer, 8000)).isCloseTo(0.6, within(0.09));
        assertThat(seconds(answer, 4000)).isBetween(0.8, 1.15);
    }

    /** Share of samples beyond the deviation of the 20 ms about them, against noise's (J. S. Abel and P. Huang, AES 121, 2006). */
    private static double echoDensity(float[] answer, double atSeconds) {
        int start = frames(atSeconds - 0.01);
        int end = frames(atSeconds + 0.01);
        double deviation = Math.pow(10, Signals.levelDb(answer, start, end) / 20);
        int beyond = 0;
        for (int i = start; i < end; i++) {
            beyond += Math.abs(answer[i]) > deviation ? 1 : 0;
        }
        return beyond / (double) (end - start) / 0.3173;
    }

    @Test
    void echoesAreAsDenseAsNoiseAfterATenthOfASecond() {
        float[] answer = impulse(1.2, 0.6)[0];
        for (double at = 0.1; at < 1; at += 0.05) {
            assertThat(echoDensity(answer, at)).as("%s s", at).isBetween(0.85, 1.2);
        }
    }

    @Test
    void noToneRingsOn() {
        float[] answer = impulse(1.2, 0.6)[0];
        int start = frames(0.1);
        int length = 1 << 15;
        double[] even = new double[length + 6000];
        for (int i = 0; i < even.length; i++) {
            // The fall is taken out: by 60 dB in 1.2 s.
            even[i] = answer[start + i] * Math.pow(10, 3.0 * i / RATE_HZ / 1.2);
        }
        double power = product(even, 0, length);
        for (int lag = 20; lag < 6000; lag++) {
            assertThat(Math.abs(product(even, lag, length)) / power)
                    .as("lag %d", lag)
                    .isLessThan(0.25);
        }
    }

    private static double product(double[] x, int lag, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[i] * x[i + lag];
        }
        return sum;
    }

    @Test
    void theSidesAreUnrelatedAndEquallyLoud() {
        float[][] answer = impulse(1.2, 0.6);
        double both = 0;
        double left = 0;
        double right = 0;
        for (int i = frames(0.1); i < answer[0].length; i++) {
            both += (double) answer[0][i] * answer[1][i];
            left += (double) answer[0][i] * answer[0][i];
            right += (double) answer[1][i] * answer[1][i];
        }
        assertThat(Math.abs(both) / Math.sqrt(left * right)).isLessThan(0.1);
        assertThat(10 * Math.log10(left / right)).isCloseTo(0, within(0.5));
    }

    @Test
    void nothingIsHeardBeforeTheFirstWallAnswers() {
        float[][] answer = impulse(1.2, 0.6);
        // The damping's first tap is a frame ahead.
        for (int i = 0; i < frames(0.018 + 0.0247) - 1; i++) {
            assertThat(answer[0][i]).isZero();
        }
    }

    @Test
    void aRateTooLowForItsBlocksIsRefused() {
        assertThatThrownBy(() -> new Room(1.2, 0.6, 16_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16000");
    }
}
