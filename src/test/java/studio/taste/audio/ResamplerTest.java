package studio.taste.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {
    /** What of an output is the tone asked for (gain, phase) and what is anything else. */
    private record ToneFit(double gainDb, double phaseRadians, double restDb) {}

    private static AudioClip tone(int rateHz, double frequencyHz, double seconds) {
        float[] samples = new float[(int) (rateHz * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) Math.sin(2 * Math.PI * frequencyHz * i / rateHz);
        }
        return new AudioClip(rateHz, new float[][] {samples});
    }

    /** Least-squares fit of a sine of this frequency over the middle of a clip, away from the edges' transients. */
    private static ToneFit fit(AudioClip clip, double frequencyHz) {
        int margin = clip.sampleRateHz() / 10;
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double sy = 0;
        double cy = 0;
        float[] y = clip.channel(0);
        for (int i = margin; i < y.length - margin; i++) {
            double s = Math.sin(2 * Math.PI * frequencyHz * i / clip.sampleRateHz());
            double c = Math.cos(2 * Math.PI * frequencyHz * i / clip.sampleRateHz());
            ss += s * s;
            cc += c * c;
            sc += s * c;
            sy += s * y[i];
            cy += c * y[i];
        }
        double determinant = ss * cc - sc * sc;
        double a = (sy * cc - cy * sc) / determinant;
        double b = (cy * ss - sy * sc) / determinant;
        double rest = 0;
        for (int i = margin; i < y.length - margin; i++) {
            double phase = 2 * Math.PI * frequencyHz * i / clip.sampleRateHz();
            rest += Math.pow(y[i] - a * Math.sin(phase) - b * Math.cos(phase), 2);
        }
        double restDb = 10 * Math.log10(2 * rest / (y.length - 2 * margin) + 1e-30);
        return new ToneFit(20 * Math.log10(Math.hypot(a, b)), Math.atan2(b, a), restDb);
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 48000",
        "48000, 44100",
        "96000, 48000",
        "192000, 48000",
        "96000, 44100",
        "192000, 44100",
        "8000, 48000",
        "44100, 47999",
        "191999, 44100"
    })
    void tonesUpToNineTenthsOfTheLowerNyquistPassUnchangedAndUndelayed(int from, int to) {
        double nyquist = Math.min(from, to) / 2.0;
        for (double part : new double[] {0.002, 0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.87, 0.9}) {
            ToneFit fit = fit(Resampler.resample(tone(from, part * nyquist, 0.35), to), part * nyquist);
            assertThat(fit.gainDb()).as("gain at %s of Nyquist", part).isCloseTo(0, within(0.002));
            assertThat(fit.phaseRadians()).as("phase at %s of Nyquist", part).isCloseTo(0, within(1e-4));
            assertThat(fit.restDb())
                    .as("images and noise at %s of Nyquist", part)
                    .isLessThan(-95);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "48000, 44100",
        "96000, 48000",
        "192000, 48000",
        "96000, 44100",
        "192000, 44100",
        "48000, 8000",
        "191999, 44100"
    })
    void nothingFromAboveTheTargetsNyquistComesThrough(int from, int to) {
        for (double part = 0; part <= 0.97; part += 0.08) {
            double frequencyHz = to / 2.0 + part * (from - to) / 2.0;
            AudioClip resampled = Resampler.resample(tone(from, frequencyHz, 0.35), to);
            assertThat(fit(resampled, 1_000).restDb()).as("%s Hz", frequencyHz).isLessThan(-90);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "44100, 48000, 44100, 48000",
        "48000, 44100, 1, 1",
        "48000, 44100, 12345, 11342",
        "44100, 48000, 7, 8",
        "96000, 48000, 3, 2",
        "192000, 8000, 11, 0",
        "192000, 8000, 12, 1",
        "47999, 48001, 100000, 100004",
        "8000, 192000, 5, 120"
    })
    void theLengthIsTheRoundedExactOne(int from, int to, int frames, int expected) {
        assertThat(Resampler.resample(AudioClip.silence(from, 2, frames), to).frames())
                .isEqualTo(expected);
    }

    @Test
    void anImpulseStaysWhereItIsAndIsSymmetric() {
        float[] impulse = new float[2_000];
        impulse[1_000] = 1;
        float[] doubled = Resampler.resample(new AudioClip(48_000, new float[][] {impulse}), 96_000)
                .channel(0);
        for (int i = 1; i < 300; i++) {
            assertThat(doubled[2_000 + i]).isEqualTo(doubled[2_000 - i], within(1e-7f));
            assertThat(Math.abs(doubled[2_000 + i])).isLessThan(doubled[2_000]);
        }
    }

    @Test
    void aConstantStaysExactlyThatConstant() {
        float[] ones = new float[10_000];
        Arrays.fill(ones, 0.5f);
        float[] resampled = Resampler.resample(new AudioClip(44_100, new float[][] {ones}), 48_000)
                .channel(0);
        for (int i = 200; i < resampled.length - 200; i++) {
            assertThat(resampled[i]).isEqualTo(0.5f, within(1e-6f));
        }
    }

    @Test
    void channelsStayApartAndInOrder() {
        AudioClip left = tone(44_100, 440, 0.2);
        AudioClip both = new AudioClip(44_100, new float[][] {left.channel(0), new float[left.frames()]});
        AudioClip resampled = Resampler.resample(both, 48_000);
        assertThat(resampled.channel(0))
                .containsExactly(Resampler.resample(left, 48_000).channel(0));
        assertThat(resampled.channel(1)).containsOnly(0f);
    }

    @Test
    void theSameRateReturnsTheSameClip() {
        AudioClip clip = tone(48_000, 440, 0.01);
        assertThat(Resampler.resample(clip, 48_000)).isSameAs(clip);
    }

    @Test
    void aRateThatIsNotPositiveIsRefused() {
        assertThatThrownBy(() -> Resampler.resample(tone(48_000, 440, 0.01), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("targetRateHz must be positive, was 0");
    }
}
