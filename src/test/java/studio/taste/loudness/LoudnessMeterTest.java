package studio.taste.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.audio.AudioClip;

class LoudnessMeterTest {
    /** 10 log10 1.41. */
    private static final double SURROUND_LU = 1.4921911265;

    private static float[] noise(int frames, int seed) {
        Random random = new Random(seed);
        float[] noise = new float[frames];
        for (int i = 0; i < frames; i++) {
            double swell = 0.1 + 0.1 * Math.sin(i * 1e-4);
            noise[i] = (float) (swell * random.nextGaussian());
        }
        return noise;
    }

    @ParameterizedTest
    @ValueSource(ints = {11_025, 44_100, 48_000})
    void piecesOfAnySizeReadLikeTheWhole(int rateHz) {
        float[][] planar = {noise(6 * rateHz + 123, 1), noise(6 * rateHz + 123, 2)};
        Loudness whole = LoudnessMeter.measure(new AudioClip(rateHz, planar));
        LoudnessMeter meter = new LoudnessMeter(rateHz, 2);
        Random random = new Random(4);
        for (int at = 0; at < planar[0].length; ) {
            int end = Math.min(planar[0].length, at + random.nextInt(3_000));
            meter.add(planar, at, end);
            at = end;
        }
        Loudness pieces = meter.loudness();
        assertThat(pieces.integratedLufs()).isCloseTo(whole.integratedLufs(), within(1e-9));
        assertThat(pieces.loudnessRangeLu()).isCloseTo(whole.loudnessRangeLu(), within(1e-9));
        assertThat(pieces.maxMomentaryLufs()).isCloseTo(whole.maxMomentaryLufs(), within(1e-9));
        assertThat(pieces.maxShortTermLufs()).isCloseTo(whole.maxShortTermLufs(), within(1e-9));
        assertThat(pieces.truePeakDbtp()).isEqualTo(whole.truePeakDbtp());
        assertThat(pieces.samplePeakDbfs()).isEqualTo(whole.samplePeakDbfs());
    }

    @Test
    void aToneInOneOfTwoChannelsReadsThreeDecibelsLess() {
        float[] tone = new Tones(48_000).tone(5, -20).mono().channel(0);
        double both = LoudnessMeter.measure(new AudioClip(48_000, new float[][] {tone, tone}))
                .integratedLufs();
        double one = LoudnessMeter.measure(new AudioClip(48_000, new float[][] {tone, new float[tone.length]}))
                .integratedLufs();
        double mono = LoudnessMeter.measure(new AudioClip(48_000, new float[][] {tone}))
                .integratedLufs();
        assertThat(both - one).isCloseTo(3.0103, within(1e-4));
        assertThat(one).isEqualTo(mono);
    }

    /** Per number of channels, what a tone in each channel alone reads beside the same tone in mono, in LU. */
    private static final double[][] BESIDE_MONO = {
        {0},
        {0, 0},
        {0, 0, 0},
        {0, 0, SURROUND_LU, SURROUND_LU},
        {0, 0, 0, SURROUND_LU, SURROUND_LU},
        {0, 0, 0, Double.NEGATIVE_INFINITY, SURROUND_LU, SURROUND_LU}
    };

    @Test
    void everyChannelOfEveryLayoutWeighsWhatTheStandardSays() {
        float[] tone = new Tones(48_000).tone(1, -20).mono().channel(0);
        double mono = LoudnessMeter.measure(new AudioClip(48_000, new float[][] {tone}))
                .integratedLufs();
        for (double[] layout : BESIDE_MONO) {
            for (int c = 0; c < layout.length; c++) {
                float[][] planar = new float[layout.length][tone.length];
                planar[c] = tone;
                Loudness read = LoudnessMeter.measure(new AudioClip(48_000, planar));
                if (Double.isInfinite(layout[c])) {
                    assertThat(read.integratedLufs()).isEqualTo(layout[c]);
                } else {
                    assertThat(read.integratedLufs())
                            .as("channel %d of %d", c + 1, layout.length)
                            .isCloseTo(mono + layout[c], within(1e-9));
                }
                assertThat(read.truePeakDbtp()).isCloseTo(-20, within(0.05));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 22_050, 32_000, 88_200, 96_000, 176_400, 192_000})
    void everyScaleReadsAToneAlikeAtEveryRate(int rateHz) {
        Loudness loudness = LoudnessMeter.measure(
                new Tones(rateHz).tone(4, -23).tone(4, -33).stereo());
        // At 8 kHz the shelf, warped towards the Nyquist frequency, lifts 1 kHz by 0.25 dB more.
        double tolerance = rateHz == 8_000 ? 0.3 : 0.1;
        assertThat(loudness.maxMomentaryLufs()).isCloseTo(-23, within(tolerance));
        assertThat(loudness.maxShortTermLufs()).isCloseTo(-23, within(tolerance));
        assertThat(loudness.loudnessRangeLu()).isCloseTo(10, within(0.1));
        assertThat(loudness.samplePeakDbfs()).isCloseTo(-23, within(0.1));
        assertThat(loudness.truePeakDbtp()).isCloseTo(-23, within(0.1));
    }

    @Test
    void gainMovesEveryLevelByItselfAndLeavesTheRange() {
        AudioClip clip = new AudioClip(48_000, new float[][] {noise(300_000, 1), noise(300_000, 2)});
        Loudness before = LoudnessMeter.measure(clip);
        Loudness after = LoudnessMeter.measure(clip.withGainDb(-7.5));
        assertThat(after.integratedLufs()).isCloseTo(before.integratedLufs() - 7.5, within(1e-5));
        assertThat(after.maxMomentaryLufs()).isCloseTo(before.maxMomentaryLufs() - 7.5, within(1e-5));
        assertThat(after.maxShortTermLufs()).isCloseTo(before.maxShortTermLufs() - 7.5, within(1e-5));
        assertThat(after.samplePeakDbfs()).isCloseTo(before.samplePeakDbfs() - 7.5, within(1e-5));
        assertThat(after.truePeakDbtp()).isCloseTo(before.truePeakDbtp() - 7.5, within(1e-5));
        assertThat(after.loudnessRangeLu()).isCloseTo(before.loudnessRangeLu(), within(1e-5));
    }

    @Test
    void silenceAndNothingReadMinusInfinityAndNoRange() {
        Loudness expected = new Loudness(
                Double.NEGATIVE_INFINITY,
                0,
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
        assertThat(LoudnessMeter.measure(AudioClip.silence(48_000, 2, 480_000))).isEqualTo(expected);
        assertThat(LoudnessMeter.measure(AudioClip.silence(48_000, 2, 0))).isEqualTo(expected);
    }

    @Test
    void whatIsTooShortForAWindowHasNoReadingThere() {
        Loudness short300 =
                LoudnessMeter.measure(new Tones(48_000).tone(0.3, -20).stereo());
        assertThat(short300.maxMomentaryLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(short300.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(short300.samplePeakDbfs()).isCloseTo(-20, within(0.01));
        Loudness oneSecond =
                LoudnessMeter.measure(new Tones(48_000).tone(1, -20).stereo());
        assertThat(oneSecond.maxMomentaryLufs()).isCloseTo(-20, within(0.1));
        assertThat(oneSecond.maxShortTermLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void whatStaysBelowTheAbsoluteGateIsHeardButNotIntegrated() {
        Loudness faint = LoudnessMeter.measure(new Tones(48_000).tone(5, -75).stereo());
        assertThat(faint.integratedLufs()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(faint.maxMomentaryLufs()).isCloseTo(-75, within(0.1));
    }

    @Test
    void channelCountsOutsideTheStandardAreRefused() {
        assertThatThrownBy(() -> new LoudnessMeter(48_000, 0)).hasMessage("channelCount must be 1 to 6, was 0");
        assertThatThrownBy(() -> new LoudnessMeter(48_000, 7)).hasMessage("channelCount must be 1 to 6, was 7");
        assertThatThrownBy(() -> new LoudnessMeter(48_000, 2).add(new float[1][10], 0, 10))
                .hasMessage("1 channels for a meter of 2");
    }
}
