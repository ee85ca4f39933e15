package studio.taste.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.audio.AudioClip;
import studio.taste.simulation.SimulatedClock;

class PreviewFilesTest {
    /** A file of {@link #clip} takes a little more than this. */
    private static final int CLIP_BYTES = 2 * 4 * 1_000;

    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-01T00:00:00Z"));
    private final SmallDisk disk = new SmallDisk();

    @TempDir
    private Path folder;

    private PreviewFiles files(long mostBytes) {
        return new PreviewFiles(folder, clock, mostBytes, disk);
    }

    private static AudioClip clip(float level) {
        float[][] samples = new float[2][1_000];
        for (int i = 0; i < 1_000; i++) {
            samples[0][i] = level * i / 3;
            samples[1][i] = -level * i / 7;
        }
        return new AudioClip(48_000, samples);
    }

    private void keepEach(PreviewFiles files, String... names) {
        for (String name : names) {
            clock.advance(Duration.ofSeconds(2));
            files.keep(name, clip(0.1f));
        }
    }

    private List<String> present() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsKeptComesBackToTheLastBit() {
        PreviewFiles files = files(1_000_000);
        files.keep("a", clip(0.3f));
        AudioClip back = Objects.requireNonNull(files.read("a"));
        assertThat(back.channel(0)).containsExactly(clip(0.3f).channel(0));
        assertThat(back.channel(1)).containsExactly(clip(0.3f).channel(1));
        assertThat(files.read("b")).isNull();
    }

    @Test
    void theLeastRecentlyUsedIsDroppedFirst() throws IOException {
        PreviewFiles files = files(4 * CLIP_BYTES);
        keepEach(files, "a", "b", "c");
        clock.advance(Duration.ofSeconds(2));
        files.read("a");
        keepEach(files, "d");
        assertThat(present()).containsExactly("a.wav", "c.wav", "d.wav");
    }

    @Test
    void theFolderGivesWayWhenTheDiskGetsShort() throws IOException {
        PreviewFiles files = files(1_000_000);
        keepEach(files, "a", "b", "c");
        disk.freeBytes = PreviewFiles.RESERVE_BYTES - CLIP_BYTES / 2;
        keepEach(files, "d");
        assertThat(present()).containsExactly("c.wav", "d.wav");
    }

    @Test
    void nothingIsKeptWhenTheDiskIsNearlyFullOfOtherThings() throws IOException {
        disk.freeBytes = PreviewFiles.RESERVE_BYTES / 2;
        keepEach(files(1_000_000), "a");
        assertThat(present()).isEmpty();
    }

    @Test
    void aDiskThatFillsUpWhileAClipIsWrittenKeepsNothingOfIt() throws IOException {
        disk.bytesUntilFull = CLIP_BYTES / 2;
        PreviewFiles files = files(1_000_000);
        files.keep("a", clip(0.1f));
        assertThat(files.read("a")).isNull();
        assertThat(present()).isEmpty();
    }

    @Test
    void aDamagedFileIsTakenForNoneAndReplaced() throws IOException {
        PreviewFiles files = files(1_000_000);
        keepEach(files, "a");
        byte[] bytes = Files.readAllBytes(folder.resolve("a.wav"));
        for (int length : new int[] {0, 3, 40, 60, bytes.length / 2, bytes.length - 1}) {
            Files.write(folder.resolve("a.wav"), Arrays.copyOf(bytes, length));
            assertThat(files.read("a")).as("cut to %d bytes", length).isNull();
        }
        keepEach(files, "a");
        assertThat(files.read("a")).isNotNull();
    }

    @Test
    void whatACrashLeftBehindIsClearedAwayAndWhatIsBeingWrittenIsLeftAlone() throws IOException {
        Files.createFile(folder.resolve("preview-1.part"));
        Files.createFile(folder.resolve("preview-2.part"));
        Files.setLastModifiedTime(
                folder.resolve("preview-1.part"), FileTime.from(clock.instant().minusSeconds(3_600)));
        Files.setLastModifiedTime(folder.resolve("preview-2.part"), FileTime.from(clock.instant()));
        keepEach(files(1_000_000), "a");
        assertThat(present()).containsExactly("a.wav", "preview-2.part");
    }

    @Test
    void aFolderThatCannotBeMadeOnlyMeansThatNothingIsKept() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        PreviewFiles files = new PreviewFiles(taken.resolve("previews"), clock, 1_000_000, Disk.REAL);
        files.keep("a", clip(0.1f));
        assertThat(files.read("a")).isNull();
    }

    /** A disk with as much room as a test gives it. */
    private static final class SmallDisk implements Disk {
        private long freeBytes = 10 * PreviewFiles.RESERVE_BYTES;
        private int bytesUntilFull = Integer.MAX_VALUE;

        @Override
        public OutputStream write(Path file) throws IOException {
            return new FilterOutputStream(Disk.REAL.write(file)) {
                @Override
                public void write(int b) throws IOException {
                    if (bytesUntilFull-- <= 0) {
                        throw new IOException("No space left on device");
                    }
                    super.write(b);
                }
            };
        }

        @Override
        public long freeBytes(Path folder) {
            return freeBytes;
        }
    }
}
