package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.audio.AudioClip;
import studio.taste.audio.WavWriter;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

class SongLibraryTest {
    private static Song importAs(SongLibrary library, Path folder, ImportOptions options) throws StudioException {
        return library.importFolder(folder, options, Progress.NONE);
    }

    private static ImportOptions titled(String title) {
        return new ImportOptions(
                Optional.of(title), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty());
    }

    private static ImportOptions inTempo(double tempoBpm) {
        return new ImportOptions(
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(tempoBpm),
                OptionalDouble.empty(),
                Optional.empty());
    }

    @Test
    void aBandsStemsBecomeASongThatLoadsAsItWas(@TempDir Path home) throws Exception {
        RealStems band = RealStems.shortSong(120, "A minor", 1);
        Path folder = band.writeTo(home.resolve("Night Drive"), 48_000);
        Files.writeString(folder.resolve("lyrics.txt"), "la");
        Files.write(folder.resolve("cover.png"), new byte[10]);
        Files.write(folder.resolve(".hidden.wav"), new byte[10]);
        Song song = importAs(SongLibrary.open(home), folder, ImportOptions.NONE);

        assertThat(song.title()).isEqualTo("Night Drive");
        assertThat(song.analysis().tempoBpm()).isCloseTo(120, within(0.6));
        SongLibrary reopened = SongLibrary.open(home);
        assertThat(reopened.songs()).containsExactly(song);
        SongStems stems = reopened.load(song.id());
        assertThat(stems.sampleRateHz()).isEqualTo(48_000);
        Map<String, AudioClip> played = band.clips(48_000);
        float[] guitar = Objects.requireNonNull(played.get("Acoustic Guitar")).channel(0);
        float[] piano = Objects.requireNonNull(played.get("Piano")).channel(0);
        float[] other = stems.clip(StemRole.OTHER).channel(1);
        for (int i = 0; i < other.length; i += 997) {
            // Two files of 24 bits are off by half a step each.
            assertThat(other[i]).isCloseTo(guitar[i] + piano[i], within(1.3e-7f));
        }
    }

    @Test
    void aFolderMayMixKinds(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Files.delete(folder.resolve("other.wav"));
        // Two thirds of a second of MP3, nine times, under a name that says otherwise.
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        try (InputStream in = AudioClip.class.getResourceAsStream("encoded/no-tag-44100-stereo.mp3")) {
            byte[] once = Objects.requireNonNull(in).readAllBytes();
            for (int i = 0; i < 9; i++) {
                frames.writeBytes(once);
            }
        }
        Files.write(folder.resolve("piano.wav"), frames.toByteArray());
        SongLibrary library = SongLibrary.open(home);
        SongStems stems =
                library.load(importAs(library, folder, ImportOptions.NONE).id());
        int frames48 = (int) Math.round((9 * 28 * 1_152 - 576 - 529) * 48_000.0 / 44_100);
        assertThat(stems.frames()).isBetween(frames48 - 1, frames48 + 1);
        assertThat(stems.clip(StemRole.OTHER).channel(0))
                .isNotEqualTo(stems.clip(StemRole.OTHER).channel(1));
    }

    @Test
    void theSameSoundIsTheSameSongWhateverItsFilesAreCalled(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "first");
        Song song = importAs(library, folder, ImportOptions.NONE);
        List<String> listing = StemFiles.listing(home.resolve("songs"));
        Path renamed = StemFiles.folder(home, "second");
        Files.move(renamed.resolve("vocals.wav"), renamed.resolve("01 Lead Vox.WAV"));
        Files.move(renamed.resolve("other.wav"), renamed.resolve("grand piano.wav"));

        assertThat(importAs(library, renamed, ImportOptions.NONE)).isEqualTo(song);
        assertThat(importAs(SongLibrary.open(home), folder, ImportOptions.NONE)).isEqualTo(song);
        assertThat(StemFiles.listing(home.resolve("songs"))).isEqualTo(listing);
        assertThat(library.songs()).containsExactly(song);
    }

    @Test
    void anotherSoundIsAnotherSong(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        Song song = importAs(library, folder, ImportOptions.NONE);
        AudioClip changed = StemFiles.tone(777, StemFiles.RATE_HZ, StemFiles.SECONDS);
        StemFiles.write(folder.resolve("other.wav"), changed);
        assertThat(importAs(library, folder, ImportOptions.NONE).id()).isNotEqualTo(song.id());
        assertThat(library.songs()).hasSize(2);
    }

    @Test
    void optionsWinOverNotesAndNotesOverEstimates(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        Files.writeString(folder.resolve("song.json"), """
                { "title": "From the notes", "genre": "Hip Hop", "tempoBpm": 90.5, "firstDownbeatSeconds": 0.25, "key": "F#m" }
                """);
        Song song = importAs(library, folder, inTempo(92));

        assertThat(song.title()).isEqualTo("From the notes");
        assertThat(song.genre()).isEqualTo(Genre.HIP_HOP);
        assertThat(song.analysis().tempoBpm()).isCloseTo(92, within(1e-9));
        assertThat(song.analysis().tempoConfidence()).isEqualTo(1);
        assertThat(song.analysis().beatGrid().secondsAt(0)).isEqualTo(0.25);
        assertThat(song.analysis().key()).isEqualTo(CamelotKey.parse("F# minor"));
        assertThat(song.analysis().keyConfidence()).isEqualTo(1);
    }

    @Test
    void aCorrectionOfASongThatIsThereWinsAndIsKept(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        Song song = importAs(library, folder, titled("Mine"));
        Song corrected = importAs(library, folder, inTempo(77));
        assertThat(corrected.id()).isEqualTo(song.id());
        assertThat(corrected.title()).isEqualTo("Mine");
        assertThat(corrected.analysis().tempoBpm()).isCloseTo(77, within(1e-9));
        assertThat(importAs(library, folder, ImportOptions.NONE)).isEqualTo(corrected);
        assertThat(SongLibrary.open(home).songs()).containsExactly(corrected);
    }

    @Test
    void everyFormatRateAndChannelCountIsBroughtToTheLibrarysRate(@TempDir Path home) throws Exception {
        Path folder = Files.createDirectory(home.resolve("mixed"));
        try (InputStream flac = SongLibraryTest.class.getResourceAsStream("tone-220hz-8khz.flac")) {
            Files.copy(Objects.requireNonNull(flac), folder.resolve("vocals.flac"));
        }
        AudioClip fast = StemFiles.tone(330, 192_000, 6);
        try (OutputStream out = Files.newOutputStream(folder.resolve("bass.wav"))) {
            WavWriter.write24(fast.toStereo(), out);
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("drums.wav"))) {
            WavWriter.write16(StemFiles.tone(440, 44_100, 6), out, 1);
        }
        writeAiff(folder.resolve("piano.aiff"), StemFiles.tone(550, 22_050, 6));
        SongLibrary library = SongLibrary.open(home);
        SongStems stems =
                library.load(importAs(library, folder, ImportOptions.NONE).id());

        assertThat(stems.frames()).isEqualTo(6 * 48_000);
        assertThat(hertz(stems.clip(StemRole.VOCALS))).isCloseTo(220, within(0.5));
        assertThat(hertz(stems.clip(StemRole.BASS))).isCloseTo(330, within(0.5));
        assertThat(hertz(stems.clip(StemRole.DRUMS))).isCloseTo(440, within(0.5));
        assertThat(hertz(stems.clip(StemRole.OTHER))).isCloseTo(550, within(0.5));
        for (StemRole role : StemRole.values()) {
            assertThat(peak(stems.clip(role))).isCloseTo(0.25, within(0.01));
        }
    }

    /** From upward zero crossings, away from the ends. */
    private static double hertz(AudioClip clip) {
        float[] samples = clip.channel(1);
        int crossings = 0;
        for (int i = clip.sampleRateHz(); i < 5 * clip.sampleRateHz(); i++) {
            crossings += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
        }
        return crossings / 4.0;
    }

    private static double peak(AudioClip clip) {
        double peak = 0;
        for (int i = clip.sampleRateHz(); i < 5 * clip.sampleRateHz(); i++) {
            peak = Math.max(peak, Math.abs(clip.channel(0)[i]));
        }
        return peak;
    }

    private static void writeAiff(Path file, AudioClip clip) throws IOException {
        byte[] bytes = new byte[clip.frames() * 2];
        for (int i = 0; i < clip.frames(); i++) {
            int value = Math.round(clip.channel(0)[i] * 32_767);
            bytes[2 * i] = (byte) (value >> 8);
            bytes[2 * i + 1] = (byte) value;
        }
        AudioFormat format = new AudioFormat(clip.sampleRateHz(), 16, 1, true, true);
        AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(bytes), format, clip.frames());
        AudioSystem.write(stream, AudioFileFormat.Type.AIFF, file.toFile());
    }

    @Test
    void shorterStemsArePaddedWithSilence(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        StemFiles.write(folder.resolve("bass.wav"), StemFiles.tone(60, StemFiles.RATE_HZ, StemFiles.SECONDS + 0.99));
        SongLibrary library = SongLibrary.open(home);
        SongStems stems =
                library.load(importAs(library, folder, ImportOptions.NONE).id());
        assertThat(stems.durationSeconds()).isCloseTo(6.99, within(1e-4));
        assertThat(stems.clip(StemRole.VOCALS).channel(0)[6 * 48_000 + 10]).isZero();
        assertThat(stems.clip(StemRole.BASS).channel(0)[6 * 48_000 + 10]).isNotZero();
    }

    @Test
    void monoStaysMonoOnDisk(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Song song = importAs(library, StemFiles.folder(home, "stems"), ImportOptions.NONE);
        long bytes = Files.size(home.resolve("songs/" + song.id() + "/stems/bass.wav"));
        assertThat(bytes).isBetween(6 * 48_000 * 4L, 6 * 48_000 * 4L + 100);
    }

    @Test
    void aSongIsFoundByTitleOrByTheBeginningOfItsId(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        Song song = importAs(library, folder, titled("Blue Hour"));
        assertThat(library.find("blue hour")).contains(song);
        assertThat(library.find(song.id().value().substring(0, 6))).contains(song);
        assertThat(library.find("blue")).isEmpty();
        assertThat(library.find("")).isEmpty();
    }

    @Test
    void aTitleThatFitsTwoSongsIsRefusedWithBoth(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        Song first = importAs(library, folder, titled("Twin"));
        StemFiles.write(folder.resolve("other.wav"), StemFiles.tone(777, StemFiles.RATE_HZ, StemFiles.SECONDS));
        Song second = importAs(library, folder, titled("twin"));
        assertThatThrownBy(() -> library.find("TWIN"))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("fits several songs")
                .hasMessageContaining(first.id().value().substring(0, 12))
                .hasMessageContaining(second.id().value().substring(0, 12));
    }

    @Test
    void aDamagedSongIsSpokenOfAndTheOthersStay(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        Song damaged = importAs(library, folder, titled("Damaged"));
        Path elsewhere = StemFiles.folder(home, "others");
        StemFiles.write(elsewhere.resolve("other.wav"), StemFiles.tone(777, StemFiles.RATE_HZ, StemFiles.SECONDS));
        Song whole = importAs(library, elsewhere, titled("Whole"));
        Files.writeString(home.resolve("songs/" + damaged.id() + "/song.json"), "{ \"format\": 1, ");

        SongLibrary reopened = SongLibrary.open(home);
        assertThat(reopened.songs()).containsExactly(whole);
        assertThat(reopened.damaged()).singleElement().satisfies(sentence -> assertThat(sentence)
                .contains(damaged.id().value())
                .contains("damaged")
                .contains("import it again"));
        assertThat(importAs(reopened, folder, titled("Damaged"))).isEqualTo(damaged);
        assertThat(reopened.damaged()).isEmpty();
    }

    @Test
    void damagedStemsAreRefusedAndMendedByImportingAgain(@TempDir Path home) throws Exception {
        Path folder = StemFiles.folder(home, "stems");
        Song song = importAs(SongLibrary.open(home), folder, ImportOptions.NONE);
        Files.delete(home.resolve("songs/" + song.id() + "/stems/drums.wav"));
        SongLibrary reopened = SongLibrary.open(home);
        assertThatThrownBy(() -> reopened.load(song.id()))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("drums.wav")
                .hasMessageContaining("import it again");
        importAs(reopened, folder, ImportOptions.NONE);
        assertThat(SongLibrary.open(home).load(song.id()).frames()).isEqualTo(6 * 48_000);
    }

    @Test
    void aSongThatIsNotHereIsRefusedInWords(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        assertThatThrownBy(() -> library.load(new SongId("0123456789abcdef")))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("0123456789ab")
                .hasMessageContaining("not in the library");
    }

    @Test
    void twoThreadsMayImportTheSameFolder(@TempDir Path home) throws Exception {
        SongLibrary library = SongLibrary.open(home);
        Path folder = StemFiles.folder(home, "stems");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Song> job = () -> importAs(library, folder, ImportOptions.NONE);
            List<Future<Song>> songs = two.invokeAll(List.of(job, job));
            assertThat(songs.get(0).get()).isEqualTo(songs.get(1).get());
        } finally {
            two.shutdown();
        }
        assertThat(library.songs()).hasSize(1);
        assertThat(StemFiles.listing(home.resolve("songs"))).hasSize(7);
    }

    @Test
    void onlyAFewSongsStayInMemory() {
        AudioClip second = AudioClip.silence(48_000, 1, 48_000).toStereo();
        SongStems stems = new SongStems(
                Map.of(StemRole.VOCALS, second, StemRole.DRUMS, second, StemRole.BASS, second, StemRole.OTHER, second));
        LoadedSongs loaded = new LoadedSongs(2 * 4 * 48_000 * 4L);
        List<SongId> ids =
                List.of(new SongId("1111111111111111"), new SongId("2222222222222222"), new SongId("3333333333333333"));
        loaded.put(ids.get(0), stems);
        loaded.put(ids.get(1), stems);
        assertThat(loaded.get(ids.get(0))).isSameAs(stems);
        loaded.put(ids.get(2), stems);
        assertThat(loaded.count()).isEqualTo(2);
        assertThat(loaded.get(ids.get(1))).isNull();
        assertThat(loaded.get(ids.get(0))).isSameAs(stems);
    }
}
