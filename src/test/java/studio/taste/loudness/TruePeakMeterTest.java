package studio.taste.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.audio.AudioClip;
import studio.taste.audio.KaiserWindow;

class TruePeakMeterTest {
    /** Tech 3341's tolerance for true peaks. */
    private static void assertTruePeak(AudioClip clip, double dbtp) {
        for (int oversampling : new int[] {4, 8}) {
            assertThat(TruePeakMeter.measure(clip, oversampling))
                    .as("%d times", oversampling)
                    .isBetween(dbtp - 0.4, dbtp + 0.2);
        }
    }

    /** Faded in and out: an abrupt end of a tone truly has higher peaks than the tone. */
    private static AudioClip faded(AudioClip tone) {
        float[] samples = tone.channel(0).clone();
        int length = samples.length / 20;
        for (int i = 0; i < length; i++) {
            samples[i] *= i / (float) length;
            samples[samples.length - 1 - i] *= i / (float) length;
        }
        return new AudioClip(tone.sampleRateHz(), new float[][] {samples});
    }

    @ParameterizedTest
    @CsvSource({"4, 0, 0.50, -6.0", "4, 45, 0.50, -6.0", "6, 60, 0.50, -6.0", "8, 67.5, 0.50, -6.0", "4, 45, 1.41, 3.0"
    })
    void tech3341Cases15To19(double divisor, double degrees, double amplitude, double dbtp) {
        for (int rateHz : new int[] {48_000, 44_100}) {
            assertTruePeak(faded(Tones.sine(rateHz, rateHz / divisor, amplitude, degrees, 1)), dbtp);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void tech3341Cases20To23(int offset) {
        assertTruePeak(burst(offset), 0);
    }

    /**
     * A sine of fs/6 at half scale with one period of fs/4 at full scale in it, made at 4 fs, band-limited and
     * decimated.
     */
    private static AudioClip burst(int offset) {
        int period = 24;
        int before = 500 * period;
        double[] fast = new double[2 * before + 16];
        for (int i = 0; i < fast.length; i++) {
            boolean inBurst = i >= before && i < before + 16;
            double phase = inBurst ? (i - before) / 16.0 : (i < before ? i : i - before - 16) / (double) period;
            fast[i] = (inBurst ? 1.0 : 0.5) * Math.sin(2 * Math.PI * phase);
        }
        KaiserWindow window = new KaiserWindow(70);
        int half = 120;
        float[] decimated = new float[(fast.length - 2 * half - offset) / 4];
        for (int n = 0; n < decimated.length; n++) {
            double sum = 0;
            for (int k = -half; k <= half; k++) {
                double cutoff = 0.45 / 2;
                sum += fast[half + 4 * n + offset + k]
                        * cutoff
                        * KaiserWindow.sinc(cutoff * k)
                        * window.at(k / (half + 1.0));
            }
            decimated[n] = (float) sum;
        }
        return new AudioClip(48_000, new float[][] {decimated});
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 48_000, 96_000, 192_000})
    void sinesReadTheirAmplitudeWhateverTheirFrequencyAndPhase(int rateHz) {
        Random random = new Random(3);
        for (int trial = 0; trial < 40; trial++) {
            double frequencyHz = rateHz * (0.01 + 0.40 * random.nextDouble());
            AudioClip sine = faded(Tones.sine(rateHz, frequencyHz, 0.5, 360 * random.nextDouble(), 0.3));
            assertThat(TruePeakMeter.measure(sine, 8))
                    .as("%s Hz", frequencyHz)
                    .isCloseTo(20 * Math.log10(0.5), within(0.1));
        }
    }

    @Test
    void leavingOutBlocksChangesNothing() {
        Random random = new Random(5);
        float[] noise = new float[3_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) (random.nextGaussian() * 0.2 * Math.exp(-Math.pow((i - 1_500) / 800.0, 2)));
        }
        double naive = 0;
        KaiserWindow window = new KaiserWindow(60);
        for (int i = -12; i < noise.length + 12; i++) {
            for (int phase = 0; phase < 4; phase++) {
                double sum = 0;
                double weight = 0;
                for (int k = -11; k <= 12; k++) {
                    double distance = k - phase / 4.0;
                    double tap = KaiserWindow.sinc(distance) * window.at(distance / 12);
                    weight += tap;
                    sum += i + k >= 0 && i + k < noise.length ? tap * noise[i + k] : 0;
                }
                naive = Math.max(naive, Math.abs(sum / weight));
            }
        }
        assertThat(TruePeakMeter.measure(new AudioClip(48_000, new float[][] {noise}), 4))
                .isCloseTo(20 * Math.log10(naive), within(1e-4));
    }

    @Test
    void aPeakIsSeenInAnyChannelAtAnyPlaceAndHoweverItArrives() {
        Random random = new Random(8);
        for (int trial = 0; trial < 200; trial++) {
            float[][] planar = new float[2][300];
            planar[random.nextInt(2)][random.nextInt(300)] = 0.5f;
            TruePeakMeter meter = new TruePeakMeter(2, 4);
            for (int at = 0; at < 300; ) {
                int end = Math.min(300, at + 1 + random.nextInt(90));
                meter.add(planar, at, end);
                at = end;
            }
            assertThat(meter.samplePeakDbfs()).isCloseTo(-6.0206, within(1e-4));
            assertThat(meter.truePeakDbtp()).isCloseTo(-6.0206, within(1e-4));
        }
    }

    @Test
    void peaksBetweenTheLastSamplesAndTheSilenceBehindThemCount() {
        float[] ending = {0, 0, 0.5f, 1f, 1f, 0.5f, 0, 0};
        float[] cut = {0, 0, 0.5f, 1f, 1f};
        assertThat(TruePeakMeter.measure(new AudioClip(48_000, new float[][] {ending}), 4))
                .isGreaterThan(0.5);
        assertThat(TruePeakMeter.measure(new AudioClip(48_000, new float[][] {cut}), 4))
                .isGreaterThan(0.5);
    }

    @Test
    void askingDoesNotChangeTheReading() {
        float[][] planar = {Tones.sine(48_000, 11_000, 0.7, 20, 0.02).channel(0)};
        TruePeakMeter asked = new TruePeakMeter(1, 4);
        TruePeakMeter unasked = new TruePeakMeter(1, 4);
        for (int i = 0; i < planar[0].length; i += 10) {
            asked.add(planar, i, i + 10);
            unasked.add(planar, i, i + 10);
            assertThat(asked.truePeakDbtp()).isGreaterThanOrEqualTo(asked.samplePeakDbfs());
        }
        assertThat(asked.truePeakDbtp()).isEqualTo(unasked.truePeakDbtp());
    }

    @Test
    void silenceHasNoPeak() {
        TruePeakMeter meter = new TruePeakMeter(1, 4);
        assertThat(meter.truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
        meter.add(new float[1][1_000], 0, 1_000);
        assertThat(meter.truePeakDbtp()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(meter.samplePeakDbfs()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new TruePeakMeter(2, 3)).hasMessage("oversampling must be 4 or 8, was 3");
        assertThatThrownBy(() -> new TruePeakMeter(2, 4).add(new float[1][10], 0, 10))
                .hasMessage("1 channels for a meter of 2");
    }
}
