package studio.taste.library;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The little that can go wrong with a disk beyond what its files say; tests hand in a full one. */
interface Disk {
    /** The computer's own. */
    Disk REAL = new Disk() {
        @Override
        public OutputStream write(Path file) throws IOException {
            return new BufferedOutputStream(Files.newOutputStream(file));
        }

        @Override
        public long freeBytes(Path folder) throws IOException {
            return Files.getFileStore(folder).getUsableSpace();
        }
    };

    /** Opens a file to be written anew. */
    OutputStream write(Path file) throws IOException;

    /** Room left on the disk that holds a folder. */
    long freeBytes(Path folder) throws IOException;
}
