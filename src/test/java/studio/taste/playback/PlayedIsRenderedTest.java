package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.playback.Sounds.FADE;
import static studio.taste.playback.Sounds.RATE;
import static studio.taste.playback.Sounds.at;
import static studio.taste.playback.Sounds.noise;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;
import studio.taste.session.LoopRegion;
import studio.taste.session.Side;

/** What reaches the line is what was rendered, to the last bit, with fades exactly where they belong. */
class PlayedIsRenderedTest {
    private static final int FRAMES = 6_000;
    /** A place that stays outside the clip through a fade: silence. */
    private static final int NOWHERE = -1_000_000;

    private final AudioClip a = noise(1, FRAMES);
    private final AudioClip b = noise(2, FRAMES);
    private final HandPumpedPlayer player = HandPumpedPlayer.onOneDevice();

    private void load() {
        player.load(a, b);
    }

    /** The captured frame must be this sample with the dither of that place. */
    private void assertFrame(int captured, int channel, float expected, int ditherKey) {
        assertThat(player.line().step(captured, channel))
                .as("frame %d, channel %d", captured, channel)
                .isEqualTo(DitheredPcm.step(expected, ditherKey, channel));
    }

    private void assertPlain(int captured, AudioClip clip, int from, int frames) {
        for (int i = 0; i < frames; i++) {
            assertFrame(captured + i, 0, clip.channel(0)[from + i], from + i);
            assertFrame(captured + i, 1, clip.channel(1)[from + i], from + i);
        }
    }

    private void assertSilence(int captured, int frames) {
        for (int i = captured; i < captured + frames; i++) {
            assertThat(player.line().step(i, 0)).as("frame %d", i).isZero();
            assertThat(player.line().step(i, 1)).as("frame %d", i).isZero();
        }
    }

    /** A linear fade from one place of a clip to another. */
    private void assertFade(int captured, AudioClip from, int fromFrame, AudioClip to, int toFrame, int key) {
        for (int k = 0; k < FADE; k++) {
            for (int c = 0; c < 2; c++) {
                float old = at(from, c, fromFrame + k);
                float young = at(to, c, toFrame + k);
                float mixed = k == FADE - 1 ? young : old + (young - old) * (k + 1) / FADE;
                assertFrame(captured + k, c, mixed, key + k);
            }
        }
    }

    @Test
    void aClipPlayedFromEndToEndIsTheClipAndThenSilence() {
        load();
        player.clearLoop();
        player.play();
        player.hear(FRAMES + 500);
        assertPlain(0, a, 0, FRAMES);
        assertSilence(FRAMES, 500);
        assertThat(player.state().playing()).isFalse();
        assertThat(player.state().positionSeconds()).isEqualTo(FRAMES / (double) RATE);
    }

    @Test
    void playStartsAgainFromTheStartOnceTheEndWasReached() {
        load();
        player.clearLoop();
        player.play();
        player.hear(FRAMES + 100);
        player.play();
        player.hear(1_000);
        assertPlain(FRAMES + 100, a, 0, 1_000);
    }

    @Test
    void oneSwitchFadesLinearlyForFiveMillisecondsOnTheRunningTimeline() {
        load();
        player.play();
        player.hear(1_234);
        player.select(Side.B);
        player.hear(1_000);
        assertPlain(0, a, 0, 1_234);
        assertFade(1_234, a, 1_234, b, 1_234, 1_234);
        assertPlain(1_234 + FADE, b, 1_234 + FADE, 1_000 - FADE);
    }

    @Test
    void theFadeIsFiveMillisecondsAtTheUsualRatesToo() {
        AudioClip ones = new AudioClip(48_000, new float[][] {ones(9_600, 0.25f), ones(9_600, 0.25f)});
        AudioClip zeros = AudioClip.silence(48_000, 2, 9_600);
        player.load(ones, zeros);
        player.play();
        player.hear(1_000);
        player.select(Side.B);
        player.hear(1_000);
        for (int k = 0; k < 240; k++) {
            assertThat(player.line().step(1_000 + k, 0) / 8192.0).isCloseTo(1 - (k + 1) / 240.0, within(2 / 8192.0));
        }
    }

    private static float[] ones(int frames, float value) {
        float[] ones = new float[frames];
        Arrays.fill(ones, value);
        return ones;
    }

    @Test
    void switchesAtAnyTimeEvenWithinAFadeFollowTheEquation() {
        for (long seed = 0; seed < 20; seed++) {
            HandPumpedPlayer any = HandPumpedPlayer.onOneDevice();
            any.load(a, b);
            any.play();
            Random random = new Random(seed);
            boolean[] towardsB = new boolean[FRAMES];
            boolean onB = false;
            for (int at = 0; at < FRAMES; ) {
                int run = Math.min(FRAMES - at, 1 + random.nextInt(random.nextBoolean() ? 30 : 300));
                any.hear(run);
                Arrays.fill(towardsB, at, at + run, onB);
                at += run;
                onB = random.nextBoolean();
                any.select(onB ? Side.B : Side.A);
            }
            int share = 0;
            for (int i = 0; i < FRAMES; i++) {
                share = Math.max(0, Math.min(FADE, share + (towardsB[i] ? 1 : -1)));
                for (int c = 0; c < 2; c++) {
                    float mixed = share == FADE
                            ? b.channel(c)[i]
                            : a.channel(c)[i] + (b.channel(c)[i] - a.channel(c)[i]) * share / FADE;
                    if (any.line().step(i, c) != DitheredPcm.step(mixed, i, c)) {
                        fail("seed %d: frame %d of channel %d is not what the equation says", seed, i, c);
                    }
                }
            }
        }
    }

    @Test
    void switchingBetweenEqualClipsIsBitIdenticalToNotSwitching() {
        HandPumpedPlayer still = HandPumpedPlayer.onOneDevice();
        still.load(a, noise(1, FRAMES));
        still.play();
        player.load(a, noise(1, FRAMES));
        player.play();
        Random random = new Random(5);
        int total = 0;
        for (Side side = Side.B; total < 20_000; side = side.other()) {
            player.select(side);
            int run = 1 + random.nextInt(100);
            player.hear(run);
            still.hear(run);
            total += run;
        }
        assertThat(player.listening().switches()).isGreaterThan(100);
        assertThat(player.line().bytes()).isEqualTo(still.line().bytes());
    }

    @Test
    void aSeekFadesFromTheOldPlaceWhichRunsOnToTheNewOne() {
        load();
        player.play();
        player.hear(1_000);
        player.seekSeconds(4_000 / (double) RATE);
        player.hear(500);
        assertPlain(0, a, 0, 1_000);
        assertFade(1_000, a, 1_000, a, 4_000, 4_000);
        assertPlain(1_000 + FADE, a, 4_000 + FADE, 500 - FADE);
    }

    @Test
    void aSeekWithinAFadeWaitsForItsEnd() {
        load();
        player.play();
        player.hear(1_000);
        player.seekSeconds(4_000 / (double) RATE);
        player.hear(10);
        player.seekSeconds(2_000 / (double) RATE);
        player.hear(500);
        assertFade(1_000, a, 1_000, a, 4_000, 4_000);
        assertFade(1_000 + FADE, a, 4_000 + FADE, a, 2_000, 2_000);
        assertPlain(1_000 + 2 * FADE, a, 2_000 + FADE, 300);
    }

    @Test
    void aPauseFadesOutAndPlayFadesInAtTheSameFrame() {
        load();
        player.play();
        player.hear(1_000);
        player.pause();
        player.hear(300);
        player.play();
        player.hear(500);
        assertPlain(0, a, 0, 1_000);
        assertFade(1_000, a, 1_000, a, NOWHERE, 1_000);
        assertSilence(1_000 + FADE, 300 - FADE);
        assertFade(1_300, a, NOWHERE, a, 1_000, 1_000);
        assertPlain(1_300 + FADE, a, 1_000 + FADE, 500 - FADE);
    }

    @Test
    void aSideChosenInSilenceIsThereWithoutAFade() {
        load();
        player.select(Side.B);
        player.play();
        player.hear(700);
        assertPlain(0, b, 0, 700);
    }

    @Test
    void aLoopedPartReturnsAtItsExactFrameEachRound() {
        load();
        player.loop(1_000 / (double) RATE, 2_000 / (double) RATE);
        player.play();
        player.hear(3_500);
        assertFade(0, a, NOWHERE, a, 1_000, 1_000);
        assertPlain(FADE, a, 1_000 + FADE, 1_000 - FADE);
        for (int round = 1; round <= 2; round++) {
            assertFade(1_000 * round, a, 2_000, a, 1_000, 1_000);
            assertPlain(1_000 * round + FADE, a, 1_000 + FADE, 1_000 - FADE);
        }
    }

    @Test
    void aWholeClipIsRepeatedAfterHalfASecondOfSilence() {
        load();
        player.play();
        player.hear(2 * FRAMES + RATE / 2);
        assertPlain(0, a, 0, FRAMES);
        assertSilence(FRAMES, RATE / 2);
        assertPlain(FRAMES + RATE / 2, a, 0, FRAMES);
        assertThat(player.state().playing()).isTrue();
    }

    @Test
    void aLoopSetBehindThePlaceThatSoundsGoesToItsStart() {
        load();
        player.play();
        player.hear(3_000);
        player.loop(1_000 / (double) RATE, 2_000 / (double) RATE);
        player.hear(200);
        assertFade(3_000, a, 3_000, a, 1_000, 1_000);
        assertPlain(3_000 + FADE, a, 1_000 + FADE, 200 - FADE);
    }

    @Test
    void seeksStayWithinTheLoopAndRestartGoesToItsStart() {
        load();
        player.loop(1_000 / (double) RATE, 2_000 / (double) RATE);
        player.seekSeconds(10);
        player.hear(10);
        assertThat(player.state().positionSeconds()).isEqualTo(1_999 / (double) RATE);
        player.seekSeconds(0);
        player.hear(10);
        assertThat(player.state().positionSeconds()).isEqualTo(1_000 / (double) RATE);
        player.seekSeconds(1_500 / (double) RATE);
        player.restart();
        player.hear(100);
        assertThat(player.state().positionSeconds()).isEqualTo(1_100 / (double) RATE);
    }

    @Test
    void aShortLoopIsLengthenedAndKeptWithinTheClip() {
        load();
        player.loop(0.749, 0.75);
        assertThat(player.state().loop()).isEqualTo(new LoopRegion(0.65, 0.75));
        player.play();
        player.hear(2_000);
        assertPlain(FADE, a, 5_200 + FADE, 800 - FADE);
        assertFade(800, a, 6_000, a, 5_200, 5_200);
    }

    @Test
    void loadingFadesOutWhatPlaysAndRestsAtTheStartOfSideA() {
        load();
        player.select(Side.B);
        player.play();
        player.hear(1_000);
        AudioClip other = noise(3, 3_000);
        player.load(other, b.slice(0, 3_000));
        assertThat(player.listening().b().secondsHeard()).isZero();
        assertThat(player.state().positionSeconds()).isZero();
        player.hear(100);
        assertSilence(1_000 + FADE, 100 - FADE);
        assertThat(player.state().playing()).isFalse();
        player.play();
        player.hear(400);
        assertPlain(1_100, other, 0, 400);
    }

    @Test
    void monoSoundsOnBothChannels() {
        AudioClip mono = new AudioClip(RATE, new float[][] {a.channel(0)});
        player.load(mono, mono);
        player.play();
        player.hear(500);
        for (int i = 0; i < 500; i++) {
            assertFrame(i, 0, a.channel(0)[i], i);
            assertFrame(i, 1, a.channel(0)[i], i);
        }
    }
}
