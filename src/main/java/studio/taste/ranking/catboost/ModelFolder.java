package studio.taste.ranking.catboost;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;

/**
 * A model on disk: a folder of the model's name with its manifest and its files, written once and never changed.
 *
 * @param path the folder
 */
public record ModelFolder(Path path) {
    /** CatBoost's own form of the trees, which scores are computed from. */
    public static final String BINARY = "model.cbm";

    /** The trees as CatBoost exports them to JSON, which explanations are computed from. */
    public static final String JSON = "model.json";

    /** {@link ModelManifest}. */
    public static final String MANIFEST = "manifest.json";

    static final int LARGEST_MODEL_BYTES = 32 << 20;
    static final int LARGEST_MANIFEST_BYTES = 1 << 20;

    /** Where a model lies among others. */
    public static ModelFolder of(Path models, ModelId id) {
        return new ModelFolder(models.resolve(id.value()));
    }

    /**
     * Writes a model whole or not at all.
     *
     * @param models the folder of all models; made when missing
     * @param files the files the manifest tells the hashes of, and any others to lie beside them, by plain name
     * @throws IllegalArgumentException when the files are not those of the manifest
     * @throws StudioException when there is a model of the name, or the folder cannot be written
     */
    public static ModelFolder write(Path models, ModelManifest manifest, Map<String, byte[]> files)
            throws StudioException {
        manifest.sha256().forEach((name, hash) -> {
            byte @Nullable [] bytes = files.get(name);
            if (bytes == null || !sha256(bytes).equals(hash)) {
                throw new IllegalArgumentException("the manifest of " + manifest.id() + " tells of another " + name);
            }
        });
        Path folder = models.resolve(manifest.id().value());
        if (Files.exists(folder)) {
            throw new StudioException(
                    folder + ": there is a model of this name, and models are never changed; choose another name");
        }
        Path part = models.resolve("." + manifest.id() + ".part");
        try {
            Files.createDirectories(models);
            delete(part);
            Files.createDirectory(part);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(part.resolve(plain(file.getKey())), file.getValue());
            }
            Files.write(part.resolve(MANIFEST), manifest.toJson());
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            StudioException trouble = new StudioException(
                    folder + ": the model cannot be written (" + e + "); check the disk and the folder's rights", e);
            try {
                delete(part);
            } catch (IOException left) {
                trouble.addSuppressed(left);
            }
            throw trouble;
        }
        return new ModelFolder(folder);
    }

    private static String plain(String name) {
        if (name.isEmpty()
                || name.startsWith(".")
                || name.contains("/")
                || name.contains("\\")
                || name.equals(MANIFEST)) {
            throw new IllegalArgumentException("not a plain name for a file of a model: \"" + name + "\"");
        }
        return name;
    }

    /**
     * The model's manifest.
     *
     * @throws StudioException when it is missing, broken, of a later format, or another model's
     */
    public ModelManifest manifest() throws StudioException {
        Path file = path.resolve(MANIFEST);
        ModelManifest manifest = ModelManifest.parse(read(file, LARGEST_MANIFEST_BYTES), file.toString());
        Path name = path.getFileName();
        if (name == null || !name.toString().equals(manifest.id().value())) {
            throw new StudioException(file + ": is the manifest of model " + manifest.id()
                    + "; rename the folder, or choose another model");
        }
        return manifest;
    }

    /**
     * One of the model's files, as it was when the manifest was written.
     *
     * @param name {@link #BINARY} or {@link #JSON}
     * @return empty when the model has no such file
     * @throws StudioException when the file is missing or another than the manifest tells of
     */
    public Optional<byte[]> file(ModelManifest manifest, String name) throws StudioException {
        @Nullable String hash = manifest.sha256().get(name);
        if (hash == null) {
            return Optional.empty();
        }
        Path file = path.resolve(name);
        byte[] bytes = read(file, LARGEST_MODEL_BYTES);
        if (!sha256(bytes).equals(hash)) {
            throw new StudioException(file + ": is damaged or was changed since model " + manifest.id()
                    + " was made (its SHA-256 differs from the manifest's); restore it, or choose another model");
        }
        return Optional.of(bytes);
    }

    /** Hashes of the model files among some files, as a manifest tells them. */
    public static Map<String, String> hashes(Map<String, byte[]> files) {
        Map<String, String> hashes = new TreeMap<>();
        for (String name : List.of(BINARY, JSON)) {
            byte @Nullable [] bytes = files.get(name);
            if (bytes != null) {
                hashes.put(name, sha256(bytes));
            }
        }
        return hashes;
    }

    /**
     * Reads a file that may be anything, but not more of it than is sensible.
     *
     * @throws StudioException when it is missing, unreadable or larger
     */
    static byte[] read(Path file, int largestBytes) throws StudioException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(largestBytes + 1);
            if (bytes.length > largestBytes) {
                throw new StudioException(file + ": larger than the " + (largestBytes >> 20)
                        + " MB that such a file may have; choose another model");
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new StudioException(file + ": missing; restore it, or choose another model", e);
        } catch (IOException e) {
            throw new StudioException(file + ": cannot be read (" + e + "); check the file and its rights", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Removes what an earlier attempt left; a folder of plain files. */
    private static void delete(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            try (Stream<Path> files = Files.list(part)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(part);
        }
    }
}
