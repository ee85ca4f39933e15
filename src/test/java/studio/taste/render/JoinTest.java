package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.music.StemRole.BASS;
import static studio.taste.render.Signals.frames;
import static studio.taste.render.Signals.levelDb;
import static studio.taste.render.Signals.noise;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.thirdDifference;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;

/** Joins of tones, on the one stem that has no room about it. */
class JoinTest {
    private static final double BPM = 120;
    private static final int BEAT = 24_000;

    /** A section's arc rises by so much from where the steady part is measured to where the join is: 0.3 dB. */
    private static final double ARC = 1.035;

    /** What rounding to float adds to a third difference, at worst, in the eight stages the sound goes through: a quarter of 110 Hz's. */
    private static final double ROUNDING = 5e-7;

    private static float[] join(float[] sound, Transition in) {
        return new Sketch(BPM, 30)
                .stem(BASS, sound)
                .section(8, Transition.CUT, 0, 0, Map.of(BASS, 0.0))
                .section(8, in, 0, 19, Map.of(BASS, 0.0))
                .render(0, 16)
                .channel(0);
    }

    private static Transition transition(TransitionType type) {
        return type == TransitionType.CUT ? Transition.CUT : new Transition(type, 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = TransitionType.class,
            names = {"CUT", "CROSSFADE", "SILENCE_GAP"})
    void joinsBendATonesWaveNoMoreThanItBendsItself(TransitionType type) {
        for (double hz : new double[] {110, 220, 440, 997}) {
            // Nineteen beats hold so many periods and a part: old and new differ in phase, each time otherwise.
            for (double off : new double[] {0.03, 0.11, 0.16, 0.23, 0.29}) {
                float[] left = join(sine(hz + off, 0.3, 30), transition(type));
                double steady = thirdDifference(left, 3 * BEAT, 5 * BEAT);
                assertThat(thirdDifference(left, 5 * BEAT, 11 * BEAT))
                        .as("%s Hz", hz + off)
                        .isLessThan(ARC * steady + ROUNDING);
            }
        }
    }

    @Test
    void crossfadesKeepTheLevelWhateverOldAndNewAreToEachOther() {
        for (double off : new double[] {0, 0.03, 0.11, 0.16, 0.21}) {
            requireEven(join(sine(220 + off, 0.3, 30), transition(TransitionType.CROSSFADE)));
        }
        requireEven(join(Signals.sum(sine(220, 0.2, 30), noise(0.05, 30, 3)), transition(TransitionType.CROSSFADE)));
    }

    private static void requireEven(float[] left) {
        double steady = levelDb(left, 3 * BEAT, 5 * BEAT);
        for (int at = 5 * BEAT; at < 10 * BEAT; at += frames(0.05)) {
            assertThat(levelDb(left, at, at + frames(0.2)) - steady)
                    .as("frame %d", at)
                    // Likeness is made up for down to −0.7; the tone off by 0.11 Hz meets itself at cos(2π·5.5·0.11) =
                    // −0.79,
                    // which leaves 10·log₁₀((1 − 0.79)/(1 − 0.7)) in the middle.
                    .isBetween(-1.55, 0.5);
        }
    }

    @Test
    void noCutRaisesTheLevel() {
        for (double off : new double[] {0, 0.03, 0.11, 0.16, 0.21}) {
            float[] left = join(sine(220 + off, 0.3, 30), Transition.CUT);
            double steady = levelDb(left, 3 * BEAT, 5 * BEAT);
            for (int at = 7 * BEAT; at < 9 * BEAT; at += 240) {
                assertThat(levelDb(left, at, at + frames(0.02))).isLessThan(steady + 0.5);
            }
        }
    }

    @Test
    void aStepOfAPlayingStemIsSmooth() {
        float[] left = new Sketch(BPM, 30)
                .stem(BASS, sine(220.3, 0.3, 30))
                .section(8, Transition.CUT, 0, 0, Map.of(BASS, -6.0))
                .section(8, Transition.CUT, 0, 8, Map.of(BASS, 0.0))
                .render(0, 16)
                .channel(0);
        double loud = thirdDifference(left, 10 * BEAT, 14 * BEAT);
        assertThat(thirdDifference(left, 4 * BEAT, 10 * BEAT)).isLessThan(1.01 * loud);
        assertThat(levelDb(left, 8 * BEAT, 9 * BEAT)).isCloseTo(levelDb(left, 12 * BEAT, 13 * BEAT), within(0.3));
    }
}
