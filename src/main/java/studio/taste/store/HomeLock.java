package studio.taste.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;

/** Sees to it that one studio at a time uses a home. The operating system lets the lock go when the process ends. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the home, making the directory when it is not there.
     *
     * @throws StudioException when another studio holds it, or it cannot be written
     */
    static HomeLock take(Path home) throws StudioException {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("studio.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StudioException("Another Taste Studio is using " + home
                        + ": close it first, or choose another directory with --home.");
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new StudioException(
                    home + " cannot be used for the studio's data (" + e
                            + "): choose a directory you may write to with --home.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock on the studio's home could not be let go", e);
        }
    }
}
