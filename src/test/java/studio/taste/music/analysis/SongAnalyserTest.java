package studio.taste.music.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.Progress;
import studio.taste.audio.AudioClip;
import studio.taste.library.RealStems;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

class SongAnalyserTest {
    private static SongStems stems(RealStems band) {
        Map<String, AudioClip> clips = band.clips(SongStems.LIBRARY_RATE_HZ);
        float[] guitar = track(clips, "Acoustic Guitar").channel(0).clone();
        float[] piano = track(clips, "Piano").channel(0);
        for (int i = 0; i < guitar.length; i++) {
            guitar[i] += piano[i];
        }
        AudioClip other = new AudioClip(SongStems.LIBRARY_RATE_HZ, new float[][] {guitar});
        return new SongStems(Map.of(
                StemRole.VOCALS, track(clips, "Lead Vocal").toStereo(),
                StemRole.DRUMS, track(clips, "Drum Kit").toStereo(),
                StemRole.BASS, track(clips, "Bass Guitar").toStereo(),
                StemRole.OTHER, other.toStereo()));
    }

    private static AudioClip track(Map<String, AudioClip> clips, String name) {
        return Objects.requireNonNull(clips.get(name));
    }

    private static SongStems with(SongStems stems, StemRole role, AudioClip clip) {
        Map<StemRole, AudioClip> clips = new EnumMap<>(StemRole.class);
        for (StemRole each : StemRole.values()) {
            clips.put(each, each == role ? clip : stems.clip(each));
        }
        return new SongStems(clips);
    }

    private static AnalysisHints genre(Genre genre) {
        return new AnalysisHints(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), genre);
    }

    private static SongAnalysis analyse(SongStems stems) {
        return SongAnalyser.analyse(stems, AnalysisHints.NONE, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"92.5, F# minor, 0.37", "118, G major, 0", "133.7, Eb major, 0.8", "150, B minor, 0"})
    void aBandsTempoBeatsAndKeyAreFound(double tempoBpm, String key, double leadInSeconds) {
        RealStems full = RealStems.song(tempoBpm, key, 5);
        RealStems band =
                new RealStems(tempoBpm, full.key(), leadInSeconds, full.parts().subList(2, 5), 5);
        SongAnalysis found = analyse(stems(band));
        assertThat(found.tempoBpm()).isCloseTo(tempoBpm, within(0.001 * tempoBpm));
        // The first downbeat may lie a bar before the band comes in.
        double offset = Math.IEEEremainder(found.beatGrid().secondsAt(0) - leadInSeconds, 240 / tempoBpm);
        assertThat(offset).isCloseTo(0, within(0.010));
        assertThat(found.key()).isEqualTo(band.key());
        assertThat(found.tempoConfidence()).isBetween(0.5, 1.0);
        assertThat(found.keyConfidence()).isBetween(0.0, 1.0);
    }

    @Test
    void sectionsChangeWhereTheBandDoes() {
        SongAnalysis found = analyse(stems(RealStems.song(150, "A minor", 2)));
        assertThat(found.sections().stream().map(SongSection::label).toList())
                .containsExactly("intro", "verse", "chorus", "breakdown", "chorus", "outro");
        assertThat(found.sections().stream().map(SongSection::startBeat).toList())
                .containsExactly(0, 16, 48, 80, 96, 128);
        assertThat(found.isActive(StemRole.DRUMS, 21)).isFalse();
        assertThat(found.isActive(StemRole.DRUMS, 25)).isTrue();
        assertThat(found.isActive(StemRole.VOCALS, 1)).isFalse();
    }

    @Test
    void givenValuesWin() {
        AnalysisHints all = new AnalysisHints(
                OptionalDouble.of(60), OptionalDouble.of(0.5), Optional.of(CamelotKey.parse("3B")), Genre.UNKNOWN);
        SongAnalysis found = SongAnalyser.analyse(stems(RealStems.shortSong(120, "A minor", 3)), all, Progress.NONE);
        assertThat(found.tempoBpm()).isCloseTo(60, within(1e-9));
        assertThat(found.tempoConfidence()).isEqualTo(1);
        assertThat(found.beatGrid().secondsAt(0)).isEqualTo(0.5);
        assertThat(found.key().code()).isEqualTo("3B");
        assertThat(found.keyConfidence()).isEqualTo(1);
    }

    @Test
    void aGivenTempoStillHasItsBeatsFound() {
        RealStems band = RealStems.shortSong(120, "A minor", 3);
        SongStems late = stems(new RealStems(120, band.key(), 0.31, band.parts(), 3));
        AnalysisHints tempo =
                new AnalysisHints(OptionalDouble.of(120), OptionalDouble.empty(), Optional.empty(), Genre.UNKNOWN);
        BeatGrid grid = SongAnalyser.analyse(late, tempo, Progress.NONE).beatGrid();
        assertThat(grid.tempoBpm()).isCloseTo(120, within(1e-9));
        assertThat(Math.IEEEremainder(grid.secondsAt(0) - 0.31, 2.0)).isCloseTo(0, within(0.010));
    }

    @Test
    void aGenreDecidesBetweenATempoAndItsDouble() {
        SongStems stems = stems(RealStems.shortSong(72, "C major", 4));
        assertThat(SongAnalyser.analyse(stems, genre(Genre.RNB), Progress.NONE).tempoBpm())
                .isCloseTo(72, within(0.2));
        assertThat(SongAnalyser.analyse(stems, genre(Genre.GRIME), Progress.NONE)
                        .tempoBpm())
                .isCloseTo(144, within(0.4));
    }

    @Test
    void withoutDrumsTheOtherStemsCarryTheBeat() {
        SongStems band = stems(RealStems.shortSong(110, "D minor", 6));
        SongStems quiet = with(band, StemRole.DRUMS, band.clip(StemRole.DRUMS).withGainDb(-70));
        assertThat(analyse(quiet).tempoBpm()).isCloseTo(110, within(0.5));
    }

    @Test
    void soundWithoutAnyOnsetHasATempoOfNoConfidence() {
        AudioClip still = AudioClip.silence(48_000, 2, 48_000 * 8);
        SongAnalysis found = analyse(new SongStems(
                Map.of(StemRole.VOCALS, still, StemRole.DRUMS, still, StemRole.BASS, still, StemRole.OTHER, still)));
        assertThat(found.tempoConfidence()).isZero();
        assertThat(found.keyConfidence()).isZero();
        assertThat(found.stemLoudnessLufs().values()).containsOnly(-70.0);
        assertThat(found.barLevelDb().get(StemRole.BASS)).containsOnly(-100.0);
    }

    @Test
    void aTempoThatWandersIsFollowedBeatByBeat() {
        // Clicks that slow down from 126 to 114 beats per minute.
        float[] clicks = new float[48_000 * 40];
        List<Double> beats = new ArrayList<>();
        for (double t = 0.2; t < 39.8; t += 60 / (126 - 12 * t / 40)) {
            beats.add(t);
            int start = (int) (t * 48_000);
            for (int i = 0; i < 2_000 && start + i < clicks.length; i++) {
                clicks[start + i] += (float) (Math.sin(i * 0.05) * Math.exp(-i / 400.0));
            }
        }
        AudioClip drums = new AudioClip(48_000, new float[][] {clicks}).toStereo();
        AudioClip still = AudioClip.silence(48_000, 2, clicks.length);
        BeatGrid grid = analyse(new SongStems(Map.of(
                        StemRole.VOCALS, still, StemRole.DRUMS, drums, StemRole.BASS, still, StemRole.OTHER, still)))
                .beatGrid();
        long near = beats.stream()
                .filter(beat -> Math.abs(grid.secondsAt(Math.rint(grid.beatAt(beat))) - beat) < 0.03)
                .count();
        assertThat(near).isGreaterThan(Math.round(0.9 * beats.size()));
        assertThat(grid.beats()).isBetween(beats.size() - 5, beats.size() + 2);
    }

    @Test
    void equalSoundGivesAnEqualAnalysis() {
        SongStems stems = stems(RealStems.shortSong(100, "E major", 7));
        assertThat(analyse(stems)).isEqualTo(analyse(stems));
    }

    @Test
    void progressRisesAndCancels() {
        SongStems stems = stems(RealStems.shortSong(140, "F major", 8));
        List<Double> fractions = new ArrayList<>();
        SongAnalyser.analyse(stems, AnalysisHints.NONE, (fraction, doing) -> fractions.add(fraction));
        assertThat(fractions).isSorted().hasSizeGreaterThan(5).allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThatThrownBy(() -> SongAnalyser.analyse(stems, AnalysisHints.NONE, (fraction, doing) -> fraction < 0.4))
                .isInstanceOf(CancellationException.class);
    }
}
