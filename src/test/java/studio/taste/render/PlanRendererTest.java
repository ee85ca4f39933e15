package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;
import static studio.taste.music.StemRole.OTHER;
import static studio.taste.music.StemRole.VOCALS;
import static studio.taste.render.Signals.RATE_HZ;
import static studio.taste.render.Signals.frames;
import static studio.taste.render.Signals.levelDb;
import static studio.taste.render.Signals.noise;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.audio.AudioClip;
import studio.taste.music.StemRole;
import studio.taste.remix.MixStyle;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;

/** The renderer's own exactness: where room, saturation and arcs would blur it, without them. {@link MixedSoundTest} has the rest. */
class PlanRendererTest {
    private static final double BPM = 120;
    private static final int BEAT = 24_000;

    private static Transition transition(TransitionType type, int beats) {
        return new Transition(type, beats);
    }

    private static Sketch sketch() {
        return new Sketch(BPM, 30);
    }

    private static Sketch dry() {
        return sketch().dry();
    }

    @Test
    void theLengthIsThePlansToAFrame() {
        for (double bpm : new double[] {97.3, 120, 143}) {
            AudioClip clip = new Sketch(bpm, 30)
                    .section(16, Transition.CUT, 0, 0, Map.of(DRUMS, 0.0))
                    .render(3, 15);
            assertThat(clip.frames()).isEqualTo((int) Math.rint(12 * 60 / bpm * RATE_HZ));
            assertThat(clip.channelCount()).isEqualTo(2);
            assertThat(clip.sampleRateHz()).isEqualTo(RATE_HZ);
        }
    }

    @Test
    void aMutedStemIsSilentAndTheOthersAreNot() {
        AudioClip clip = sketch().stem(DRUMS, sine(1000, 0.5, 30))
                .stem(BASS, sine(300, 0.1, 30))
                .section(8, Transition.CUT, 0, 0, Map.of(BASS, 0.0))
                .render(0, 8);
        assertThat(toneDb(clip.channel(0), BEAT, 7 * BEAT, 1000)).isLessThan(-100);
        assertThat(toneDb(clip.channel(0), BEAT, 7 * BEAT, 300)).isGreaterThan(-20);
    }

    @Test
    void stemsAreStagedByLoudnessAndMovedByTheSectionsAndTheStyle() {
        AudioClip clip = dry().stemLufs(-20)
                .stem(DRUMS, sine(1000, 0.1, 30))
                .stem(BASS, sine(300, 0.1, 30))
                .style(new MixStyle(0, 2, -1, 0))
                .section(4, Transition.CUT, 0, 0, Map.of(DRUMS, -6.0, BASS, 0.0))
                .section(4, Transition.CUT, 0, 4, Map.of(DRUMS, 3.0))
                .render(0, 8);
        // Two stems in the plan: −12 − 3.01 − (−20) = +4.99 dB each, from −20 dB.
        float[] left = clip.channel(0);
        assertThat(toneDb(left, BEAT, 3 * BEAT, 1000)).isCloseTo(-20 + 4.99 - 6 + 2, within(0.02));
        assertThat(toneDb(left, BEAT, 3 * BEAT, 300)).isCloseTo(-20 + 4.99 - 1, within(0.02));
        assertThat(toneDb(left, 5 * BEAT, 7 * BEAT, 1000)).isCloseTo(-20 + 4.99 + 3 + 2, within(0.02));
        assertThat(toneDb(left, 5 * BEAT, 7 * BEAT, 300)).isLessThan(-100);
    }

    @Test
    void aSectionBoundaryInsideARunningSongChangesNothing() {
        float[] music = Signals.sum(Signals.drums(30, 3).samples(), sine(220, 0.2, 30));
        for (double bpm : new double[] {120, 112}) {
            float[] whole = sketch().instrumentalBpm(bpm, 0)
                    .stem(OTHER, music)
                    .section(16, Transition.CUT, 0, 4, Map.of(OTHER, 0.0))
                    .render(0, 16)
                    .channel(0);
            float[] divided = sketch().instrumentalBpm(bpm, 0)
                    .stem(OTHER, music)
                    .section(8, Transition.CUT, 0, 4, Map.of(OTHER, 0.0))
                    .section(4, transition(TransitionType.CROSSFADE, 4), 0, 12, Map.of(OTHER, 0.0))
                    .section(4, Transition.CUT, 0, 16, Map.of(OTHER, 0.0))
                    .render(0, 16)
                    .channel(0);
            assertThat(divided).isEqualTo(whole);
        }
    }

    @Test
    void unrelatedSoundsCrossfadeAtEvenLevelAndTheNewSectionIsWholeOnItsFirstBeat() {
        float[] left = dry().stem(OTHER, noise(0.1, 30, 5))
                .section(16, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .section(16, transition(TransitionType.CROSSFADE, 8), 0, 40, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        double steady = levelDb(left, 2 * BEAT, 7 * BEAT);
        for (int beat = 7; beat < 17; beat++) {
            assertThat(levelDb(left, beat * BEAT, (beat + 1) * BEAT))
                    .as("beat %d", beat)
                    .isCloseTo(steady, within(0.3));
        }
        float[] alone = dry().stem(OTHER, noise(0.1, 30, 5))
                .section(32, Transition.CUT, 0, 24, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        for (int i = 16 * BEAT + 2400; i < 30 * BEAT; i += 11) {
            assertThat(left[i]).isCloseTo(alone[i], within(1e-6f));
        }
    }

    @Test
    void twoVocalPassagesOverlapByABeatAtMost() {
        float[] left = Sketch.twoVoices(400, 1500, 20)
                .dry()
                .section(16, Transition.CUT, 0, 0, Map.of(VOCALS, 0.0))
                .section(16, transition(TransitionType.CROSSFADE, 8), 40, 40, Map.of(VOCALS, 0.0))
                .render(0, 32)
                .channel(0);
        assertThat(toneDb(left, 8 * BEAT, 15 * BEAT, 1500)).isLessThan(-80);
        assertThat(toneDb(left, 16 * BEAT, 17 * BEAT, 400)).isLessThan(-80);
    }

    @Test
    void aGapIsSilentAndTheNewSectionIsInOnTheBeat() {
        float[] left = sketch().stem(OTHER, noise(0.1, 30, 6))
                .section(8, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .section(8, transition(TransitionType.SILENCE_GAP, 2), 0, 8, Map.of(OTHER, 0.0))
                .render(0, 16)
                .channel(0);
        double steady = levelDb(left, 2 * BEAT, 5 * BEAT);
        assertThat(levelDb(left, 6 * BEAT - 2400, 6 * BEAT)).isCloseTo(steady, within(1.0));
        assertThat(levelDb(left, 6 * BEAT, 6 * BEAT + frames(0.1))).isGreaterThan(steady - 15);
        // The new section's cut takes the gap's last 30 ms.
        assertThat(levelDb(left, 6 * BEAT + frames(0.32), 8 * BEAT - frames(0.031)))
                .isLessThan(-100);
        assertThat(levelDb(left, 8 * BEAT, 8 * BEAT + 2400)).isCloseTo(steady, within(1.0));
    }

    @Test
    void aSweepClosesOverTheOldSectionAndTheNewOneIsOpenOnTheBeat() {
        float[] left = dry().stem(OTHER, sine(5000, 0.2, 30))
                .section(16, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .section(16, transition(TransitionType.FILTER_SWEEP, 8), 0, 16, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        double steady = toneDb(left, BEAT, 7 * BEAT, 5000);
        assertThat(toneDb(left, 15 * BEAT, 16 * BEAT - 480, 5000)).isLessThan(steady - 35);
        assertThat(toneDb(left, 16 * BEAT, 16 * BEAT + 2400, 5000)).isCloseTo(steady, within(0.1));
    }

    @ParameterizedTest
    @EnumSource(TransitionType.class)
    void anExcerptThatBeginsOrEndsInsideATransitionIsPartOfTheWhole(TransitionType type) {
        for (StemRole next : new StemRole[] {OTHER, DRUMS}) {
            Transition in = type == TransitionType.CUT ? Transition.CUT : transition(type, 8);
            Sketch sketch = dry().stem(OTHER, noise(0.1, 30, 9))
                    .stem(DRUMS, noise(0.1, 30, 8))
                    .section(16, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                    .section(16, in, 0, 40, Map.of(next, -3.0));
            float[] whole = sketch.render(0, 32).channel(0);
            float[] late = sketch.render(12, 32).channel(0);
            float[] early = sketch.render(0, 12).channel(0);
            // Where a song fades into itself, how alike old and new are is told from what of them is heard.
            boolean isEvened = type == TransitionType.CROSSFADE && next == OTHER;
            for (int i = 4800; i < 18 * BEAT; i += 13) {
                assertThat(late[i]).isCloseTo(whole[12 * BEAT + i], within(isEvened && i < 4 * BEAT ? 5e-4f : 1e-6f));
            }
            for (int i = 0; i < 12 * BEAT - 2400; i += 13) {
                assertThat(early[i]).isCloseTo(whole[i], within(isEvened && i >= 8 * BEAT ? 5e-4f : 0));
            }
        }
    }

    @Test
    void beatsOfBothSongsFallOnTheRemixsBeats() {
        float[] left = beatsOf(new Sketch(112, 40)
                .vocalBpm(104, 0.37)
                .instrumentalBpm(118, 0.61)
                .stem(VOCALS, Signals.clicks(0.37, 60 / 104.0, 40))
                .section(16, Transition.CUT, 8, 4, Map.of(VOCALS, 0.0)));
        requireClicksOnBeats(left, 112, 1);
        float[] drums = beatsOf(new Sketch(112, 40)
                .vocalBpm(104, 0.37)
                .instrumentalBpm(118, 0.61)
                .stem(DRUMS, Signals.clicks(0.61, 60 / 118.0, 40))
                .section(16, Transition.CUT, 8, 4, Map.of(DRUMS, 0.0)));
        requireClicksOnBeats(drums, 112, 1);
    }

    @Test
    void aHalfTimeVocalHasABeatOnEverySecondOne() {
        float[] left = beatsOf(new Sketch(112, 40)
                .vocalBpm(55, 0.37)
                .vocalBeatsPerBeat(0.5)
                .stem(VOCALS, Signals.clicks(0.37, 60 / 55.0, 40))
                .section(16, Transition.CUT, 8, 4, Map.of(VOCALS, 0.0)));
        requireClicksOnBeats(left, 112, 2);
    }

    private static float[] beatsOf(Sketch sketch) {
        return sketch.render(0, 16).channel(0);
    }

    private static void requireClicksOnBeats(float[] samples, double bpm, int everyBeats) {
        double beatFrames = 60 / bpm * RATE_HZ;
        for (int beat = everyBeats; beat < 15; beat += everyBeats) {
            int expected = (int) Math.rint(beat * beatFrames);
            int at = Signals.attackNear(samples, expected, (int) (beatFrames / 2));
            assertThat((at - expected) * 1000.0 / RATE_HZ)
                    .as("beat %d, ms", beat)
                    .isBetween(-5.0, 5.0);
        }
    }

    @Test
    void theVocalIsShiftedAndNothingElse() {
        float[] left = sketch().semitones(-3)
                .stem(VOCALS, sine(600, 0.2, 30))
                .stem(OTHER, sine(2000, 0.2, 30))
                .section(16, Transition.CUT, 0, 0, Map.of(VOCALS, 0.0))
                .section(16, Transition.CUT, 16, 16, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        double wantedHz = 600 * Math.pow(2, -3 / 12.0);
        float[] vocal = Arrays.copyOfRange(left, 0, 15 * BEAT);
        float[] other = Arrays.copyOfRange(left, 17 * BEAT, 32 * BEAT);
        assertThat(1200 * Math.log(Signals.frequencyHz(vocal, wantedHz) / wantedHz) / Math.log(2))
                .isCloseTo(0, within(0.5));
        assertThat(Signals.frequencyHz(other, 2000)).isCloseTo(2000, within(0.01));
    }

    @Test
    void brightnessRaisesHighsAgainstLowsByWhatItSays() {
        // The drums are cleaned below 25 Hz, which takes 0.017 dB at 100 Hz.
        double neutral = tiltDb(0);
        assertThat(neutral).isCloseTo(0, within(0.02));
        for (double brightness : new double[] {-6, -2, 3, 6}) {
            assertThat(tiltDb(brightness) - neutral).isCloseTo(brightness, within(0.01));
        }
    }

    private static double tiltDb(double brightness) {
        float[] left = dry().style(new MixStyle(0, 0, 0, brightness))
                .stem(DRUMS, Signals.sum(sine(100, 0.1, 30), sine(10_000, 0.1, 30)))
                .section(8, Transition.CUT, 0, 0, Map.of(DRUMS, 0.0))
                .render(0, 8)
                .channel(0);
        return toneDb(left, BEAT, 7 * BEAT, 10_000) - toneDb(left, BEAT, 7 * BEAT, 100);
    }

    @Test
    void everyExcerptStartsAndEndsFromSilenceInTheSameTime() {
        float[] left = sketch().stem(OTHER, noise(0.1, 30, 8))
                .section(32, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .render(4, 20)
                .channel(0);
        double steady = levelDb(left, BEAT, 2 * BEAT);
        assertThat(left[0]).isZero();
        assertThat(levelDb(left, 384, 2784)).isCloseTo(steady, within(1.0));
        assertThat(levelDb(left, left.length - 3840, left.length - 1440)).isCloseTo(steady, within(1.0));
        assertThat(Math.abs(left[left.length - 1])).isLessThan(1e-5f);
    }

    @Test
    void theSamePlanGivesTheSameSamples() {
        Sketch sketch = sketch().vocalBpm(113, 0.2)
                .instrumentalBpm(127, 0.1)
                .semitones(2)
                .stem(VOCALS, sine(500, 0.2, 30))
                .stem(DRUMS, Signals.drums(30, 4).samples())
                .stem(OTHER, noise(0.05, 30, 2))
                .section(8, Transition.CUT, 0, 0, Map.of(VOCALS, 0.0, DRUMS, 0.0))
                .section(8, transition(TransitionType.FILTER_SWEEP, 4), 8, 20, Map.of(OTHER, 0.0, DRUMS, 0.0));
        assertThat(sketch.render(2, 14).channel(1))
                .isEqualTo(sketch.render(2, 14).channel(1));
    }

    @Test
    void anExcerptBeyondThePlanIsRefused() {
        Sketch sketch = sketch().section(8, Transition.CUT, 0, 0, Map.of(DRUMS, 0.0));
        assertThatThrownBy(() -> sketch.render(4, 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12");
    }
}
