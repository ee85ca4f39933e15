package studio.taste.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder in the making. It lies hidden inside the folder it works for, is forced to disk and then moved to its place in one step, so
 * that a song is there whole or not at all; what is not published is deleted when the area is closed.
 *
 * <p>A lock file beside it shows that its maker lives. After a crash nobody holds the lock, and {@link #removeStale} clears the
 * folder away.
 */
public final class StagingArea implements AutoCloseable {
    private static final String PREFIX = ".unfinished-";
    private static final String LOCK_SUFFIX = ".lock";

    private final Path library;
    private final Path folder;
    private final Path lockFile;
    private final FileChannel lock;

    private StagingArea(Path library, Path folder, Path lockFile, FileChannel lock) {
        this.library = library;
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Begins a folder hidden in the library, or in another folder, which must be there. */
    public static StagingArea in(Path library) throws IOException {
        Path lockFile = Files.createTempFile(library, PREFIX, LOCK_SUFFIX);
        FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE);
        // Nobody else knows the new name yet, so the lock is free; it goes when the channel is closed.
        lock.lock();
        return new StagingArea(library, Files.createDirectory(folderOf(lockFile)), lockFile, lock);
    }

    private static Path folderOf(Path lockFile) {
        String name = lockFile.getFileName().toString();
        return lockFile.resolveSibling(name.substring(0, name.length() - LOCK_SUFFIX.length()));
    }

    /** The hidden folder; empty at first. */
    public Path folder() {
        return folder;
    }

    /** Forces everything to disk and moves the folder to its place in the library; what lies there is replaced. */
    void publish(Path place) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.toList()) {
                force(entry);
            }
        }
        if (Files.exists(place)) {
            try (StagingArea bin = in(library)) {
                Files.move(place, bin.folder.resolve("replaced"), StandardCopyOption.ATOMIC_MOVE);
                Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
            }
        } else {
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        }
        force(library);
    }

    /** Writes one file of a folder in one step: beside its place, forced to disk, moved over what lies there. */
    static void replaceFile(Path parent, String name, byte[] content) throws IOException {
        Path fresh = Files.createTempFile(parent, PREFIX, ".part");
        try {
            Files.write(fresh, content);
            force(fresh);
            Files.move(fresh, parent.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force(parent);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void force(Path path) throws IOException {
        boolean directory = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, directory ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system opens folders; there the move itself is durable enough.
            if (!directory) {
                throw e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            delete(folder);
        } finally {
            Files.deleteIfExists(lockFile);
        }
    }

    /** Deletes what crashed makers left behind; those still at work keep their lock and are left alone. */
    public static void removeStale(Path library) throws IOException {
        List<Path> lockFiles;
        try (Stream<Path> entries = Files.list(library)) {
            lockFiles = entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .filter(entry -> entry.getFileName().toString().endsWith(LOCK_SUFFIX))
                    .toList();
        }
        for (Path lockFile : lockFiles) {
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                    FileLock free = channel.tryLock()) {
                if (free != null) {
                    delete(folderOf(lockFile));
                    Files.deleteIfExists(lockFile);
                }
            } catch (OverlappingFileLockException | NoSuchFileException e) {
                // Another thread of this studio is at work there, or has just finished.
                continue;
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
