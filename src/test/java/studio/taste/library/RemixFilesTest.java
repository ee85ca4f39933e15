package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.LoudnessMeter;
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.LoudnessWindow;
import studio.taste.remix.RemixPlan;
import studio.taste.render.PlanRenderer;

/** Whole remixes of two real songs, written and read back. */
class RemixFilesTest {
    @TempDir
    static Path home;

    private static SongLibrary library;
    private static RemixPlan plan;

    @TempDir
    Path folder;

    @BeforeAll
    static void importSongs() throws Exception {
        library = SongLibrary.open(home);
        Song vocal = library.importFolder(
                RealStems.song(120, "8A", 1).writeTo(home.resolve("voice"), 44_100), ImportOptions.NONE, Progress.NONE);
        Song instrumental = library.importFolder(
                RealStems.song(124, "8A", 2).writeTo(home.resolve("band"), 44_100), ImportOptions.NONE, Progress.NONE);
        plan = CandidatePlanner.plan(vocal, instrumental, 1).get(0);
    }

    private RemixFiles files() {
        return new RemixFiles(folder.resolve("remixes"), library, new PlanRenderer());
    }

    @Test
    void aRemixIsWrittenWholeAtItsGenresLoudnessAndAlikeInBothKinds() throws Exception {
        List<Double> reports = new ArrayList<>();
        Path wav = folder.resolve("out/remix.WAV");
        FinishedRemix made = files().write(plan, wav, (fraction, doing) -> reports.add(fraction));
        assertThat(reports).isSorted().hasSizeGreaterThan(6).allMatch(fraction -> fraction >= 0 && fraction <= 1);
        AudioClip clip = read(wav);
        assertThat(clip.durationSeconds()).isCloseTo(plan.durationSeconds(), within(1.0 / clip.sampleRateHz()));
        Loudness heard = LoudnessMeter.measure(clip);
        double target = LoudnessWindow.of(plan.genre()).targetLufs();
        assertThat(heard.integratedLufs()).isLessThan(target + 0.05);
        assertThat(heard.truePeakDbtp()).isLessThan(-0.99);
        assertThat(made.violations().isEmpty())
                .isEqualTo(heard.integratedLufs()
                                >= LoudnessWindow.of(plan.genre()).lowestLufs()
                        && heard.loudnessRangeLu() >= 4);
        assertThat(made.measured().integratedLufs()).isCloseTo(heard.integratedLufs(), within(0.01));

        Path flac = folder.resolve("out/remix.flac");
        files().write(plan, flac, Progress.NONE);
        assertThat(read(flac).channel(1)).isEqualTo(clip.channel(1));
        assertThat(Files.size(flac)).isLessThan(Files.size(wav));
    }

    @Test
    void theFileToBeHeardIsMadeOnceAndOldOnesGo() throws Exception {
        RemixFiles files = files();
        Path first = files.forPlayer(plan, Progress.NONE);
        byte[] made = Files.readAllBytes(first);
        assertThat(files.forPlayer(plan, (fraction, doing) -> false)).isEqualTo(first);
        assertThat(Files.readAllBytes(first)).isEqualTo(made);
        files();
        assertThat(first).doesNotExist();
    }

    @Test
    void aCancelledOrRefusedExportLeavesWhatWasThere() throws Exception {
        Path file = Files.writeString(folder.resolve("remix.wav"), "of before");
        assertThatThrownBy(() -> files().write(plan, file, (fraction, doing) -> fraction < 0.5))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("of before");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
        assertThatThrownBy(() -> files().write(plan, folder.resolve("remix.mp3"), Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("remix.mp3")
                .hasMessageContaining(".wav or .flac");
        assertThatThrownBy(() -> files().write(plan, file.resolve("inside/remix.wav"), Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("cannot be written");
    }

    private static AudioClip read(Path file) throws Exception {
        try (var in = Files.newInputStream(file)) {
            return AudioReader.read(in, file.getFileName().toString());
        }
    }
}
