package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;

/** Every bad input is answered with what, where and what to do, and leaves the library as it was. */
class ImportRefusalTest {
    /** Imports a folder, sees it refused with all these words, and sees that nothing is left behind. */
    private static void assertRefused(Path home, Path folder, String... words) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        List<String> before = StemFiles.listing(home);
        assertThatThrownBy(() -> library.importFolder(folder, ImportOptions.NONE, Progress.NONE))
                .isInstanceOf(StudioException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
        assertThat(StemFiles.listing(home)).isEqualTo(before);
        assertThat(library.songs()).isEmpty();
    }

    @Test
    void aFolderThatDoesNotExist(@TempDir Path home) throws Exception {
        assertRefused(home, home.resolve("nowhere"), "nowhere", "there is no such folder");
    }

    @Test
    void aFileInsteadOfAFolder(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("song.wav"), "x");
        assertRefused(home, file, "song.wav", "a file, not a folder");
    }

    @Test
    void anEmptyFolder(@TempDir Path home) throws Exception {
        assertRefused(home, Files.createDirectory(home.resolve("empty")), "empty", "holds no sound files");
    }

    @Test
    void missingStemsAreNamedBesideThoseFound(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.delete(folder.resolve("bass.wav"));
        Files.delete(folder.resolve("vocals.wav"));
        assertRefused(home, folder, "no file for vocals, bass", "drums.wav (drums)", "other.wav (other)");
    }

    @Test
    void aNameThatSaysNothing(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.move(folder.resolve("bass.wav"), folder.resolve("track 7.wav"));
        assertRefused(home, folder, "track 7.wav", "does not say which stem");
    }

    @Test
    void aNameThatSaysTwoThings(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.move(folder.resolve("bass.wav"), folder.resolve("drums and bass.wav"));
        assertRefused(home, folder, "drums and bass.wav", "fits drums and bass");
    }

    @Test
    void aFileOfZeroLength(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.write(folder.resolve("drums.wav"), new byte[0]);
        assertRefused(home, folder, "drums.wav", "zero length");
    }

    @Test
    void aSampleThatIsNoNumber(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        AudioClip broken = StemFiles.tone(200, StemFiles.RATE_HZ, StemFiles.SECONDS);
        broken.channel(0)[1000] = Float.NaN;
        StemFiles.write(folder.resolve("other.wav"), broken);
        assertRefused(home, folder, "other.wav", "NaN");
    }

    @Test
    void silence(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        AudioClip faint =
                StemFiles.tone(200, StemFiles.RATE_HZ, StemFiles.SECONDS).withGainDb(-70);
        StemFiles.write(folder.resolve("vocals.wav"), faint);
        assertRefused(home, folder, "vocals.wav", "silence", "−80 dBFS");
    }

    @Test
    void aTruncatedFile(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        byte[] whole = Files.readAllBytes(folder.resolve("bass.wav"));
        Files.write(folder.resolve("bass.wav"), Arrays.copyOf(whole, whole.length / 2));
        assertRefused(home, folder, "bass.wav", "truncated");
    }

    @Test
    void aFormatThatCannotBeRead(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.delete(folder.resolve("other.wav"));
        Files.write(folder.resolve("piano.mp3"), new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        assertRefused(home, folder, "piano.mp3", "not a sound file", "only WAV, AIFF, FLAC, MP3, Ogg Vorbis and M4A");
    }

    @Test
    void aFileThatIsNoSoundAtAll(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.writeString(folder.resolve("other.wav"), "These are the lyrics, not the song.");
        assertRefused(home, folder, "other.wav", "only WAV, AIFF, FLAC, MP3, Ogg Vorbis and M4A");
    }

    @Test
    void lengthsThatDifferByMoreThanASecond(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        StemFiles.write(folder.resolve("bass.wav"), StemFiles.tone(60, StemFiles.RATE_HZ, StemFiles.SECONDS + 1.01));
        assertRefused(home, folder, "bass.wav is 7.01 seconds", "only 6.00 seconds", "at most 1 second");
    }

    @Test
    void aSongTooShortToHaveABeat(@TempDir Path home) throws Exception {
        Path folder = Files.createDirectory(home.resolve("stems"));
        for (String stem : List.of("vocals", "drums", "bass", "other")) {
            StemFiles.write(folder.resolve(stem + ".wav"), StemFiles.tone(200, StemFiles.RATE_HZ, 2));
        }
        assertRefused(home, folder, "only 2.00 seconds", "at least 5 seconds");
    }

    @Test
    void threeChannels(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        byte[] wav = Files.readAllBytes(folder.resolve("vocals.wav"));
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putShort(22, (short) 3);
        Files.write(folder.resolve("vocals.wav"), wav);
        assertRefused(home, folder, "vocals.wav", "3 channels");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"tempo\": 120}|unknown field \"tempo\"",
                "{\"tempoBpm\": \"fast\"}|tempoBpm must be a number, was \"fast\"",
                "{\"tempoBpm\": 1000}|a tempo is 30 to 300 beats per minute, was 1000.0",
                "{\"firstDownbeatSeconds\": -1}|the first downbeat lies at 0 seconds or later",
                "{\"key\": \"H minor\"}|\"H minor\" is not a key",
                "{\"genre\": \"polka\"}|unknown genre \"polka\"",
                "{\"title\": \"  \"}|a title must not be blank",
                "{\"title\": 7}|title must be text, was 7",
                "[120]|expected an object",
                "{\"tempoBpm\": |not valid JSON",
            })
    void notesBesideTheStemsThatMakeNoSense(String notes, String sentence, @TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.writeString(folder.resolve("song.json"), notes);
        assertRefused(home, folder, "song.json", sentence);
    }

    @Test
    void whenCancelledAnywhereNothingIsLeft(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        SongLibrary library = SongLibrary.open(home);
        List<String> before = StemFiles.listing(home);
        for (double until : new double[] {0, 0.3, 0.5, 0.95}) {
            assertThatThrownBy(() ->
                            library.importFolder(folder, ImportOptions.NONE, (fraction, doing) -> fraction < until))
                    .isInstanceOf(CancellationException.class);
            assertThat(StemFiles.listing(home)).isEqualTo(before);
        }
    }

    @Test
    void whatACrashLeftIsClearedButNotWhatIsStillWrittenTo(@TempDir Path home) throws IOException, StudioException {
        SongLibrary.open(home);
        Path songs = home.resolve("songs");
        Path crashed = Files.createDirectories(songs.resolve(".unfinished-123/stems"));
        Files.writeString(crashed.resolve("vocals.wav"), "half");
        Files.createFile(songs.resolve(".unfinished-123.lock"));
        try (StagingArea living = StagingArea.in(songs)) {
            SongLibrary.open(home);
            assertThat(songs.resolve(".unfinished-123")).doesNotExist();
            assertThat(songs.resolve(".unfinished-123.lock")).doesNotExist();
            assertThat(living.folder()).exists();
        }
        assertThat(StemFiles.listing(songs)).isEmpty();
    }
}
