package studio.taste.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import studio.taste.StudioException;
import studio.taste.ranking.RequestLog;

/** Writes the log of requests as JSON Lines: one record a line, UTF-8, in the order in which they were asked. */
public final class RequestLogExport {
    private RequestLogExport() {}

    /**
     * @param file replaced when it is there, once all is written; its directory is made when it is not there
     * @return number of records written
     * @throws StudioException when the log cannot be read or the file cannot be written
     */
    public static int write(RequestLog log, Path file) throws StudioException {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling(whole.getFileName() + ".part");
        int[] count = {0};
        try {
            Files.createDirectories(whole.getParent());
            try (BufferedWriter lines = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                log.forEach(json -> {
                    writeLine(lines, json);
                    count[0]++;
                });
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
            return count[0];
        } catch (IOException | UncheckedIOException e) {
            throw new StudioException(
                    "The log could not be written to " + file + " (" + e + "): choose a file you may write to.", e);
        } finally {
            removeLeftOver(part);
        }
    }

    private static void writeLine(BufferedWriter lines, String json) {
        try {
            lines.write(json);
            lines.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeLeftOver(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // Of no harm: it is written over the next time.
        }
    }
}
