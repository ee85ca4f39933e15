package studio.taste.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.audio.AudioClip;
import studio.taste.audio.AudioReader;
import studio.taste.audio.UnreadableAudioException;
import studio.taste.audio.WavWriter;

/**
 * Clips as files in a folder, up to a number of bytes; the least recently used are dropped first. When the disk gets short, the folder
 * gives way, so that there is always room for votes. Trouble with the disk is never the caller's: what cannot be kept is not kept.
 *
 * <p>Safe for many threads, and for two studios with one folder: a file appears whole or not at all.
 */
final class PreviewFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewFiles.class);
    private static final String KEPT = ".wav";
    private static final String PART = ".part";
    /** Left free for everything else. */
    static final long RESERVE_BYTES = 500_000_000L;
    /** No clip takes so long to write; an older part was left by a crash. */
    private static final Duration LONGEST_WRITE = Duration.ofMinutes(10);

    private final Path folder;
    private final Clock clock;
    private final long mostBytes;
    private final Disk disk;

    /**
     * @param folder made when it is not there
     * @param clock tells when a clip was last used
     * @param mostBytes the folder holds no more, but for the newest clip
     */
    PreviewFiles(Path folder, Clock clock, long mostBytes, Disk disk) {
        this.folder = folder;
        this.clock = clock;
        this.mostBytes = mostBytes;
        this.disk = disk;
    }

    /** The clip kept under a name, to the last bit as it was; null when there is none or it is damaged. */
    @Nullable
    AudioClip read(String name) {
        Path file = file(name);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            AudioClip clip = AudioReader.read(in, name);
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return clip;
        } catch (NoSuchFileException notYet) {
            return null;
        } catch (IOException | UnreadableAudioException e) {
            LOG.warn("A kept preview cannot be read and is rendered again: {}", e.toString());
            return null;
        }
    }

    /** Keeps a clip under a name, if the disk lets it. */
    void keep(String name, AudioClip clip) {
        try {
            Files.createDirectories(folder);
            makeRoom(4L * clip.channelCount() * clip.frames());
            write(clip, file(name));
        } catch (IOException e) {
            LOG.warn("A preview cannot be kept in {}: {}", folder, e.toString());
        }
    }

    private Path file(String name) {
        return folder.resolve(name + KEPT);
    }

    private void write(AudioClip clip, Path file) throws IOException {
        Path part = Files.createTempFile(folder, "preview-", PART);
        try {
            try (OutputStream out = disk.write(part)) {
                WavWriter.writeFloat(clip, out);
            }
            Files.setLastModifiedTime(part, FileTime.from(clock.instant()));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Drops what was not used for longest until a clip of so many bytes fits. */
    private synchronized void makeRoom(long needed) throws IOException {
        List<Entry> entries = entries();
        long held = entries.stream().mapToLong(Entry::bytes).sum();
        long allowed = Math.min(mostBytes, held + disk.freeBytes(folder) - RESERVE_BYTES) - needed;
        Instant stale = clock.instant().minus(LONGEST_WRITE);
        for (Entry entry : entries) {
            if (entry.isPart() ? entry.used().toInstant().isBefore(stale) : held > allowed) {
                Files.deleteIfExists(entry.file());
                held -= entry.bytes();
            }
        }
        if (held > allowed && disk.freeBytes(folder) < RESERVE_BYTES + needed) {
            throw new IOException("less than " + RESERVE_BYTES / 1_000_000 + " MB would be left on the disk");
        }
    }

    /** All files, the least recently used first. */
    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(KEPT) || name.endsWith(PART)) {
                    addIfThere(entries, file);
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::used));
        return entries;
    }

    /** Another studio may drop a file while this one looks at it. */
    private static void addIfThere(List<Entry> entries, Path file) throws IOException {
        try {
            entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
        } catch (NoSuchFileException gone) {
            LOG.debug("{} is gone already", file);
        }
    }

    /** A file in the folder. */
    private record Entry(Path file, long bytes, FileTime used) {
        boolean isPart() {
            return file.toString().endsWith(PART);
        }
    }
}
