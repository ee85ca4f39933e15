package studio.taste.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.taste.StudioException;
import studio.taste.features.TasteAxis;
import studio.taste.labels.LabelSet;
import studio.taste.session.Production;
import studio.taste.session.SessionState;

/**
 * Writes the label set: {@code labels.csv} with one row per answer that stands, {@code plans.csv} with one row per plan they are about, a
 * codebook of each with one row per column, where producers picked from portfolios {@code choices.csv} and its codebook as well, and {@code
 * MANIFEST.sha256} over all, in the form that {@code sha256sum --check} reads.
 *
 * <p>CSV as in RFC 4180, UTF-8, dates as in ISO 8601, decimal points whatever the locale. The same sessions give the same
 * bytes.
 */
public final class LabelExport {
    static final String LABELS = "labels.csv";

    private LabelExport() {}

    /** As {@link #write(Collection, Collection, Path)}, of raters' sessions alone. */
    public static int write(Collection<SessionState> sessions, Path directory) throws StudioException {
        return write(sessions, List.of(), directory);
    }

    /**
     * @param sessions in the order they are to be written
     * @param productions producers' sessions, likewise
     * @param directory made when it is not there; files of the same names are replaced
     * @return number of answers written
     * @throws StudioException when the files cannot be written
     */
    public static int write(Collection<SessionState> sessions, Collection<Production> productions, Path directory)
            throws StudioException {
        List<LabelRow> rows = sessions.stream()
                .flatMap(session -> LabelRow.of(session).stream())
                .toList();
        List<LabelColumn> columns = LabelColumns.forAxes(axesOf(sessions));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(LABELS, labels(columns, rows));
        files.put("codebook.csv", codebook(columns));
        files.put(PlanTable.FILE, plans(LabelSet.of(sessions)));
        files.put("plans-codebook.csv", plansCodebook());
        List<List<String>> choices = ChoiceTable.rows(productions);
        if (!choices.isEmpty()) {
            files.put(ChoiceTable.FILE, table(ChoiceTable.header(), choices));
            files.put(
                    ChoiceTable.CODEBOOK,
                    table(List.of("column", "type", "unit", "values", "meaning"), ChoiceTable.codebook()));
        }
        files.put(LabelManifest.FILE, LabelManifest.of(files));
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                replace(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new StudioException(
                    "The labels could not be written to " + directory + " (" + e
                            + "): choose a directory you may write to.",
                    e);
        }
        return rows.size();
    }

    /** All axes that any of the sessions used, in order of first use. */
    private static List<TasteAxis> axesOf(Collection<SessionState> sessions) {
        Map<String, TasteAxis> axes = new LinkedHashMap<>();
        for (SessionState session : sessions) {
            session.opened().axes().forEach(axis -> axes.putIfAbsent(axis.id(), axis));
        }
        return List.copyOf(axes.values());
    }

    private static byte[] labels(List<LabelColumn> columns, List<LabelRow> rows) {
        return csv(writer -> {
            writer.writeRecord(columns.stream().map(LabelColumn::name).toList());
            for (LabelRow row : rows) {
                writer.writeRecord(
                        columns.stream().map(column -> column.cell(row)).toList());
            }
        });
    }

    private static byte[] codebook(List<LabelColumn> columns) {
        return csv(writer -> {
            writer.writeRecord("column", "type", "unit", "values", "meaning");
            for (LabelColumn column : columns) {
                writer.writeRecord(
                        column.name(),
                        column.type().name().toLowerCase(Locale.ROOT),
                        column.unit(),
                        column.values(),
                        column.meaning());
            }
        });
    }

    private static byte[] plans(LabelSet labels) {
        return csv(writer -> {
            writer.writeRecord(PlanTable.header());
            labels.plans().values().forEach(plans -> plans.values()
                    .forEach(plan -> writer.writeRecord(PlanTable.row(plan))));
        });
    }

    private static byte[] plansCodebook() {
        return table(List.of("column", "type", "unit", "values", "meaning"), PlanTable.codebook());
    }

    private static byte[] csv(java.util.function.Consumer<CsvWriter> content) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            content.accept(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a table in the form of the label set's. */
    static void writeTable(Path file, List<String> header, List<List<String>> rows) throws IOException {
        replace(file, table(header, rows));
    }

    private static byte[] table(List<String> header, List<List<String>> rows) {
        return csv(writer -> {
            writer.writeRecord(header);
            rows.forEach(writer::writeRecord);
        });
    }

    /** Writes beside the file and moves over it, so that a reader never sees half. */
    private static void replace(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
