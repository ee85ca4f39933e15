package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.Score;

/** The demo songs as the library makes them, and what the analysis finds in them against their scores. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSongsInLibraryTest {
    private final List<Score> scores = DemoSongs.scores();
    private final List<Song> ready = Collections.synchronizedList(new ArrayList<>());
    private Path home = Path.of("");
    private List<Song> installed = List.of();

    @BeforeAll
    void install(@TempDir Path home) throws StudioException {
        this.home = home;
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            installed = SongLibrary.open(home).installDemoSongs(two, Progress.NONE, ready::add);
        } finally {
            two.shutdown();
        }
    }

    @Test
    void everyScoreIsASongWhoseAnalysisIsTheScoresTruth() throws StudioException {
        assertThat(installed)
                .extracting(Song::title)
                .isEqualTo(scores.stream().map(Score::title).toList());
        assertThat(ready).containsExactlyInAnyOrderElementsOf(installed);
        assertThat(SongLibrary.open(home).songs()).containsExactlyInAnyOrderElementsOf(installed);
        for (int i = 0; i < scores.size(); i++) {
            SongAnalysis analysis = installed.get(i).analysis();
            assertThat(analysis.beatGrid()).isEqualTo(scores.get(i).beatGrid());
            assertThat(analysis.key()).isEqualTo(scores.get(i).key());
            assertThat(analysis.sections()).isEqualTo(scores.get(i).sections());
            assertThat(analysis.stemLoudnessLufs().values()).allMatch(lufs -> lufs > -45 && lufs < -5);
        }
    }

    @Test
    void theyTakeLessThanHalfAGigabyte() throws Exception {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isBetween(50_000_000L, 500_000_000L);
        }
    }

    @Test
    void whatIsThereIsNotMadeAgain() throws Exception {
        List<String> before = StemFiles.listing(home);
        List<Song> again = new ArrayList<>();
        SongLibrary.open(home)
                .installDemoSongs(
                        work -> {
                            throw new AssertionError("nothing is left to do");
                        },
                        Progress.NONE,
                        again::add);
        assertThat(again).isEqualTo(installed);
        assertThat(StemFiles.listing(home)).isEqualTo(before);
    }

    @Test
    void aCancelledInstallationLeavesNoHalfSong(@TempDir Path other) throws Exception {
        SongLibrary library = SongLibrary.open(other);
        assertThatThrownBy(
                        () -> library.installDemoSongs(Runnable::run, (fraction, doing) -> fraction < 0.02, song -> {}))
                .isInstanceOf(CancellationException.class);
        assertThat(StemFiles.listing(other.resolve("songs"))).isEmpty();
    }

    @Test
    void theAnalysisFindsTempoBeatsAndKeyOfEverySong() throws StudioException {
        SongLibrary library = SongLibrary.open(home, 0);
        IntStream.range(0, scores.size())
                .parallel()
                .forEach(i -> assertFound(scores.get(i), stems(library, installed.get(i))));
    }

    @Test
    void anOutdatedDemoSongIsDescribedByItsScoreAgainAndMayBeCorrected(@TempDir Path other) throws Exception {
        Song song = installed.get(3);
        Path there = Files.createDirectories(other.resolve("songs"))
                .resolve(song.id().value());
        try (Stream<Path> files =
                Files.walk(home.resolve("songs").resolve(song.id().value()))) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        there.resolve(
                                home.resolve("songs").resolve(song.id().value()).relativize(file)));
            }
        }
        Path json = there.resolve("song.json");
        Files.writeString(
                json, Files.readString(json).replaceFirst("\"analyserVersion\" : \\d+", "\"analyserVersion\" : 1"));
        SongLibrary library = SongLibrary.open(other);
        SongAnalysis again = library.song(song.id()).analysis();
        assertThat(again.beatGrid()).isEqualTo(song.analysis().beatGrid());
        assertThat(again.key()).isEqualTo(song.analysis().key());
        assertThat(again.sections()).isEqualTo(song.analysis().sections());
        assertThat(again.vocalPhrases()).isEqualTo(song.analysis().vocalPhrases());
        for (StemRole role : StemRole.values()) {
            // Installed songs were heard before they were dithered to 16 bits.
            assertThat(again.stem(role).loudnessLufs())
                    .isCloseTo(song.analysis().stem(role).loudnessLufs(), within(0.02));
            assertThat(again.stem(role).separationQuality())
                    .isCloseTo(song.analysis().stem(role).separationQuality(), within(0.01));
        }
        ImportOptions key = new ImportOptions(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.of(CamelotKey.parse("1A")));
        Song corrected = library.correct(song.id(), key, Progress.NONE);
        assertThat(corrected.analysis().key().code()).isEqualTo("1A");
        assertThat(corrected.genre()).isEqualTo(song.genre());
        assertThat(corrected.analysis().beatGrid()).isEqualTo(song.analysis().beatGrid());
        assertThat(corrected.analysis().sections()).isEqualTo(song.analysis().sections());
    }

    private static SongStems stems(SongLibrary library, Song song) {
        try {
            return library.load(song.id());
        } catch (StudioException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertFound(Score score, SongStems stems) {
        AnalysisHints genreOnly =
                new AnalysisHints(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), score.genre());
        SongAnalysis found = SongAnalyser.analyse(stems, genreOnly, Progress.NONE);
        assertThat(found.tempoBpm()).as(score.title()).isCloseTo(score.tempoBpm(), within(0.005 * score.tempoBpm()));
        assertThat(found.key()).as(score.title()).isEqualTo(score.key());
        assertThat(beatFMeasure(score.beatGrid(), found.beatGrid()))
                .as(score.title())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(found.beatGrid().secondsAt(0))
                .as("first downbeat of " + score.title())
                .isCloseTo(score.beatGrid().secondsAt(0), within(0.012));
        assertThat(found.sections()).as(score.title()).hasSizeBetween(4, 10);
    }

    /** Harmonic mean of precision and recall, beats matched one to one within 70 ms. */
    private static double beatFMeasure(BeatGrid truth, BeatGrid found) {
        double[] left = truth.toArray();
        double[] right = found.toArray();
        int hits = 0;
        int j = 0;
        for (double beat : left) {
            while (j < right.length && right[j] < beat - 0.07) {
                j++;
            }
            if (j < right.length && right[j] <= beat + 0.07) {
                hits++;
                j++;
            }
        }
        return 2.0 * hits / (left.length + right.length);
    }
}
