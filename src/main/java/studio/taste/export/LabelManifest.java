package studio.taste.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import studio.taste.StudioException;

/** Check sums over the files of a label set, in the form that {@code sha256sum --check} reads. */
final class LabelManifest {
    static final String FILE = "MANIFEST.sha256";
    private static final int HASH_DIGITS = 64;

    private LabelManifest() {}

    /** A line per file. */
    static byte[] of(Map<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, bytes) ->
                lines.append(hash(bytes)).append("  ").append(name).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws StudioException when there is no manifest, or a file is not the one it was written for
     */
    static void check(Path directory) throws StudioException {
        try {
            for (String line : Files.readAllLines(directory.resolve(FILE), StandardCharsets.UTF_8)) {
                // Two spaces lie between check sum and name.
                String name = line.length() > HASH_DIGITS + 2 ? line.substring(HASH_DIGITS + 2) : "";
                Path file = directory.resolve(name).normalize();
                if (name.isEmpty() || !directory.normalize().equals(file.getParent())) {
                    throw new StudioException(
                            directory.resolve(FILE) + ": \"" + line + "\" is no check sum of a file here.");
                }
                if (!line.startsWith(hash(Files.readAllBytes(file)))) {
                    throw new StudioException(file
                            + " was changed since it was written (its check sum in " + FILE
                            + " is another); export the labels again.");
                }
            }
        } catch (IOException e) {
            throw new StudioException(
                    "The label set in " + directory + " cannot be checked (" + e + "); export the labels again.", e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
