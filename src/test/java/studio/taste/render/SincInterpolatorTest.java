package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SincInterpolatorTest {
    private static double centsOff(double semitones) {
        double met = new SincInterpolator(StrictMath.pow(2, semitones / 12)).step();
        return 1200 * Math.log(met) / Math.log(2) - 100 * semitones;
    }

    @Test
    void intervalsAreMetToATwentiethOfACent() {
        for (double semitones = -4; semitones <= 4; semitones += 0.125) {
            assertThat(centsOff(semitones)).as("%s semitones", semitones).isCloseTo(0, within(0.05));
        }
    }

    @Test
    void theSmallestIntervalsAreMetToHalfACent() {
        for (double cents = -3; cents <= 3; cents += 0.07) {
            assertThat(centsOff(cents / 100)).as("%s cents", cents).isCloseTo(0, within(0.5));
        }
    }

    @Test
    void tonesAreReadBetweenFramesAsTheyWouldSoundThere() {
        float[] tone = Signals.sine(5_000, 0.5, 0.2);
        SincInterpolator interpolator = new SincInterpolator(0.9);
        float[] read = interpolator.resample(tone, new float[tone.length], 10_000)[0];
        for (int n = 100; n < 9_900; n++) {
            double there = 0.5 * Math.sin(2 * Math.PI * 5_000 * n * 0.9 / Signals.RATE_HZ);
            assertThat(read[n]).as("frame %d", n).isCloseTo((float) there, within(2e-5f));
        }
    }

    @Test
    void beyondTheInputIsSilence() {
        float[] ones = new float[100];
        Arrays.fill(ones, 1);
        float[] read = new SincInterpolator(1.1).resample(ones, ones, 300)[1];
        for (int n = 150; n < 300; n++) {
            assertThat(read[n]).isZero();
        }
    }

    @Test
    void aStepThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> new SincInterpolator(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step must be positive, was 0.0");
    }
}
