package studio.taste.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static studio.taste.playback.Sounds.FADE;
import static studio.taste.playback.Sounds.RATE;
import static studio.taste.playback.Sounds.constant;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.session.Cue;
import studio.taste.session.Side;

/**
 * Cues are heard, but never over the music. The music of these tests is opposite on the two channels and a cue is the same on both, so
 * that their difference tells the music and their sum the cue.
 */
class CuesTest {
    private static final int FRAMES = 4_000;

    private final HandPumpedPlayer player = HandPumpedPlayer.onOneDevice();
    private final CueSounds sounds = new CueSounds(RATE);

    private void load() {
        player.load(constant(0.5f, -0.5f, FRAMES), constant(0.4f, -0.4f, FRAMES));
    }

    private boolean isMusic(int frame) {
        return Math.abs(player.line().step(frame, 0) - player.line().step(frame, 1)) > 4;
    }

    private boolean isCue(int frame) {
        return Math.abs(player.line().step(frame, 0) + player.line().step(frame, 1)) > 4;
    }

    /** The captured frames from here on are the cue and the first silence after it. */
    private void assertCue(int from, Cue cue) {
        float[] sound = sounds.of(cue);
        for (int i = 0; i < sound.length; i++) {
            assertThat(player.line().step(from + i, 0)).as("frame %d", i).isEqualTo(DitheredPcm.step(sound[i], i, 0));
        }
        assertThat(player.line().step(from + sound.length, 0)).isZero();
    }

    @Test
    void aCueInSilenceSoundsAtOnce() {
        load();
        player.hear(100);
        player.cue(Cue.SIDE_B);
        player.hear(4_000);
        assertCue(100, Cue.SIDE_B);
    }

    @Test
    void aCueInTheMusicWaitsForThePause() {
        load();
        player.play();
        player.hear(1_000);
        player.cue(Cue.READY_TO_VOTE);
        player.hear(1_000);
        player.pause();
        player.hear(4_000);
        for (int i = 0; i < 2_000; i++) {
            assertThat(isCue(i)).as("frame %d", i).isFalse();
        }
        assertCue(2_000 + FADE, Cue.READY_TO_VOTE);
    }

    @Test
    void aCueInTheMusicWaitsForTheEndOfTheClip() {
        load();
        player.clearLoop();
        player.play();
        player.hear(1_000);
        player.cue(Cue.READY_TO_VOTE);
        player.hear(FRAMES + 4_000);
        assertCue(FRAMES, Cue.READY_TO_VOTE);
    }

    @Test
    void aCueOpensAGapBetweenTwoRoundsOfALoop() {
        load();
        player.loop(0.1, 0.3);
        player.play();
        player.hear(1_000);
        player.cue(Cue.SAVED);
        player.hear(1_000 + FADE + sounds.of(Cue.SAVED).length + RATE / 2);
        assertCue(1_600 + FADE, Cue.SAVED);
        int again = 1_600 + FADE + sounds.of(Cue.SAVED).length + RATE / 2;
        assertThat(isMusic(again - 1)).isFalse();
        assertThat(isMusic(again)).isTrue();
    }

    @Test
    void playWaitsForACueThatWasAskedForBefore() {
        load();
        player.cue(Cue.SAVED);
        player.play();
        player.hear(2_000);
        assertThat(isMusic(sounds.of(Cue.SAVED).length - 1)).isFalse();
        assertThat(isMusic(sounds.of(Cue.SAVED).length)).isTrue();
    }

    @Test
    void ofSeveralSideCuesOnlyTheLatestSounds() {
        load();
        player.play();
        player.hear(500);
        player.cue(Cue.SIDE_B);
        player.cue(Cue.SIDE_A);
        player.pause();
        player.hear(5_000);
        assertCue(500 + FADE, Cue.SIDE_A);
        for (int i = 500 + FADE + sounds.of(Cue.SIDE_A).length; i < 5_500; i++) {
            assertThat(isCue(i)).isFalse();
        }
    }

    @Test
    void aCueSurvivesTheLoadingOfTheNextPair() {
        load();
        player.play();
        player.hear(500);
        player.cue(Cue.SAVED);
        load();
        player.hear(2_000);
        assertCue(500 + FADE, Cue.SAVED);
    }

    @Test
    void whateverIsAskedNoCueEverSoundsOverTheMusic() {
        for (long seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            HandPumpedPlayer any = HandPumpedPlayer.onOneDevice();
            any.load(constant(0.5f, -0.5f, FRAMES), constant(0.4f, -0.4f, FRAMES));
            int cues = 0;
            int music = 0;
            int both = 0;
            for (int i = 0; i < 300; i++) {
                askAnything(any, random);
                any.hear(1 + random.nextInt(400));
            }
            for (int i = 0; i < any.line().capturedFrames(); i++) {
                int left = any.line().step(i, 0);
                int right = any.line().step(i, 1);
                boolean cue = Math.abs(left + right) > 4;
                boolean sounds = Math.abs(left - right) > 4;
                both += cue && sounds ? 1 : 0;
                cues += cue ? 1 : 0;
                music += sounds ? 1 : 0;
            }
            assertThat(both).as("seed %d", seed).isZero();
            assertThat(cues).as("seed %d", seed).isGreaterThan(1_000);
            assertThat(music).as("seed %d", seed).isGreaterThan(1_000);
        }
    }

    static void askAnything(PumpedPlayer player, Random random) {
        switch (random.nextInt(9)) {
            case 0 -> player.play();
            case 1 -> player.pause();
            case 2 -> player.restart();
            case 3 -> player.seekSeconds(random.nextDouble());
            case 4 -> player.loop(random.nextDouble() / 4, 0.25 + random.nextDouble() / 4);
            case 5 -> player.clearLoop();
            case 6 -> player.select(random.nextBoolean() ? Side.A : Side.B);
            default -> player.cue(Cue.values()[random.nextInt(Cue.values().length)]);
        }
    }

    @ParameterizedTest
    @EnumSource(Cue.class)
    void cuesAreSoftShortAndBeginAndEndInSilence(Cue cue) {
        float[] sound = new CueSounds(48_000).of(cue);
        double peak = 0;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertThat(20 * Math.log10(peak)).isCloseTo(-28, within(0.2));
        assertThat(sound.length / 48_000.0).isBetween(0.02, 0.4);
        assertThat(sound[0]).isCloseTo(0, within(1e-4f));
        assertThat(sound[sound.length - 1]).isCloseTo(0, within(1e-4f));
    }

    @Test
    void theTwoSidesDifferInTheNumberOfTonesOnly() {
        float[] one = sounds.of(Cue.of(Side.A));
        float[] two = sounds.of(Cue.of(Side.B));
        assertThat(two).startsWith(one);
        assertThat(Arrays.copyOfRange(two, two.length - one.length, two.length)).isEqualTo(one);
    }
}
