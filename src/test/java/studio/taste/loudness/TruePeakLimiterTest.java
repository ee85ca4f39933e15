package studio.taste.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.audio.AudioClip;

class TruePeakLimiterTest {
    private static final int RATE = 48_000;
    private static final double CEILING_DBTP = -1;

    /** Struck noise over a low tone: peaks every quarter of a second, about 6 dB over what lies between. */
    private static AudioClip music(int sampleRateHz, int channelCount, double gain) {
        Random random = new Random(11);
        float[][] planar = new float[channelCount][3 * sampleRateHz];
        for (int i = 0; i < planar[0].length; i++) {
            double seconds = i / (double) sampleRateHz;
            double stroke = Math.exp(-(seconds % 0.25) / 0.02);
            for (int c = 0; c < channelCount; c++) {
                planar[c][i] = (float) (gain
                        * (0.5 * Math.sin(2 * Math.PI * 80 * seconds + c)
                                + (0.1 + 0.6 * stroke) * (2 * random.nextDouble() - 1)));
            }
        }
        return new AudioClip(sampleRateHz, planar);
    }

    @Test
    void whatDoesNotPassTheCeilingComesOutAsItWentIn() {
        AudioClip clip = music(RATE, 2, 0.5);
        LimitedClip limited = TruePeakLimiter.limit(clip, CEILING_DBTP);
        assertThat(limited.clip()).isSameAs(clip);
        assertThat(limited.reductionDb()).isZero();
        assertThat(limited.truePeakDbtp()).isEqualTo(TruePeakMeter.measure(clip, 8));
    }

    @Test
    void farFromAPeakSamplesStayAsTheyAreToTheLastBit() {
        AudioClip clip = music(RATE, 2, 0.3);
        int peak = RATE;
        clip.channel(0)[peak] = 1.3f;
        LimitedClip limited = TruePeakLimiter.limit(clip, CEILING_DBTP);
        int ahead = (int) (TruePeakLimiter.LOOK_AHEAD_SECONDS * RATE) + 32;
        for (int c = 0; c < 2; c++) {
            float[] before = clip.channel(c);
            float[] after = limited.clip().channel(c);
            for (int i = 0; i < peak - 2 * ahead; i++) {
                assertThat(after[i]).isEqualTo(before[i]);
            }
            // 14 time constants of release bring 1e-6 of the reduction, which is none.
            for (int i = peak + (int) (1.6 * RATE); i < before.length; i++) {
                assertThat(after[i]).isEqualTo(before[i]);
            }
        }
        assertThat(limited.reductionDb()).isBetween(3.2, 3.9);
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 1, 2.5",
        "22050, 2, 1.2",
        "44100, 2, 1.0",
        "48000, 1, 0.9",
        "48000, 2, 4.0",
        "48000, 6, 1.5",
        "96000, 2, 1.5",
        "192000, 2, 1.5"
    })
    void noPeakPassesTheCeiling(int sampleRateHz, int channelCount, double gain) {
        AudioClip clip = music(sampleRateHz, channelCount, gain);
        LimitedClip limited = TruePeakLimiter.limit(clip, CEILING_DBTP);
        assertThat(TruePeakMeter.measure(limited.clip(), 8)).isLessThanOrEqualTo(CEILING_DBTP);
        assertThat(TruePeakMeter.measure(limited.clip(), 4)).isLessThanOrEqualTo(CEILING_DBTP);
        assertThat(limited.truePeakDbtp()).isGreaterThan(CEILING_DBTP - 0.1);
        double over = TruePeakMeter.measure(clip, 8) - CEILING_DBTP;
        assertThat(limited.reductionDb()).isCloseTo(over, within(0.1));
        assertThat(limited.clip().frames()).isEqualTo(clip.frames());
    }

    /** Between the samples of these tones lies more than on them: a limiter that looks at samples alone lets it through. */
    @ParameterizedTest
    @CsvSource({"4, 45", "6, 60", "8, 67.5", "3.1, 10", "2.4, 0"})
    void peaksBetweenSamplesAreSeen(double periodFrames, double phaseDegrees) {
        float[] tone = new float[RATE];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (1.2 * Math.sin(2 * Math.PI * i / periodFrames + Math.toRadians(phaseDegrees)));
        }
        LimitedClip limited = TruePeakLimiter.limit(new AudioClip(RATE, new float[][] {tone}), CEILING_DBTP);
        assertThat(limited.truePeakDbtp()).isBetween(CEILING_DBTP - 0.15, CEILING_DBTP);
    }

    @Test
    void aPeakOnTheFirstOrTheLastFrameIsCaughtToo() {
        for (int place : new int[] {0, 1, 50, 4_798, 4_799}) {
            float[] click = new float[4_800];
            click[place] = 1.5f;
            AudioClip clip = new AudioClip(RATE, new float[][] {click, new float[4_800]});
            assertThat(TruePeakLimiter.limit(clip, CEILING_DBTP).truePeakDbtp()).isLessThanOrEqualTo(CEILING_DBTP);
        }
    }

    @Test
    void clipsShorterThanTheLookAheadAreLimitedAsWell() {
        for (int frames : new int[] {1, 2, 7, 100}) {
            float[] loud = new float[frames];
            Arrays.fill(loud, 2);
            LimitedClip limited = TruePeakLimiter.limit(new AudioClip(RATE, new float[][] {loud}), CEILING_DBTP);
            assertThat(limited.truePeakDbtp()).isLessThanOrEqualTo(CEILING_DBTP);
            assertThat(limited.clip().frames()).isEqualTo(frames);
        }
    }

    @Test
    void allChannelsGetOneGainSoThatTheImageStays() {
        AudioClip clip = music(RATE, 2, 1.4);
        AudioClip limited = TruePeakLimiter.limit(clip, CEILING_DBTP).clip();
        for (int i = 0; i < clip.frames(); i++) {
            double left = limited.channel(0)[i] / (double) clip.channel(0)[i];
            double right = limited.channel(1)[i] / (double) clip.channel(1)[i];
            if (Math.abs(clip.channel(0)[i]) > 1e-3 && Math.abs(clip.channel(1)[i]) > 1e-3) {
                assertThat(left).isCloseTo(right, within(1e-5));
            }
        }
    }

    /** The gain must not ride on the waves of a steady tone, or it would be distorted. */
    @ParameterizedTest
    @ValueSource(doubles = {50, 100, 440, 3_000})
    void aSteadyToneStaysATone(double hz) {
        AudioClip tone = Tones.sine(RATE, hz, 1.25, 0, 2);
        LimitedClip limited = TruePeakLimiter.limit(tone, CEILING_DBTP);
        assertThat(limited.reductionDb()).isCloseTo(20 * Math.log10(1.25) + 1, within(0.05));
        assertThat(distortionDb(limited.clip().channel(0), hz)).isLessThan(-80);
    }

    /** All but the fundamental, in the second second, against the fundamental. */
    private static double distortionDb(float[] samples, double hz) {
        double sine = 0;
        double cosine = 0;
        double all = 0;
        for (int i = RATE / 2; i < 3 * RATE / 2; i++) {
            double angle = 2 * Math.PI * hz * i / RATE;
            sine += samples[i] * Math.sin(angle);
            cosine += samples[i] * Math.cos(angle);
            all += samples[i] * samples[i];
        }
        double fundamental = 2 * (sine * sine + cosine * cosine) / RATE;
        return 10 * Math.log10(Math.abs(all - fundamental) / fundamental);
    }

    @Test
    void theGainMovesWithoutAClick() {
        AudioClip clip = Tones.sine(RATE, 200, 0.5, 0, 2);
        for (int i = RATE; i < RATE + 480; i++) {
            clip.channel(0)[i] *= 2.5f;
        }
        AudioClip limited = TruePeakLimiter.limit(clip, CEILING_DBTP).clip();
        double steepest = 0;
        for (int i = RATE / 2; i < RATE - 64; i++) {
            double gain = limited.channel(0)[i] / (double) clip.channel(0)[i];
            double next = limited.channel(0)[i + 1] / (double) clip.channel(0)[i + 1];
            if (Math.abs(clip.channel(0)[i]) > 0.05 && Math.abs(clip.channel(0)[i + 1]) > 0.05) {
                steepest = Math.max(steepest, Math.abs(next - gain));
            }
        }
        // 3 dB within 3 ms, as a triangle: twice the mean slope at its steepest.
        assertThat(steepest).isBetween(0.001, 0.006);
    }

    @Test
    void silenceStaysSilence() {
        AudioClip silence = AudioClip.silence(RATE, 2, 100);
        assertThat(TruePeakLimiter.limit(silence, CEILING_DBTP).clip()).isSameAs(silence);
    }
}
