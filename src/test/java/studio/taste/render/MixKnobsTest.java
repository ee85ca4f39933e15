package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.frames;
import static studio.taste.render.Signals.levelDb;
import static studio.taste.render.Signals.toneDb;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.audio.AudioClip;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.music.StemRole;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.MixKnob;
import studio.taste.remix.MixStyle;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.Transition;

/** What each knob of a mix does, each told by a measure of its own, on demo songs. */
class MixKnobsTest {
    private static final double[] VALUES = {-6, -3, 0, 3, 6};
    private static final DemoPair PAIR = DemoPair.ONLY;
    private static final RemixPlan PLAN = PAIR.plans.get(0);
    private static final Excerpt EXCERPT = ExcerptChooser.choose(PLAN, PAIR.vocalSong);

    /** The measure of each knob. */
    private static final Map<MixKnob, ToDoubleFunction<MixStyle>> MEASURES = new EnumMap<>(Map.of(
            MixKnob.VOCALS, style -> againstTheRestDb(style, StemRole.VOCALS),
            MixKnob.DRUMS, style -> againstTheRestDb(style, StemRole.DRUMS),
            MixKnob.BASS, style -> againstTheRestDb(style, StemRole.BASS),
            MixKnob.BRIGHTNESS, MixKnobsTest::highsAgainstLowsDb,
            MixKnob.REVERB, MixKnobsTest::tailAfterAStopDb,
            MixKnob.WARMTH, MixKnobsTest::thirdHarmonicDb,
            MixKnob.TIGHTNESS, MixKnobsTest::lowEndSustainDb,
            MixKnob.DENSITY, MixKnobsTest::spreadOfLevelsDb,
            MixKnob.WIDTH, MixKnobsTest::sideAgainstMiddleDb));

    private static AudioClip mix(MixStyle style, StemRole... heard) {
        return PAIR.render(DemoPair.UNSTRETCHED, PLAN.withStyle(style), EXCERPT, heard);
    }

    /** Power of what of a stem, as it sounds alone in a neutral mix, is found in the mix, against the power of all else. */
    private static double againstTheRestDb(MixStyle style, StemRole role) {
        AudioClip stem = mix(MixStyle.NEUTRAL, role);
        AudioClip mix = mix(style, StemRole.values());
        double both = 0;
        double alone = 0;
        double all = 0;
        for (int c = 0; c < 2; c++) {
            for (int i = 0; i < mix.frames(); i++) {
                both += (double) mix.channel(c)[i] * stem.channel(c)[i];
                alone += (double) stem.channel(c)[i] * stem.channel(c)[i];
                all += (double) mix.channel(c)[i] * mix.channel(c)[i];
            }
        }
        double found = both * both / alone;
        return 10 * Math.log10(found / (all - found));
    }

    /** Power about 10 kHz against that about 100 Hz. */
    private static double highsAgainstLowsDb(MixStyle style) {
        float[] mono = mix(style, StemRole.values()).toMono();
        return bandDb(mono, 7_000, 14_000) - bandDb(mono, 70, 140);
    }

    /** Level from 0.1 to 0.4 s after the voice has stopped, against that before. */
    private static double tailAfterAStopDb(MixStyle style) {
        float[] sung = Arrays.copyOf(PAIR.vocalStems.clip(StemRole.VOCALS).toMono(), frames(30));
        System.arraycopy(PAIR.vocalStems.clip(StemRole.VOCALS).toMono(), frames(32), sung, 0, frames(20));
        float[] left = new Sketch(120, 30)
                .style(style)
                .stem(StemRole.VOCALS, sung)
                .section(12, Transition.CUT, 0, 0, Map.of(StemRole.VOCALS, 0.0))
                .section(4, Transition.CUT, 0, 12, Map.of(StemRole.BASS, 0.0))
                .render(0, 16)
                .channel(0);
        return levelDb(left, frames(6.1), frames(6.4)) - levelDb(left, frames(4), frames(5.9));
    }

    /** The third harmonic of a tone of 200 Hz as loud as a stem is, against the tone. */
    private static double thirdHarmonicDb(MixStyle style) {
        float[] left = new Sketch(120, 30)
                .style(style)
                .stem(StemRole.BASS, Signals.sine(200, 0.2, 30))
                .section(8, Transition.CUT, 0, 0, Map.of(StemRole.BASS, 0.0))
                .render(0, 8)
                .channel(0);
        return toneDb(left, RATE_HZ, 3 * RATE_HZ, 600) - toneDb(left, RATE_HZ, 3 * RATE_HZ, 200);
    }

    /** Below 120 Hz, in drums and bass: the level that is passed half of the time, against that passed a twentieth of it. */
    private static double lowEndSustainDb(MixStyle style) {
        double[] levels = levels(low(mix(style, StemRole.DRUMS, StemRole.BASS).toMono()), frames(0.02));
        Arrays.sort(levels);
        return levels[levels.length / 2] - levels[levels.length * 19 / 20];
    }

    /**
     * How far, in the voice, the level over 50 ms passed nine tenths of the time lies below that passed a tenth of it; rests, which are
     * those of a neutral mix, left out.
     */
    private static double spreadOfLevelsDb(MixStyle style) {
        double[] neutral = levels(mix(MixStyle.NEUTRAL, StemRole.VOCALS).toMono(), frames(0.05));
        double[] styled = levels(mix(style, StemRole.VOCALS).toMono(), frames(0.05));
        double loudest = Arrays.stream(neutral).max().orElseThrow();
        double[] sung = IntStream.range(0, styled.length)
                .filter(i -> neutral[i] > loudest - 30)
                .mapToDouble(i -> styled[i])
                .sorted()
                .toArray();
        return sung[sung.length * 9 / 10] - sung[sung.length / 10];
    }

    private static double sideAgainstMiddleDb(MixStyle style) {
        AudioClip mix = mix(style, StemRole.values());
        double side = 0;
        double middle = 0;
        for (int i = 0; i < mix.frames(); i++) {
            double left = mix.channel(0)[i];
            double right = mix.channel(1)[i];
            side += (left - right) * (left - right);
            middle += (left + right) * (left + right);
        }
        return 10 * Math.log10(side / middle);
    }

    /** Levels over so many frames each. */
    private static double[] levels(float[] samples, int frames) {
        double[] levels = new double[samples.length / frames];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = levelDb(samples, i * frames, (i + 1) * frames);
        }
        return levels;
    }

    private static float[] low(float[] samples) {
        float[] low = samples.clone();
        for (int stage = 0; stage < 4; stage++) {
            float state = 0;
            for (int i = 0; i < low.length; i++) {
                state += 0.0267f * (low[i] - state);
                low[i] = state;
            }
        }
        return low;
    }

    /** Power between two frequencies, over the whole sound. */
    private static double bandDb(float[] samples, double fromHz, double toHz) {
        int size = 16_384;
        FloatFFT fft = new FloatFFT(size);
        double sum = 0;
        for (int start = 0; start + size <= samples.length; start += size) {
            float[] z = new float[2 * size];
            for (int i = 0; i < size; i++) {
                z[2 * i] = (float) (samples[start + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size)));
            }
            fft.complexForward(z);
            for (int k = (int) (fromHz * size / RATE_HZ); k < toHz * size / RATE_HZ; k++) {
                sum += (double) z[2 * k] * z[2 * k] + (double) z[2 * k + 1] * z[2 * k + 1];
            }
        }
        return 10 * Math.log10(sum);
    }

    private static double measure(MixKnob measured, MixStyle style) {
        return Objects.requireNonNull(MEASURES.get(measured)).applyAsDouble(style);
    }

    @ParameterizedTest
    @EnumSource(MixKnob.class)
    void aKnobMovesItsMeasureOneWayAndFarEnoughToBeHeard(MixKnob knob) {
        double[] measured = Arrays.stream(VALUES)
                .map(value -> measure(knob, MixStyle.NEUTRAL.with(knob, value)))
                .toArray();
        // Tightness shortens what is held, and density draws levels together: their measures fall.
        double sign = knob == MixKnob.TIGHTNESS || knob == MixKnob.DENSITY ? -1 : 1;
        for (int i = 1; i < measured.length; i++) {
            assertThat(sign * (measured[i] - measured[i - 1]))
                    .as("%s from %s to %s in %s", knob.word(), VALUES[i - 1], VALUES[i], Arrays.toString(measured))
                    .isGreaterThan(0.1);
        }
        assertThat(sign * (measured[VALUES.length - 1] - measured[0])).isGreaterThan(2);
    }

    @Test
    void knobsInDecibelsMoveTheirMeasuresBySoMany() {
        for (MixKnob knob : new MixKnob[] {MixKnob.BRIGHTNESS, MixKnob.REVERB, MixKnob.WIDTH}) {
            double moved = measure(knob, MixStyle.NEUTRAL.with(knob, 6)) - measure(knob, MixStyle.NEUTRAL);
            assertThat(moved).as(knob.word()).isCloseTo(6, within(0.6));
        }
        for (MixKnob knob : new MixKnob[] {MixKnob.VOCALS, MixKnob.DRUMS, MixKnob.BASS}) {
            double moved = measure(knob, MixStyle.NEUTRAL.with(knob, 6)) - measure(knob, MixStyle.NEUTRAL);
            assertThat(moved).as(knob.word()).isCloseTo(6, within(1.5));
        }
    }

    @Test
    void knobsThatSetNoLevelLeaveTheLoudnessAboutWhereItIs() {
        double neutral = lufs(MixStyle.NEUTRAL);
        EnumSet<MixKnob> levels = EnumSet.of(MixKnob.VOCALS, MixKnob.DRUMS, MixKnob.BASS);
        for (MixKnob knob : EnumSet.complementOf(levels)) {
            for (double value : new double[] {-6, 6}) {
                assertThat(lufs(MixStyle.NEUTRAL.with(knob, value)) - neutral)
                        .as("%s %s", knob.word(), value)
                        .isCloseTo(0, within(1.75));
            }
        }
    }

    private static double lufs(MixStyle style) {
        return LoudnessMeter.measure(mix(style, StemRole.values())).integratedLufs();
    }
}
