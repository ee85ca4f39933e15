package studio.taste.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;

class LoudnessMatchTest {
    private static final int RATE = 48_000;

    /** Noise with a pulse in it, whose crest factor and level can be chosen. */
    private static AudioClip music(int seed, double level, double accent) {
        Random random = new Random(seed);
        float[][] planar = new float[2][4 * RATE];
        for (int i = 0; i < planar[0].length; i++) {
            double pulse = level * (1 + accent * Math.exp(-(i % (RATE / 2)) / 800.0));
            planar[0][i] = (float) (pulse * (random.nextDouble() - 0.5));
            planar[1][i] = (float) (pulse * (random.nextDouble() - 0.5));
        }
        return new AudioClip(RATE, planar);
    }

    private static void assertAsMeasuredAgain(AudioClip clip, ClipFairness card) {
        assertThat(LoudnessMeter.integratedLufs(clip)).isCloseTo(card.lufsAfter(), within(0.001));
        double truePeakDbtp = TruePeakMeter.measure(clip, 8);
        assertThat(truePeakDbtp).isCloseTo(card.truePeakDbtp(), within(0.001));
        assertThat(truePeakDbtp).isLessThanOrEqualTo(-1.0);
        assertThat(card.limitedDb()).isBetween(0.0, LoudnessMatch.MOST_LIMITED_DB);
    }

    @Test
    void clipsWithRoomReachTheTargetExactly() throws Exception {
        AudioClip quiet = music(1, 0.02, 0);
        AudioClip loud = music(2, 1.6, 0.1);
        MatchedPair pair = LoudnessMatch.match(quiet, loud);
        assertThat(pair.card().targetLufs()).isEqualTo(-12);
        assertThat(pair.card().matchedLufs()).isEqualTo(-12);
        assertThat(LoudnessMeter.measure(pair.first()).integratedLufs()).isCloseTo(-12, within(0.001));
        assertThat(LoudnessMeter.measure(pair.second()).integratedLufs()).isCloseTo(-12, within(0.001));
        assertAsMeasuredAgain(pair.first(), pair.card().first());
        assertAsMeasuredAgain(pair.second(), pair.card().second());
        assertThat(pair.card().first().lufsBefore())
                .isEqualTo(LoudnessMeter.measure(quiet).integratedLufs());
        assertThat(pair.card().first().durationSeconds()).isEqualTo(4);
    }

    @Test
    void onePeakyClipTakesBothDownToWhatItCanBear() throws Exception {
        AudioClip peaky = music(3, 0.1, 12);
        AudioClip flat = music(4, 0.3, 0);
        for (boolean swapped : new boolean[] {false, true}) {
            MatchedPair pair = swapped ? LoudnessMatch.match(flat, peaky) : LoudnessMatch.match(peaky, flat);
            ClipFairness peakyCard =
                    swapped ? pair.card().second() : pair.card().first();
            assertThat(pair.card().matchedLufs()).isLessThan(-13);
            assertThat(peakyCard.truePeakDbtp()).isCloseTo(-1, within(0.02));
            assertThat(peakyCard.limitedDb()).isCloseTo(LoudnessMatch.MOST_LIMITED_DB, within(0.15));
            assertThat(pair.card().first().lufsAfter())
                    .isCloseTo(pair.card().second().lufsAfter(), within(2 * LevelledClip.SETTLED_LU));
            assertAsMeasuredAgain(pair.first(), pair.card().first());
            assertAsMeasuredAgain(pair.second(), pair.card().second());
        }
    }

    @Test
    void aClipThatAlmostFitsIsLimitedALittleAndReachesTheTarget() throws Exception {
        AudioClip lively = music(3, 0.1, 2.6);
        MatchedPair pair = LoudnessMatch.match(lively, music(4, 0.3, 0));
        assertThat(pair.card().matchedLufs()).isEqualTo(-12);
        assertThat(pair.card().first().limitedDb()).isBetween(0.3, LoudnessMatch.MOST_LIMITED_DB);
        assertThat(pair.card().second().limitedDb()).isZero();
        assertThat(pair.card().first().lufsAfter()).isCloseTo(-12, within(0.02));
        assertAsMeasuredAgain(pair.first(), pair.card().first());
        assertAsMeasuredAgain(pair.second(), pair.card().second());
    }

    @Test
    void eachClipGetsOneConstantGain() throws Exception {
        AudioClip clip = music(5, 0.2, 1);
        MatchedPair pair = LoudnessMatch.match(clip, music(6, 0.2, 0));
        float gain = (float) Math.pow(10, pair.card().first().gainDb() / 20);
        for (int i = 0; i < clip.frames(); i += 997) {
            assertThat(pair.first().channel(1)[i]).isEqualTo(clip.channel(1)[i] * gain);
        }
    }

    @Test
    void identicalClipsStayIdentical() throws Exception {
        MatchedPair pair = LoudnessMatch.match(music(7, 0.2, 1), music(7, 0.2, 1));
        assertThat(Arrays.equals(pair.first().channel(0), pair.second().channel(0)))
                .isTrue();
        assertThat(pair.card().first()).isEqualTo(pair.card().second());
    }

    /**
     * Half of this clip lies at −75 LUFS, under the absolute gate; with the gain it rises above it, halves the mean of
     * the blocks that set the relative gate, and lets a middling part in. Adding the gain to the old loudness would be
     * wrong by more than 2 LU.
     */
    @Test
    void figuresFromOneMeasurementHoldAlsoWhenTheGainLiftsBlocksOverTheAbsoluteGate() throws Exception {
        AudioClip shifting =
                new Tones(RATE).tone(8, -75).tone(4, -49).tone(4, -35).stereo();
        AudioClip steady = new Tones(RATE).tone(16, -30).stereo();
        ClipLoudness measured = ClipLoudness.measure(shifting);
        assertThat(measured.integratedLufs(20) - measured.integratedLufs()).isLessThan(18);
        MatchedPair pair = LoudnessMatch.match(shifting, steady);
        assertThat(pair.card().first().lufsAfter()).isCloseTo(-12, within(0.001));
        assertAsMeasuredAgain(pair.first(), pair.card().first());
    }

    @Test
    void figuresFromOneMeasurementHoldForEveryPairOfAPool() throws Exception {
        AudioClip[] pool = {music(1, 0.3, 0), music(2, 0.05, 3), music(3, 0.8, 9), music(4, 1.2, 0.5)};
        for (AudioClip first : pool) {
            for (AudioClip second : pool) {
                MatchedPair pair = LoudnessMatch.match(ClipLoudness.measure(first), ClipLoudness.measure(second));
                assertAsMeasuredAgain(pair.first(), pair.card().first());
                assertAsMeasuredAgain(pair.second(), pair.card().second());
                assertThat(pair.card().first().lufsAfter())
                        .isCloseTo(pair.card().second().lufsAfter(), within(0.02));
            }
        }
    }

    private static AudioClip delayed(AudioClip clip, double seconds) {
        int frames = (int) Math.round(seconds * clip.sampleRateHz());
        return clip.slice(-frames, clip.frames() - frames);
    }

    @Test
    void leadingSilenceMayDifferByTwentyMillisecondsAndNoMore() throws Exception {
        AudioClip clip = music(8, 0.2, 1);
        FairnessCard card = LoudnessMatch.match(clip, delayed(clip, 0.019)).card();
        assertThat(card.second().leadingSilenceSeconds() - card.first().leadingSilenceSeconds())
                .isCloseTo(0.019, within(1e-9));
        assertThatThrownBy(() -> LoudnessMatch.match(clip, delayed(clip, 0.021)))
                .isInstanceOf(UnfairPairException.class)
                .hasMessage(
                        "The pair cannot be compared blind: one clip begins 21 ms before the other; render both previews again.");
    }

    @Test
    void leadingSilenceIsJudgedAgainstTheClipsOwnPeak() {
        AudioClip clip = music(9, 0.2, 0);
        float[][] hiss = {new float[RATE], new float[RATE]};
        hiss[0][100] = 1e-5f;
        System.arraycopy(clip.channel(0), 0, hiss[0], RATE / 2, RATE / 2);
        ClipLoudness measured = ClipLoudness.measure(new AudioClip(RATE, hiss));
        assertThat(measured.leadingSilenceSeconds()).isCloseTo(0.5, within(0.001));
        assertThat(ClipLoudness.measure(new AudioClip(RATE, hiss).withGainDb(-40))
                        .leadingSilenceSeconds())
                .isEqualTo(measured.leadingSilenceSeconds());
    }

    @Test
    void pairsThatGiveThemselvesAwayAreRefused() {
        AudioClip clip = music(10, 0.2, 1);
        assertRefused(clip, clip.slice(0, clip.frames() - 1), "192000 frames long and the other 191999");
        assertRefused(clip, AudioClip.silence(RATE, 2, clip.frames()), "the second clip is silent");
        assertRefused(clip.withGainDb(-90), clip, "the first clip is silent");
        assertRefused(clip, new AudioClip(44_100, new float[][] {clip.channel(0), clip.channel(1)}), "44100 Hz");
        assertRefused(clip, new AudioClip(RATE, new float[][] {clip.channel(0)}), "2 channels and the other 1");
    }

    private static void assertRefused(AudioClip first, AudioClip second, String reason) {
        assertThatThrownBy(() -> LoudnessMatch.match(first, second))
                .isInstanceOf(UnfairPairException.class)
                .hasMessageStartingWith("The pair cannot be compared blind: ")
                .hasMessageContaining(reason);
    }

    /**
     * Far below hearing there is a swing that leaves no room; turned down for it, the faint tone falls under the gate.
     */
    @Test
    void aClipWhosePeaksAreNotItsMusicIsRefused() {
        AudioClip faint = new Tones(RATE).tone(8, -69).mono();
        AudioClip swing = Tones.sine(RATE, 0.05, 20, 0, 8);
        for (int i = 0; i < faint.frames(); i++) {
            faint.channel(0)[i] += swing.channel(0)[i];
        }
        assertThat(LoudnessMeter.measure(faint).integratedLufs()).isFinite();
        assertRefused(faint, faint, "under -1 dBTP nothing of it is loud enough");
    }
}
