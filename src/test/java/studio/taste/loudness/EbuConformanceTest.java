package studio.taste.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.audio.AudioClip;

/**
 * The minimum requirements test signals of EBU Tech 3341 and 3342, synthesised. Not here: 3341-7 and -8 and 3342-5 and
 * -6, which are the EBU's own recordings. Where figures of libebur128 1.2 at 48 kHz are known, they are held to 0.01
 * LU.
 */
class EbuConformanceTest {
    @ParameterizedTest
    @ValueSource(ints = {48_000, 44_100})
    @Retention(RetentionPolicy.RUNTIME)
    private @interface AtBothRates {}

    private static final double TOLERANCE_LU = 0.1;

    private static double integrated(Tones tones) {
        return LoudnessMeter.measure(tones.stereo()).integratedLufs();
    }

    /** Asserts what the EBU expects, and at 48 kHz what libebur128 reads. */
    private static void assertIntegrated(Tones tones, int rateHz, double lufs, double libebur128) {
        double measured = integrated(tones);
        assertThat(measured).isCloseTo(lufs, within(TOLERANCE_LU));
        assertLibebur128(rateHz, measured, libebur128);
    }

    private static void assertLibebur128(int rateHz, double measured, double golden) {
        if (rateHz == 48_000) {
            assertThat(measured).isCloseTo(golden, within(0.01));
        }
    }

    @AtBothRates
    void case1And2SteadyTonesReadTheirLevelOnAllThreeScales(int rateHz) {
        for (double dbfs : new double[] {-23, -33}) {
            LoudnessMeter meter =
                    LoudnessMeter.of(new Tones(rateHz).tone(20, dbfs).stereo());
            double integrated = meter.loudness().integratedLufs();
            assertThat(meter.momentaryLufs()).isCloseTo(dbfs, within(TOLERANCE_LU));
            assertThat(meter.shortTermLufs()).isCloseTo(dbfs, within(TOLERANCE_LU));
            assertThat(integrated).isCloseTo(dbfs, within(TOLERANCE_LU));
            assertLibebur128(rateHz, integrated, -22.993 + (dbfs + 23));
        }
    }

    @AtBothRates
    void case3QuietEndsAreGatedRelatively(int rateHz) {
        Tones tones = new Tones(rateHz).tone(10, -36).tone(60, -23).tone(10, -36);
        assertIntegrated(tones, rateHz, -23, -23.014);
    }

    @AtBothRates
    void case4QuieterEndsAreGatedAbsolutely(int rateHz) {
        Tones tones = new Tones(rateHz)
                .tone(10, -72)
                .tone(10, -36)
                .tone(60, -23)
                .tone(10, -36)
                .tone(10, -72);
        assertThat(integrated(tones)).isCloseTo(-23, within(TOLERANCE_LU));
    }

    @AtBothRates
    void case5LouderMiddleIsAveragedIn(int rateHz) {
        Tones tones = new Tones(rateHz).tone(20, -26).tone(20.1, -20).tone(20, -26);
        assertIntegrated(tones, rateHz, -23, -22.979);
    }

    @AtBothRates
    void case6SurroundChannelsAreWeighted(int rateHz) {
        float[] front = new Tones(rateHz).tone(20, -28).mono().channel(0);
        float[] centre = new Tones(rateHz).tone(20, -24).mono().channel(0);
        float[] surround = new Tones(rateHz).tone(20, -30).mono().channel(0);
        float[] lfe = new Tones(rateHz).tone(20, 0).mono().channel(0);
        double five = LoudnessMeter.measure(
                        new AudioClip(rateHz, new float[][] {front, front, centre, surround, surround}))
                .integratedLufs();
        double fiveOne = LoudnessMeter.measure(
                        new AudioClip(rateHz, new float[][] {front, front, centre, lfe, surround, surround}))
                .integratedLufs();
        assertThat(five).isCloseTo(-23, within(TOLERANCE_LU));
        assertLibebur128(rateHz, five, -23.016);
        assertThat(fiveOne).isEqualTo(five);
    }

    /** Feeds a clip in pieces of 10 ms and asks after each whether the reading, from {@code fromSeconds} on, is −23. */
    private static void assertSteady(AudioClip clip, double fromSeconds, ToDoubleFunction<LoudnessMeter> reading) {
        LoudnessMeter meter = new LoudnessMeter(clip.sampleRateHz(), 2);
        float[][] planar = {clip.channel(0), clip.channel(1)};
        int hop = clip.sampleRateHz() / 100;
        for (int end = hop; end <= clip.frames(); end += hop) {
            meter.add(planar, end - hop, end);
            if (end >= fromSeconds * clip.sampleRateHz()) {
                assertThat(reading.applyAsDouble(meter)).isCloseTo(-23, within(TOLERANCE_LU));
            }
        }
    }

    @AtBothRates
    void case9ShortTermIsSteadyOverAPeriodOfThreeSeconds(int rateHz) {
        Tones tones = new Tones(rateHz);
        IntStream.range(0, 5).forEach(i -> tones.tone(1.34, -20).tone(1.66, -30));
        assertSteady(tones.stereo(), 3, LoudnessMeter::shortTermLufs);
    }

    @AtBothRates
    void case10ThreeSecondsAreFoundWhereverTheyBegin(int rateHz) {
        for (int i = 0; i < 20; i++) {
            Tones tones = new Tones(rateHz).silence(0.15 * i).tone(3, -23).silence(1);
            assertThat(LoudnessMeter.measure(tones.stereo()).maxShortTermLufs()).isCloseTo(-23, within(TOLERANCE_LU));
        }
    }

    /** Twenty tones, each 1 dB louder and later in its stretch than the last, and the maximum after each. */
    private static void assertMaximumFollows(int rateHz, double seconds, ToDoubleFunction<Loudness> maximum) {
        Tones tones = new Tones(rateHz);
        for (int i = 0; i < 20; i++) {
            double late = seconds * i / 20;
            tones.silence(late).tone(seconds, -38 + i).silence(seconds - late);
        }
        AudioClip clip = tones.stereo();
        LoudnessMeter meter = new LoudnessMeter(rateHz, 2);
        int stretch = clip.frames() / 20;
        for (int i = 0; i < 20; i++) {
            meter.add(new float[][] {clip.channel(0), clip.channel(1)}, i * stretch, (i + 1) * stretch);
            assertThat(maximum.applyAsDouble(meter.loudness())).isCloseTo(-38 + i, within(TOLERANCE_LU));
        }
    }

    @AtBothRates
    void case11TheShortTermMaximumFollowsRisingTones(int rateHz) {
        assertMaximumFollows(rateHz, 3, Loudness::maxShortTermLufs);
    }

    @AtBothRates
    void case12MomentaryIsSteadyOverAPeriodOfFourTenths(int rateHz) {
        Tones tones = new Tones(rateHz);
        IntStream.range(0, 25).forEach(i -> tones.tone(0.18, -20).tone(0.22, -30));
        assertSteady(tones.stereo(), 1, LoudnessMeter::momentaryLufs);
    }

    @AtBothRates
    void case13FourTenthsAreFoundWhereverTheyBegin(int rateHz) {
        for (int i = 0; i < 20; i++) {
            Tones tones = new Tones(rateHz).silence(0.02 * i).tone(0.4, -23).silence(1);
            assertThat(LoudnessMeter.measure(tones.stereo()).maxMomentaryLufs()).isCloseTo(-23, within(TOLERANCE_LU));
        }
    }

    @AtBothRates
    void case14TheMomentaryMaximumFollowsRisingTones(int rateHz) {
        assertMaximumFollows(rateHz, 0.4, Loudness::maxMomentaryLufs);
    }

    private static double range(int rateHz, double... levels) {
        Tones tones = new Tones(rateHz);
        for (double dbfs : levels) {
            tones.tone(20, dbfs);
        }
        return LoudnessMeter.measure(tones.stereo()).loudnessRangeLu();
    }

    @AtBothRates
    void tech3342LoudnessRangesOfSteps(int rateHz) {
        assertThat(range(rateHz, -20, -30)).isCloseTo(10, within(1.0));
        assertThat(range(rateHz, -20, -15)).isCloseTo(5, within(1.0));
        assertThat(range(rateHz, -40, -20)).isCloseTo(20, within(1.0));
        assertThat(range(rateHz, -50, -35, -20, -35, -50)).isCloseTo(15, within(1.0));
    }
}
