package studio.taste.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.library.RealStems;
import studio.taste.library.RealStems.Part;
import studio.taste.music.BeatGrid;
import studio.taste.music.BeatSpan;
import studio.taste.music.CamelotKey;
import studio.taste.music.Groove;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.SongStems;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;

/** What is measured in stems whose beats are known. */
class StemMeasurementTest {
    private static final int RATE_HZ = SongStems.LIBRARY_RATE_HZ;
    private static final double TEMPO_BPM = 110;

    private static AudioClip stereo(float[] left, float[] right) {
        return new AudioClip(RATE_HZ, new float[][] {left, right});
    }

    private static float[] sine(double hertz, double amplitude, int frames) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / RATE_HZ));
        }
        return samples;
    }

    private static float[] noise(long seed, double amplitude, int frames) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (amplitude * random.nextGaussian());
        }
        return samples;
    }

    private static float[] sum(float[] a, float[] b, double gain) {
        float[] sum = new float[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float) (a[i] + gain * b[i]);
        }
        return sum;
    }

    private static SongStems stems(AudioClip vocals, AudioClip drums, AudioClip bass, AudioClip other) {
        return new SongStems(
                Map.of(StemRole.VOCALS, vocals, StemRole.DRUMS, drums, StemRole.BASS, bass, StemRole.OTHER, other));
    }

    private static SongAnalysis known(SongStems stems, double tempoBpm) {
        BeatGrid grid = BeatGrid.constant(tempoBpm, 0, stems.durationSeconds());
        return SongAnalyser.known(stems, grid, CamelotKey.parse("8A"), List.of(), Progress.NONE);
    }

    private static Map<StemRole, float[]> band() {
        RealStems band = new RealStems(
                TEMPO_BPM,
                CamelotKey.parse("A minor"),
                0,
                List.of(Part.INTRO, Part.VERSE, Part.BREAKDOWN, Part.INTRO, Part.VERSE),
                9);
        Map<String, AudioClip> clips = band.clips(RATE_HZ);
        Map<StemRole, float[]> sound = new EnumMap<>(StemRole.class);
        sound.put(StemRole.VOCALS, samples(clips, "Lead Vocal"));
        sound.put(StemRole.DRUMS, samples(clips, "Drum Kit"));
        sound.put(StemRole.BASS, samples(clips, "Bass Guitar"));
        sound.put(StemRole.OTHER, samples(clips, "Acoustic Guitar"));
        return sound;
    }

    private static float[] samples(Map<String, AudioClip> clips, String name) {
        return Objects.requireNonNull(clips.get(name)).channel(0);
    }

    private static SongStems stems(Map<StemRole, float[]> sound) {
        Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
        sound.forEach((role, samples) -> clips.put(role, stereo(samples, samples)));
        return new SongStems(clips);
    }

    @Test
    void aToneLiesInItsThirdOctaveAndNoiseRisesByADecibelABand() {
        int frames = 20 * RATE_HZ;
        AudioClip tone = stereo(sine(1000, 0.5, frames), sine(1000, 0.5, frames));
        AudioClip white = stereo(noise(1, 0.1, frames), noise(2, 0.1, frames));
        AudioClip oneSided = stereo(sine(100, 0.5, frames), new float[frames]);
        SongAnalysis found = known(stems(tone, white, oneSided, AudioClip.silence(RATE_HZ, 2, frames)), 120);

        ThirdOctaves sine = found.stem(StemRole.VOCALS).thirdOctaves();
        assertThat(ThirdOctaves.centreHz(15)).isCloseTo(1000, within(1e-9));
        // The mean square of half an amplitude is an eighth.
        assertThat(sine.bandDb().get(15)).isCloseTo(10 * Math.log10(0.125), within(0.2));
        assertThat(sine.bandDb().get(12)).isLessThan(-60);
        assertThat(sine.levelDb(500, 2000)).isCloseTo(10 * Math.log10(0.125), within(0.2));
        assertThat(found.stem(StemRole.VOCALS).beatPresenceDb()).allMatch(level -> level < -50);

        ThirdOctaves noise = found.stem(StemRole.DRUMS).thirdOctaves();
        for (int band = 12; band < ThirdOctaves.BANDS; band++) {
            double share = (ThirdOctaves.edgeHz(band + 1) - ThirdOctaves.edgeHz(band)) / (RATE_HZ / 2.0);
            assertThat(noise.bandDb().get(band)).isCloseTo(10 * Math.log10(0.01 * share), within(0.5));
        }
        // One channel of two: half the power.
        assertThat(found.stem(StemRole.BASS).thirdOctaves().bandDb().get(5))
                .isCloseTo(10 * Math.log10(0.0625), within(0.5));
        assertThat(found.stem(StemRole.OTHER).thirdOctaves().bandDb()).containsOnly(-120.0);
    }

    @Test
    void theLowEndIsComparedBetweenLeftAndRight() {
        int frames = 6 * RATE_HZ;
        float[] low = sine(60, 0.5, frames);
        float[] opposed = sine(60, -0.5, frames);
        SongAnalysis found = known(
                stems(
                        stereo(low, low.clone()),
                        stereo(low, opposed),
                        stereo(noise(3, 0.1, frames), noise(4, 0.1, frames)),
                        AudioClip.silence(RATE_HZ, 2, frames)),
                120);
        assertThat(found.stem(StemRole.VOCALS).lowEndCorrelation()).isCloseTo(1, within(1e-6));
        assertThat(found.stem(StemRole.DRUMS).lowEndCorrelation()).isCloseTo(-1, within(1e-6));
        assertThat(found.stem(StemRole.BASS).lowEndCorrelation()).isCloseTo(0, within(0.15));
        assertThat(found.stem(StemRole.OTHER).lowEndCorrelation()).isEqualTo(1);
    }

    @Test
    void monoAndTwoEqualChannelsAreMeasuredAlike() {
        float[] sound = noise(5, 0.1, 6 * RATE_HZ);
        SongAnalysis found = known(
                stems(
                        stereo(sound, sound),
                        stereo(sound, sound.clone()),
                        AudioClip.silence(RATE_HZ, 2, sound.length),
                        AudioClip.silence(RATE_HZ, 2, sound.length)),
                120);
        List<Double> one = found.stem(StemRole.VOCALS).thirdOctaves().bandDb();
        List<Double> two = found.stem(StemRole.DRUMS).thirdOctaves().bandDb();
        for (int band = 0; band < one.size(); band++) {
            assertThat(one.get(band)).isCloseTo(two.get(band), within(0.01));
        }
        assertThat(found.stem(StemRole.VOCALS).loudnessLufs())
                .isCloseTo(found.stem(StemRole.DRUMS).loudnessLufs(), within(1e-9));
    }

    @Test
    void notesAreCountedWhereTheStemSounds() {
        SongAnalysis found = known(stems(band()), TEMPO_BPM);
        assertThat(found.stem(StemRole.VOCALS).onsetsPerBeat()).isCloseTo(0.75, within(0.2));
        assertThat(found.stem(StemRole.DRUMS).onsetsPerBeat()).isCloseTo(2, within(0.3));
        assertThat(found.stem(StemRole.BASS).onsetsPerBeat()).isCloseTo(1, within(0.2));
        assertThat(found.stem(StemRole.OTHER).onsetsPerBeat()).isCloseTo(1.25, within(0.25));
    }

    @Test
    void theVocalIsHeardFromItsFirstBeatToItsLast() {
        SongAnalysis found = known(stems(band()), TEMPO_BPM);
        assertThat(found.vocalPhrases()).hasSize(2);
        assertThat(found.vocalPhrases().get(0)).isEqualTo(new BeatSpan(16, 48));
        assertThat(found.vocalPhrases().get(1).startBeat()).isEqualTo(64);
        assertThat(found.vocalPhrases().get(1).endBeat()).isBetween(79, 80);
        assertThat(found.vocalGaps().subList(0, 2)).containsExactly(new BeatSpan(0, 16), new BeatSpan(48, 64));
    }

    @Test
    void cleanStemsAreToldFromThoseThatHoldOthers() {
        Map<StemRole, float[]> clean = band();
        SongAnalysis before = known(stems(clean), TEMPO_BPM);
        for (StemRole role : StemRole.values()) {
            assertThat(before.stem(role).separationQuality()).as(role.word()).isGreaterThan(0.9);
        }
        Map<StemRole, float[]> leaking = new EnumMap<>(clean);
        float[] vocals = Objects.requireNonNull(clean.get(StemRole.VOCALS));
        float[] drums = Objects.requireNonNull(clean.get(StemRole.DRUMS));
        // The drums in the vocals at 30 % of the vocals' own amplitude.
        double gain = 0.3 * rms(vocals) / rms(drums);
        leaking.put(StemRole.VOCALS, sum(vocals, drums, gain));
        SongAnalysis after = known(stems(leaking), TEMPO_BPM);
        double expected = 1 - 0.3 / Math.sqrt(1 + 0.3 * 0.3);
        assertThat(after.stem(StemRole.VOCALS).separationQuality()).isCloseTo(expected, within(0.08));
        assertThat(after.stem(StemRole.DRUMS).separationQuality()).isGreaterThan(0.9);
        assertThat(after.stem(StemRole.OTHER).separationQuality())
                .isCloseTo(before.stem(StemRole.OTHER).separationQuality(), within(0.02));
    }

    private static double rms(float[] samples) {
        double square = 0;
        for (float sample : samples) {
            square += sample * (double) sample / samples.length;
        }
        return Math.sqrt(square);
    }

    @ParameterizedTest
    @CsvSource({"1, 0.50", "1, 0.60", "1, 0.667", "0.5, 0.50", "0.5, 0.56", "0.5, 0.62"})
    void swingIsHeardInTheOffBeats(double pairBeats, double share) {
        double tempoBpm = 96;
        float[] drums = new float[24 * RATE_HZ];
        for (double beat = 0; beat < 37; beat += pairBeats) {
            strike(drums, beat * 60 / tempoBpm, beat % 2 == 0 ? 60 : 900, beat == Math.rint(beat) ? 0.8 : 0.4);
            strike(drums, (beat + share * pairBeats) * 60 / tempoBpm, 6_000, 0.3);
        }
        AudioClip still = AudioClip.silence(RATE_HZ, 2, drums.length);
        Groove groove = known(stems(still, stereo(drums, drums), still, still), tempoBpm)
                .groove();
        assertThat(groove.swingShare()).isCloseTo(share, within(0.015));
        if (share > 0.53) {
            assertThat(groove.swungPairBeats()).isEqualTo(pairBeats);
            assertThat(groove.swingConfidence()).isGreaterThan(0.3);
        }
        assertThat(groove.offsetMedianSeconds()).isCloseTo(0, within(0.004));
        assertThat(groove.offsetSpreadSeconds()).isLessThan(0.004);
        assertThat(groove.kick().get(0)).isGreaterThan(0.9);
        assertThat(groove.kick().get(4)).isLessThan(0.5);
    }

    @Test
    void withoutDrumsThereIsNoGroove() {
        AudioClip still = AudioClip.silence(RATE_HZ, 2, 6 * RATE_HZ);
        SongAnalysis found = known(stems(still, still, still, still), 120);
        assertThat(found.groove()).isEqualTo(Groove.NONE);
        assertThat(found.vocalPhrases()).isEmpty();
        assertThat(found.vocalGaps())
                .containsExactly(new BeatSpan(0, found.beatGrid().beats()));
        for (StemRole role : StemRole.values()) {
            StemAnalysis stem = found.stem(role);
            assertThat(stem.separationQuality()).isEqualTo(1);
            assertThat(stem.onsetsPerBeat()).isZero();
            assertThat(stem.beatPresenceDb()).containsOnly(-100.0);
        }
    }

    @Test
    void aSectionTenDecibelsBelowTheStrongestHasHalfItsEnergy() {
        float[] sound = noise(6, 0.2, 32 * RATE_HZ);
        for (int i = 0; i < sound.length / 2; i++) {
            sound[i] *= (float) Math.pow(10, -0.5);
        }
        AudioClip still = AudioClip.silence(RATE_HZ, 2, sound.length);
        List<SongSection> sections = List.of(new SongSection("verse", 0, 32), new SongSection("chorus", 32, 64));
        SongAnalysis found = SongAnalyser.known(
                stems(still, stereo(sound, sound), still, still),
                BeatGrid.constant(120, 0, 32.1),
                CamelotKey.parse("8A"),
                sections,
                Progress.NONE);
        assertThat(found.energy(sections.get(1))).isEqualTo(1);
        assertThat(found.energy(sections.get(0))).isCloseTo(0.5, within(0.01));
        assertThat(found.energyDb(0, 32)).isCloseTo(20 * Math.log10(0.2) - 10, within(0.1));
    }

    private static void strike(float[] out, double seconds, double hertz, double level) {
        int start = (int) Math.round(seconds * RATE_HZ);
        for (int i = 0; i < 3_000 && start + i < out.length; i++) {
            out[start + i] += (float) (level * Math.sin(2 * Math.PI * hertz * i / RATE_HZ) * Math.exp(-i / 600.0));
        }
    }
}
