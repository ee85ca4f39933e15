package studio.taste.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.music.StemRole.BASS;
import static studio.taste.music.StemRole.DRUMS;
import static studio.taste.music.StemRole.OTHER;
import static studio.taste.music.StemRole.VOCALS;
import static studio.taste.render.Signals.levelDb;
import static studio.taste.render.Signals.noise;
import static studio.taste.render.Signals.sine;
import static studio.taste.render.Signals.toneDb;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.taste.remix.MixStyle;
import studio.taste.remix.Transition;
import studio.taste.remix.TransitionType;

/** How near the whole mix, with its room, saturation and arcs, stays to what {@link PlanRendererTest} holds without them. */
class MixedSoundTest {
    private static final int BEAT = 24_000;

    private static Sketch mixed() {
        return new Sketch(120, 30);
    }

    @Test
    void roomAndArcsMoveAStemsLevelByOneDecibelAtMost() {
        float[] left = mixed().stemLufs(-20)
                .stem(DRUMS, sine(1000, 0.1, 30))
                .stem(BASS, sine(300, 0.1, 30))
                .style(new MixStyle(0, 2, -1, 0))
                .section(4, Transition.CUT, 0, 0, Map.of(DRUMS, -6.0, BASS, 0.0))
                .section(4, Transition.CUT, 0, 4, Map.of(DRUMS, 3.0))
                .render(0, 8)
                .channel(0);
        // An arc moves them by 0.3 dB, and the drums' room answers a steady tone with up to 1 dB.
        assertThat(toneDb(left, BEAT, 3 * BEAT, 1000)).isCloseTo(-20 + 4.99 - 6 + 2, within(1.2));
        assertThat(toneDb(left, BEAT, 3 * BEAT, 300)).isCloseTo(-20 + 4.99 - 1, within(0.4));
        assertThat(toneDb(left, 5 * BEAT, 7 * BEAT, 1000)).isCloseTo(-20 + 4.99 + 3 + 2, within(1.2));
    }

    @Test
    void aCrossfadeIsAsLoudAsTheSectionItLeadsToAndItsOldRoomDiesAway() {
        float[] left = mixed().stem(OTHER, noise(0.1, 30, 5))
                .section(16, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .section(16, new Transition(TransitionType.CROSSFADE, 8), 0, 40, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        float[] alone = mixed().stem(OTHER, noise(0.1, 30, 5))
                .section(32, Transition.CUT, 0, 24, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        for (int beat = 7; beat < 17; beat++) {
            assertThat(levelDb(left, beat * BEAT, (beat + 1) * BEAT))
                    .as("beat %d", beat)
                    .isCloseTo(levelDb(alone, beat * BEAT, (beat + 1) * BEAT), within(0.5));
        }
        // The room still holds something of the old section for two seconds.
        for (int i = 16 * BEAT + 2400; i < 30 * BEAT; i += 11) {
            assertThat(left[i]).isCloseTo(alone[i], within(i < 20 * BEAT ? 0.05f : 1e-5f));
        }
    }

    @Test
    void ofAnOldVoiceOnlyItsRoomIsLeftWhenTheNewOneIsIn() {
        float[] left = Sketch.twoVoices(400, 1500, 20)
                .section(16, Transition.CUT, 0, 0, Map.of(VOCALS, 0.0))
                .section(16, new Transition(TransitionType.CROSSFADE, 8), 40, 40, Map.of(VOCALS, 0.0))
                .render(0, 32)
                .channel(0);
        assertThat(toneDb(left, 8 * BEAT, 15 * BEAT, 1500)).isLessThan(-80);
        assertThat(toneDb(left, 16 * BEAT, 17 * BEAT, 400)).isLessThan(-45);
        assertThat(toneDb(left, 18 * BEAT, 19 * BEAT, 400)).isLessThan(-80);
    }

    @Test
    void aSweepClosesOverTheRoomToo() {
        float[] left = mixed().stem(OTHER, sine(5000, 0.2, 30))
                .section(16, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .section(16, new Transition(TransitionType.FILTER_SWEEP, 8), 0, 16, Map.of(OTHER, 0.0))
                .render(0, 32)
                .channel(0);
        double steady = toneDb(left, BEAT, 7 * BEAT, 5000);
        assertThat(toneDb(left, 15 * BEAT, 16 * BEAT - 480, 5000)).isLessThan(steady - 35);
        assertThat(toneDb(left, 16 * BEAT, 16 * BEAT + 2400, 5000)).isCloseTo(steady, within(1.0));
    }

    @Test
    void anExcerptIsPartOfTheWholeOnceItsRoomHasFilled() {
        Sketch sketch = mixed().stem(OTHER, noise(0.1, 30, 9))
                .section(16, Transition.CUT, 0, 0, Map.of(OTHER, 0.0))
                .section(16, new Transition(TransitionType.CROSSFADE, 8), 0, 40, Map.of(OTHER, -3.0));
        float[] whole = sketch.render(0, 32).channel(0);
        float[] late = sketch.render(12, 32).channel(0);
        float[] early = sketch.render(0, 12).channel(0);
        // The room is empty when an excerpt begins, and how alike old and new are is told from what of them is heard.
        for (int i = 6 * BEAT; i < 18 * BEAT; i += 13) {
            assertThat(late[i]).isCloseTo(whole[12 * BEAT + i], within(1e-6f));
        }
        for (int i = 0; i < 12 * BEAT - 2400; i += 13) {
            assertThat(early[i]).isCloseTo(whole[i], within(i < 8 * BEAT ? 0 : 5e-4f));
        }
    }

    @Test
    void warmthAndArcsMoveBrightnessByATwentiethOfADecibelAtMost() {
        double neutral = tiltDb(0);
        for (double brightness : new double[] {-6, -2, 3, 6}) {
            assertThat(tiltDb(brightness) - neutral).isCloseTo(brightness, within(0.05));
        }
    }

    private static double tiltDb(double brightness) {
        float[] left = mixed().style(new MixStyle(0, 0, 0, brightness))
                .stem(DRUMS, Signals.sum(sine(100, 0.1, 30), sine(10_000, 0.1, 30)))
                .section(8, Transition.CUT, 0, 0, Map.of(DRUMS, 0.0))
                .render(0, 8)
                .channel(0);
        return toneDb(left, BEAT, 7 * BEAT, 10_000) - toneDb(left, BEAT, 7 * BEAT, 100);
    }
}
