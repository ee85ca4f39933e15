package studio.taste.training.representation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import studio.taste.StudioException;
import studio.taste.representation.Representation;

/**
 * The representations of a home and which of them is in use. None is ever changed or deleted; the studio's own is always there and needs no
 * file. Safe for use by the one process that owns the home.
 */
public final class RepresentationStore {
    private static final String ENDING = ".representation";
    private static final String POINTER = "in-use";

    private final Path folder;

    /**
     * @param folder made when something is first written
     */
    public RepresentationStore(Path folder) {
        this.folder = folder;
    }

    /** The studio's own first, then those of the home by when they were made. */
    public List<Representation> list(Consumer<StudioException> trouble) throws StudioException {
        List<Representation> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                all.add(read(file));
            } catch (StudioException e) {
                trouble.accept(e);
            }
        }
        String own = Representation.initial().version();
        all.removeIf(representation -> representation.version().equals(own));
        all.sort(Comparator.<Representation, java.time.Instant>comparing(
                        representation -> representation.manifest().made())
                .thenComparing(Representation::version));
        all.add(0, Representation.initial());
        return List.copyOf(all);
    }

    private List<Path> files() throws StudioException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + ENDING)) {
                found.forEach(files::add);
            } catch (IOException e) {
                throw new StudioException(
                        folder + ": the representations cannot be listed (" + e.getMessage() + ").", e);
            }
        }
        return files;
    }

    /**
     * The one in use: the studio's own until another is chosen.
     *
     * @throws StudioException when the one in use is missing or damaged
     */
    public Representation inUse() throws StudioException {
        try {
            return named(Files.readString(folder.resolve(POINTER), StandardCharsets.UTF_8)
                    .strip());
        } catch (NoSuchFileException none) {
            return Representation.initial();
        } catch (IOException e) {
            throw new StudioException(folder.resolve(POINTER) + ": this cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /**
     * @param version as {@link Representation#version} says it
     * @throws StudioException when there is none, or it is damaged
     */
    public Representation named(String version) throws StudioException {
        if (version.equals(Representation.initial().version())) {
            return Representation.initial();
        }
        Path file = folder.resolve(version + ENDING);
        if (!version.matches("[0-9a-f]+") || !Files.exists(file)) {
            throw new StudioException("There is no representation \"" + version + "\" in " + folder
                    + "; taste train-representation --list shows those there are.");
        }
        Representation read = read(file);
        if (!read.version().equals(version)) {
            throw new StudioException(file + ": this is representation " + read.version()
                    + "; give the file its name back, or use another copy.");
        }
        return read;
    }

    private static Representation read(Path file) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            return Representation.read(in);
        } catch (IOException e) {
            throw new StudioException(file + ": this cannot be read (" + e.getMessage() + ").", e);
        } catch (StudioException e) {
            throw new StudioException(file + ": " + e.getMessage(), e);
        }
    }

    /** Keeps a representation; it is not in use yet. */
    public Path add(Representation representation) throws StudioException {
        Path file = folder.resolve(representation.version() + ENDING);
        replace(file, representation::write);
        return file;
    }

    /**
     * Chooses the one in use from now on. Beliefs live in its space, so they are to be folded anew.
     *
     * @throws StudioException when there is none of this version
     */
    public Representation use(String version) throws StudioException {
        Representation chosen = named(version);
        replace(folder.resolve(POINTER), out -> out.write(version.getBytes(StandardCharsets.UTF_8)));
        return chosen;
    }

    /** Writes a file whole or not at all. */
    private void replace(Path file, Writing writing) throws StudioException {
        Path part = folder.resolve(file.getFileName() + ".part");
        try {
            Files.createDirectories(folder);
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StudioException(
                    file + ": this cannot be written (" + e.getMessage()
                            + "); check the folder's permissions and the space on its disk.",
                    e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
