package studio.taste.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;

/** Descriptors of sounds whose properties are known because they are synthesised here. */
class SoundDescriptorsTest {
    private static final int RATE = 48_000;
    private static final double SECONDS = 4;

    private static RemixPlan plan;
    private static Excerpt excerpt;

    @BeforeAll
    static void choosePlan() throws Exception {
        Song vocal = WrittenSongs.all().get(4);
        plan = CandidatePlanner.plan(vocal, WrittenSongs.all().get(5), 8, 1).get(0);
        excerpt = ExcerptChooser.choose(plan, vocal);
    }

    /** Numbers by name. */
    private record Numbers(Map<String, Double> byName) {
        double get(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }
    }

    private static Numbers measured(float[]... channels) {
        return measured(new AudioClip(RATE, channels));
    }

    private static Numbers measured(AudioClip clip) {
        double[] values = SoundDescriptors.measure(plan, excerpt, clip);
        List<FeatureDefinition> features = SoundDescriptors.manifest().features();
        assertThat(values).hasSize(features.size());
        Map<String, Double> byName = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            assertThat(values[i]).as(features.get(i).name()).isFinite();
            byName.put(features.get(i).name(), values[i]);
        }
        return new Numbers(byName);
    }

    /** Bursts of noise twice a second that die away with a time constant. */
    private static float[] bursts(double decaySeconds, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] samples = new float[(int) (RATE * SECONDS)];
        for (int i = 0; i < samples.length; i++) {
            double since = i % (RATE / 2) / (double) RATE;
            samples[i] = (float) (0.5 * Math.exp(-since / decaySeconds) * (2 * random.nextDouble() - 1));
        }
        return samples;
    }

    private static float[] tone(double hertz, double amplitude) {
        float[] samples = new float[(int) (RATE * SECONDS)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE));
        }
        return samples;
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    @Test
    void thereAreManyNumbersAndAllOfThemAreFiniteEvenOfSilenceAndOfClicks() {
        assertThat(SoundDescriptors.manifest().features()).hasSizeGreaterThanOrEqualTo(128);
        measured(AudioClip.silence(RATE, 2, RATE));
        measured(AudioClip.silence(RATE, 1, 10));
        float[] click = new float[RATE];
        click[RATE / 2] = 1;
        measured(click);
    }

    @Test
    void playingItSofterChangesNothing() {
        float[] sound = sum(bursts(0.1, 1), tone(220, 0.2));
        Numbers loud = measured(sound, bursts(0.1, 2));
        Numbers soft = measured(new AudioClip(RATE, new float[][] {sound, bursts(0.1, 2)}).withGainDb(-6));
        loud.byName.forEach((name, value) ->
                assertThat(soft.get(name)).as(name).isCloseTo(value, within(1e-3 + 1e-3 * Math.abs(value))));
    }

    @Test
    void theSameSoundGivesTheSameBits() {
        AudioClip clip = new AudioClip(RATE, new float[][] {bursts(0.05, 1), bursts(0.2, 2)});
        assertThat(SoundDescriptors.measure(plan, excerpt, clip))
                .isEqualTo(SoundDescriptors.measure(plan, excerpt, clip));
    }

    @Test
    void reverberantBurstsFallSlowlyAndLeaveNoGaps() {
        Numbers dry = measured(bursts(0.03, 1));
        Numbers wet = measured(bursts(0.3, 1));
        for (String band : List.of("body", "air")) {
            assertThat(dry.get(band + "_fall")).isGreaterThan(wet.get(band + "_fall") + 6);
            assertThat(dry.get(band + "_gap")).isLessThan(wet.get(band + "_gap") - 6);
        }
        // 8.69 dB a time constant: within 150 ms 4.3 dB at 0.3 s.
        assertThat(wet.get("body_fall")).isBetween(3.0, 9.0);
        assertThat(dry.get("body_peaks")).isCloseTo(2, within(0.3));
    }

    @Test
    void widthIsTheSidesAgainstTheMiddle() {
        float[] middle = tone(1_000, 0.4);
        float[] side = tone(1_700, 0.04);
        float[] other = side.clone();
        for (int i = 0; i < other.length; i++) {
            other[i] = -other[i];
        }
        Numbers narrow = measured(sum(middle, side), sum(middle, other));
        assertThat(narrow.get("side")).isCloseTo(-20, within(0.1));
        assertThat(narrow.get("balance")).isCloseTo(0, within(0.05));
        assertThat(measured(middle).get("side")).isEqualTo(-40);
        assertThat(measured(middle).get("channel_correlation")).isCloseTo(1, within(1e-9));
    }

    @Test
    void aToneIsWhereItIs() {
        Numbers a = measured(tone(440, 0.3));
        assertThat(a.get("chroma_a")).isGreaterThan(0.9);
        assertThat(a.get("centroid_mean")).isCloseTo(Math.log(0.44) / Math.log(2), within(0.05));
        assertThat(a.get("octave_440")).isGreaterThan(-1);
        assertThat(a.get("level_00398_hz")).isGreaterThan(-1);
        assertThat(a.get("level_03981_hz")).isLessThan(-59);
        // Twice 440 crossings a second.
        assertThat(a.get("zero_crossings_mean")).isCloseTo(880.0 / RATE, within(0.0005));
    }

    @Test
    void brighterSoundHasAHigherCentroidAndOtherCepstra() {
        float[] noise = bursts(10, 1);
        Numbers bright = measured(noise);
        Numbers dark = measured(OnePole.low(noise, 500, RATE));
        assertThat(bright.get("centroid_mean")).isGreaterThan(dark.get("centroid_mean") + 1.5);
        assertThat(bright.get("rolloff_mean")).isGreaterThan(dark.get("rolloff_mean") + 1.5);
        assertThat(bright.get("flatness_mean")).isGreaterThan(dark.get("flatness_mean") + 3);
        assertThat(dark.get("mfcc_mean_01")).isGreaterThan(bright.get("mfcc_mean_01") + 20);
    }

    @Test
    void regularBurstsHaveAPulse() {
        Numbers regular = measured(bursts(0.03, 1));
        assertThat(regular.get("onsets") / plan.secondsPerBeat()).isCloseTo(2, within(0.3));
        Numbers steady = measured(tone(440, 0.3));
        assertThat(regular.get("level_movement")).isGreaterThan(steady.get("level_movement") + 1);
        assertThat(regular.get("crest")).isGreaterThan(steady.get("crest") + 6);
        // A sine's peak is 3.01 dB above its level.
        assertThat(steady.get("crest")).isCloseTo(3.01, within(0.01));
    }

    @Test
    void eighthsFollowTheLevel() {
        float[] rising = tone(440, 0.3);
        for (int i = 0; i < rising.length / 2; i++) {
            rising[i] *= 0.1f;
        }
        Numbers values = measured(rising);
        assertThat(values.get("level_eighth_08") - values.get("level_eighth_01"))
                .isCloseTo(20, within(0.05));
    }
}
