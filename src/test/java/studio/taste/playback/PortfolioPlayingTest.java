package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static studio.taste.playback.Sounds.FADE;
import static studio.taste.playback.Sounds.RATE;
import static studio.taste.playback.Sounds.noise;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;
import studio.taste.session.LoopRegion;
import studio.taste.session.PortfolioState;

/** Any number of clips on one timeline: what sounds is what was rendered, whatever is selected, added or replaced meanwhile. */
class PortfolioPlayingTest {
    private static final int FRAMES = 6_000;

    private final List<AudioClip> clips = clips(8);
    private final HandPumpedPortfolio player = HandPumpedPortfolio.onOneDevice();

    private static List<AudioClip> clips(int count) {
        return IntStream.range(0, count).mapToObj(i -> noise(i, FRAMES)).toList();
    }

    private void assertPlain(int captured, AudioClip clip, int from, int frames) {
        for (int i = 0; i < frames; i++) {
            for (int c = 0; c < 2; c++) {
                assertThat(player.line().step(captured + i, c))
                        .as("frame %d, channel %d", captured + i, c)
                        .isEqualTo(DitheredPcm.step(clip.channel(c)[from + i], from + i, c));
            }
        }
    }

    /** A linear fade from one clip to another on the running timeline. */
    private void assertFade(int captured, AudioClip from, AudioClip to, int place) {
        for (int k = 0; k < FADE; k++) {
            for (int c = 0; c < 2; c++) {
                float old = from.channel(c)[place + k];
                float young = to.channel(c)[place + k];
                float mixed = k == FADE - 1 ? young : old + (young - old) * (k + 1) / FADE;
                assertThat(player.line().step(captured + k, c))
                        .as("frame %d of the fade, channel %d", k, c)
                        .isEqualTo(DitheredPcm.step(mixed, place + k, c));
            }
        }
    }

    @Test
    void everyClipFollowsTheOneBeforeAtTheSameMomentWithinFiveMilliseconds() {
        player.load(clips);
        player.play();
        player.hear(500);
        assertPlain(0, clips.get(0), 0, 500);
        AudioClip before = clips.get(0);
        int[] order = {5, 2, 7, 1, 6, 3, 4, 0};
        for (int n = 0; n < order.length; n++) {
            int at = 500 * (n + 1);
            player.select(order[n]);
            player.hear(500);
            AudioClip now = clips.get(order[n]);
            assertFade(at, before, now, at);
            assertPlain(at + FADE, now, at + FADE, 500 - FADE);
            before = now;
        }
    }

    @Test
    void switchesWithinFadesGiveEachFrameTheSharesThatSumToOne() {
        for (long seed = 0; seed < 10; seed++) {
            HandPumpedPortfolio any = HandPumpedPortfolio.onOneDevice();
            any.load(clips);
            any.play();
            Random random = new Random(seed);
            int[] towards = new int[FRAMES];
            int selected = 0;
            for (int at = 0; at < FRAMES; ) {
                int run = Math.min(FRAMES - at, 1 + random.nextInt(random.nextBoolean() ? 30 : 300));
                any.hear(run);
                Arrays.fill(towards, at, at + run, selected);
                at += run;
                selected = random.nextInt(8);
                any.select(selected);
            }
            double[] shares = new double[8];
            shares[0] = 1;
            for (int i = 0; i < FRAMES; i++) {
                moveOneFrame(shares, towards[i]);
                for (int c = 0; c < 2; c++) {
                    double mixed = 0;
                    for (int v = 0; v < 8; v++) {
                        mixed += shares[v] * clips.get(v).channel(c)[i];
                    }
                    int apart = any.line().step(i, c) - DitheredPcm.step((float) mixed, i, c);
                    if (Math.abs(apart) > 1) {
                        fail("seed %d: frame %d of channel %d is off by %d steps", seed, i, c, apart);
                    }
                }
            }
        }
    }

    private static void moveOneFrame(double[] shares, int towards) {
        for (int v = 0; v < shares.length && shares[towards] < 1 - 1e-9; v++) {
            if (v != towards && shares[v] > 1e-9) {
                shares[v] -= 1.0 / FADE;
                shares[towards] += 1.0 / FADE;
                return;
            }
        }
    }

    @Test
    void noSwitchAmongSmoothClipsIsEverSteeperThanItsFade() {
        List<AudioClip> tones = IntStream.range(0, 12)
                .mapToObj(v -> Sounds.constant(v / 24f - 0.25f, 0.25f - v / 24f, FRAMES))
                .toList();
        player.load(tones);
        player.play();
        player.hear(100);
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            player.select(random.nextInt(12));
            player.hear(1 + random.nextInt(60) % 14);
        }
        double steepest = 0;
        for (int i = 1; i < Math.min(FRAMES, player.line().capturedFrames()); i++) {
            steepest = Math.max(
                    steepest, Math.abs(player.line().step(i, 0) - player.line().step(i - 1, 0)));
        }
        double widest = 11 / 24.0 * 32_768;
        assertThat(steepest).isLessThanOrEqualTo(widest / FADE + 3);
    }

    @Test
    void switchingAmongEqualClipsIsBitIdenticalToNotSwitching() {
        HandPumpedPortfolio still = HandPumpedPortfolio.onOneDevice();
        List<AudioClip> equal =
                IntStream.range(0, 8).mapToObj(v -> noise(1, FRAMES)).toList();
        still.load(equal);
        player.load(equal);
        still.play();
        player.play();
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            player.select(random.nextInt(8));
            if (i % 20 == 0) {
                player.replace(random.nextInt(8), noise(1, FRAMES));
            }
            int run = 1 + random.nextInt(100);
            player.hear(run);
            still.hear(run);
        }
        assertThat(player.line().bytes()).isEqualTo(still.line().bytes());
    }

    @Test
    void aReplacedClipThatSoundsGivesWayInPlaceByAFade() {
        player.load(clips);
        player.select(3);
        player.play();
        player.hear(1_000);
        AudioClip edited = noise(99, FRAMES);
        player.replace(3, edited);
        player.hear(1_000);
        assertPlain(0, clips.get(3), 0, 1_000);
        assertFade(1_000, clips.get(3), edited, 1_000);
        assertPlain(1_000 + FADE, edited, 1_000 + FADE, 1_000 - FADE);
        assertThat(player.state().playing()).isTrue();
    }

    @Test
    void aReplacedClipThatDoesNotSoundLeavesNoTrace() {
        player.load(clips);
        player.play();
        player.hear(1_000);
        AudioClip edited = noise(99, FRAMES);
        player.replace(6, edited);
        player.hear(1_000);
        assertPlain(0, clips.get(0), 0, 2_000);
        player.select(6);
        player.hear(1_000);
        assertFade(2_000, clips.get(0), edited, 2_000);
    }

    @Test
    void nothingOfANewVersionCountsAsHeardAndTheOthersKeepWhatWas() {
        player.load(clips);
        player.play();
        player.hear(800);
        player.select(1);
        player.hear(1_600);
        assertThat(player.state().heardSeconds()).startsWith(0.1, 0.2, 0.0);
        player.replace(1, noise(99, FRAMES));
        assertThat(player.state().heardSeconds()).startsWith(0.1, 0.0, 0.0);
        player.hear(400);
        assertThat(player.state().heardSeconds()).startsWith(0.1, 0.05, 0.0);
        assertThat(player.state().positionSeconds()).isEqualTo(0.35);
    }

    @Test
    void anAddedClipCanBeSelectedAtOnce() {
        player.load(clips.subList(0, 2));
        player.play();
        player.hear(1_000);
        assertThat(player.add(clips.get(5))).isEqualTo(2);
        player.select(2);
        player.hear(1_000);
        assertPlain(1_000, clips.get(0), 1_000, FADE);
        assertPlain(1_000 + 2 * FADE, clips.get(5), 1_000 + 2 * FADE, 1_000 - 2 * FADE);
        assertThat(player.state().selected()).isEqualTo(2);
        assertThat(player.state().heardSeconds()).hasSize(3);
    }

    @Test
    void aShorterClipIsSilentAfterItsEndAndCountsNoMoreThanItHas() {
        player.load(List.of(noise(1, 1_000), noise(2, 3_000)));
        assertThat(player.state().durationSeconds()).isEqualTo(3_000 / (double) RATE);
        player.clearLoop();
        player.play();
        player.hear(3_500);
        assertPlain(0, noise(1, 1_000), 0, 1_000);
        for (int i = 1_000; i < 3_500; i++) {
            assertThat(player.line().step(i, 0)).isBetween(-1, 1);
        }
        assertThat(player.state().heardSeconds()).containsExactly(1_000 / (double) RATE, 0.0);
        assertThat(player.state().positionSeconds()).isEqualTo(3_000 / (double) RATE);
    }

    @Test
    void aLongerVersionLengthensTheTimelineAndItsLoop() {
        player.load(clips);
        player.play();
        player.hear(1_000);
        AudioClip longer = noise(98, 2 * FRAMES);
        player.replace(0, longer);
        assertThat(player.state().loop()).isEqualTo(new LoopRegion(0, 1.5));
        player.hear(2 * FRAMES - 1_000);
        assertPlain(1_000 + FADE, longer, 1_000 + FADE, 2 * FRAMES - 1_000 - FADE);
        player.hear(RATE / 2 + 100);
        assertPlain(2 * FRAMES + RATE / 2, longer, 0, 100);
        player.replace(0, noise(97, 100));
        assertThat(player.state().durationSeconds()).isEqualTo(1.5);
    }

    @Test
    void aRegionIsLoopedWithoutAGapWhicheverClipSounds() {
        player.load(clips);
        player.loop(1_000 / (double) RATE, 2_000 / (double) RATE);
        player.play();
        player.hear(700);
        player.select(4);
        player.hear(1_300);
        assertPlain(700 + FADE, clips.get(4), 1_700 + FADE, 300 - FADE);
        assertPlain(1_000 + FADE, clips.get(4), 1_000 + FADE, 1_000 - FADE);
        assertThat(player.state().loop()).isEqualTo(new LoopRegion(0.125, 0.25));
    }

    @Test
    void clipsLoadedWhileSelectingBeyondTheOldOnesWaitForTheirTurn() {
        player.load(clips.subList(0, 2));
        player.play();
        player.hear(1_000);
        player.seekSeconds(0.5);
        player.hear(5);
        player.load(clips);
        player.select(7);
        player.play();
        player.hear(1_000);
        int start = 1_005 + (FADE - 5) + FADE;
        assertPlain(start, clips.get(7), 0, 2_005 - start);
        assertThat(player.state().selected()).isEqualTo(7);
    }

    @Test
    void playingSwitchingAndReplacingAllocatesNothingOnTheAudioThread() {
        player.load(clips);
        player.play();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long self = Thread.currentThread().getId();
        for (int i = 0; i < 2_000; i++) {
            player.hear(256);
        }
        for (int i = 0; i < 100; i++) {
            player.select(i % 8);
            player.replace((i + 1) % 8, clips.get(i % 8));
        }
        long before = threads.getThreadAllocatedBytes(self);
        for (int i = 0; i < 1_000; i++) {
            player.hear(256);
        }
        assertThat(threads.getThreadAllocatedBytes(self) - before)
                .as("bytes in 2,000 pumps")
                .isLessThan(1_000);
    }

    @Test
    void whatCannotBePlayedTogetherIsRefusedWithItsFigures() {
        assertThatThrownBy(() -> player.load(List.of())).hasMessage("1 to 12 clips go on one timeline, were 0");
        assertThatThrownBy(() -> player.load(clips(13))).hasMessage("1 to 12 clips go on one timeline, were 13");
        assertThatThrownBy(() -> player.load(List.of(noise(1, 10), noise(1, 48_000, 10))))
                .hasMessage("clips on one timeline must have one rate, were 8000 Hz and 48000 Hz");
        assertThatThrownBy(() -> player.load(List.of(noise(1, 0)))).hasMessage("a clip of 0 frames cannot be played");
        assertThatThrownBy(() -> player.replace(0, noise(1, 10))).hasMessage("there is no clip 0 among 0");
        player.load(clips(12));
        assertThatThrownBy(() -> player.select(12)).hasMessage("there is no clip 12 among 12");
        assertThatThrownBy(() -> player.replace(12, noise(1, 10))).hasMessage("there is no clip 12 among 12");
        assertThatThrownBy(() -> player.add(noise(1, 10)))
                .hasMessage("there is no place 12 for a clip: 12 of 12 are taken");
    }

    @Test
    void anEmptyPlayerHasAnEmptyStateAndTakesAFirstClip() {
        player.play();
        player.select(4);
        player.seekSeconds(1);
        player.loop(0, 1);
        assertThat(player.state())
                .isEqualTo(new PortfolioState(false, 0, 0, 0, null, List.of(), 0, false, "No sound was needed yet."));
        assertThat(player.add(clips.get(0))).isZero();
        player.play();
        player.hear(800);
        assertThat(player.state().heardSeconds()).containsExactly(0.1);
    }

    @Test
    void fastForwardHearsEachSelectedClipWhole() {
        List<Double> heard;
        try (FastForwardPortfolioPlayer fast = new FastForwardPortfolioPlayer()) {
            fast.load(clips.subList(0, 3));
            fast.play();
            fast.select(2);
            fast.loop(0.25, 0.5);
            fast.play();
            heard = new ArrayList<>(fast.state().heardSeconds());
            assertThat(fast.state().playing()).isFalse();
            assertThat(fast.state().selected()).isEqualTo(2);
        }
        assertThat(heard).containsExactly(0.75, 0.0, 0.25);
    }
}
