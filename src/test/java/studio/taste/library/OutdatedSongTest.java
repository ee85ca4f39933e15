package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.remix.WrittenSongs;

/** Songs that an earlier studio described, and songs that people correct. */
class OutdatedSongTest {
    private static final ImportOptions SAID = new ImportOptions(
            Optional.of("Old Friend"),
            Optional.of(Genre.HIP_HOP),
            OptionalDouble.of(90.5),
            OptionalDouble.empty(),
            Optional.of(CamelotKey.parse("11A")));

    @TempDir
    private Path home = Path.of("");

    private Path stems = Path.of("");
    private Song song = WrittenSongs.all().get(0);

    @BeforeEach
    void importASong() throws Exception {
        stems = StemFiles.folder(home, "stems");
        song = SongLibrary.open(home).importFolder(stems, SAID, Progress.NONE);
    }

    private Path file() {
        return home.resolve("songs").resolve(song.id().value()).resolve("song.json");
    }

    private void writeFormat1() throws IOException {
        try (InputStream in = OutdatedSongTest.class.getResourceAsStream("song-format-1.json")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(file(), text.replace("SONG", song.id().value()));
        }
    }

    @Test
    void aSongOfFormatOneIsDescribedAnewAndKeepsWhatWasSaid() throws Exception {
        writeFormat1();
        SongLibrary library = SongLibrary.open(home);
        assertThat(library.songs()).containsExactly(song);
        assertThat(song.analysis().tempoBpm()).isCloseTo(90.5, within(1e-9));
        assertThat(Files.readString(file())).contains("\"format\" : 2");
        List<String> written = StemFiles.listing(home);
        assertThat(SongLibrary.open(home).song(song.id())).isEqualTo(song);
        assertThat(StemFiles.listing(home)).isEqualTo(written);
        assertThat(library.damaged()).isEmpty();
    }

    @Test
    void aSongOfAnOlderAnalyserIsDescribedAnewWhenItIsAskedFor() throws Exception {
        String now = Files.readString(file());
        Files.writeString(
                file(),
                now.replaceFirst("\"analyserVersion\" : \\d+", "\"analyserVersion\" : 1")
                        .replaceFirst("\"tempoConfidence\" : 1.0", "\"tempoConfidence\" : 0.25"));
        assertThat(Files.readString(file())).isNotEqualTo(now);
        assertThat(SongLibrary.open(home).song(song.id())).isEqualTo(song);
        assertThat(Files.readString(file())).isEqualTo(now);
    }

    @Test
    void aFormatOfTheFutureIsRefusedInWords() throws Exception {
        Files.writeString(file(), Files.readString(file()).replace("\"format\" : 2", "\"format\" : 3"));
        SongLibrary library = SongLibrary.open(home);
        assertThat(library.songs()).isEmpty();
        assertThat(library.damaged())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("format 3").contains("1 to 2"));
    }

    @Test
    void anOutdatedSongWhoseSoundIsGoneIsSpokenOf() throws Exception {
        writeFormat1();
        Files.delete(file().resolveSibling("stems").resolve("bass.wav"));
        SongLibrary library = SongLibrary.open(home);
        assertThat(library.songs()).isEmpty();
        assertThat(library.damaged())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("bass.wav").contains("import it again"));
        assertThat(library.importFolder(stems, ImportOptions.NONE, Progress.NONE))
                .isEqualTo(song);
        assertThat(library.songs()).containsExactly(song);
    }

    @Test
    void aCorrectionWinsAndStaysAndWhatIsLeftOpenIsEstimatedAgain() throws Exception {
        SongLibrary library = SongLibrary.open(home);
        ImportOptions other = new ImportOptions(
                Optional.of("New Name"),
                Optional.empty(),
                OptionalDouble.of(60),
                OptionalDouble.of(0.5),
                Optional.empty());
        Song corrected = library.correct(song.id(), other, Progress.NONE);
        assertThat(corrected.id()).isEqualTo(song.id());
        assertThat(corrected.title()).isEqualTo("New Name");
        assertThat(corrected.genre()).isEqualTo(Genre.UNKNOWN);
        assertThat(corrected.analysis().tempoBpm()).isCloseTo(60, within(1e-9));
        assertThat(corrected.analysis().beatGrid().secondsAt(0)).isEqualTo(0.5);
        assertThat(corrected.analysis().keyConfidence()).isLessThan(1);
        SongLibrary reopened = SongLibrary.open(home);
        assertThat(reopened.songs()).containsExactly(corrected);
        assertThat(reopened.given(song.id())).isEqualTo(other);
        assertThat(reopened.correct(song.id(), SAID, Progress.NONE)).isEqualTo(song);
    }

    @Test
    void aCancelledCorrectionChangesNothing() throws Exception {
        SongLibrary library = SongLibrary.open(home);
        byte[] before = Files.readAllBytes(file());
        List<String> listing = StemFiles.listing(home);
        assertThatThrownBy(() -> library.correct(song.id(), ImportOptions.NONE, (fraction, doing) -> fraction < 0.95))
                .isInstanceOf(CancellationException.class);
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThat(StemFiles.listing(home)).isEqualTo(listing);
        assertThat(library.song(song.id())).isEqualTo(song);
    }

    @Test
    void aSongThatIsNotHereCannotBeCorrected() throws Exception {
        SongLibrary library = SongLibrary.open(home);
        SongId unknown = new SongId("0123456789abcdef");
        assertThatThrownBy(() -> library.correct(unknown, SAID, Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("not in the library");
        assertThatThrownBy(() -> library.given(unknown)).isInstanceOf(StudioException.class);
    }

    @Test
    void examiningKeepsNothing() throws Exception {
        SongLibrary library = SongLibrary.open(home);
        List<String> listing = StemFiles.listing(home);
        ImportOptions faster = new ImportOptions(
                Optional.empty(), Optional.empty(), OptionalDouble.of(140), OptionalDouble.empty(), Optional.empty());
        Song examined = library.examine(song.id(), faster, Progress.NONE);
        assertThat(examined.analysis().tempoBpm()).isCloseTo(140, within(1e-9));
        assertThat(examined.analysis().key()).isEqualTo(song.analysis().key());
        assertThat(library.examine(song.id(), ImportOptions.NONE, Progress.NONE))
                .isEqualTo(song);
        assertThat(SongLibrary.examine(stems, SAID, Progress.NONE)).isEqualTo(song);
        assertThat(StemFiles.listing(home)).isEqualTo(listing);
    }
}
