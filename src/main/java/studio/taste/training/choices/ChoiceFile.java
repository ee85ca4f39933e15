package studio.taste.training.choices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;

/** A CSV file with a header, read row by row; trouble is told with the line it stands on. */
final class ChoiceFile {
    private final Path file;
    private @Nullable List<String> header;

    private ChoiceFile(Path file) {
        this.file = file;
    }

    /** One row under the header. */
    final class Row {
        private final CsvRecord cells;
        private final List<String> columns;

        private Row(CsvRecord cells, List<String> columns) {
            this.cells = cells;
            this.columns = columns;
        }

        long line() {
            return cells.getStartingLineNumber();
        }

        /** What stands in a column; never blank. */
        String text(String column) throws StudioException {
            String text = cells.getField(columns.indexOf(column)).strip();
            if (text.isEmpty()) {
                throw wrong(column + " is empty; fill it in or take the row out");
            }
            return text;
        }

        /** The number in a column. */
        double number(int column) throws StudioException {
            String text = cells.getField(column).strip();
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value)) {
                    return value;
                }
            } catch (NumberFormatException notANumber) {
                // Told below, as infinity is.
            }
            throw wrong(columns.get(column) + " is \"" + text
                    + "\", which is no finite number; features are numbers with a" + " decimal point");
        }

        /** 1 for yes, 0 for no, or ½ where that is allowed. */
        double mark(String column, boolean halves) throws StudioException {
            String text = text(column);
            switch (text.toLowerCase(java.util.Locale.ROOT)) {
                case "1", "1.0", "true" -> {
                    return 1;
                }
                case "0", "0.0", "false" -> {
                    return 0;
                }
                case "0.5", ".5" -> {
                    if (halves) {
                        return 0.5;
                    }
                }
                default -> {}
            }
            throw wrong(column + " is \"" + text + "\"; it is 1 or 0" + (halves ? ", or 0.5 for a tie" : ""));
        }

        /** Trouble with this row. */
        StudioException wrong(String sentence) {
            return new StudioException(file + ", line " + line() + ": " + sentence + ".");
        }
    }

    /** Takes rows in. */
    interface Reader {
        /** Told once, before the rows. */
        void header(List<String> columns) throws StudioException;

        void row(Row row) throws StudioException;
    }

    /**
     * Reads a whole file.
     *
     * @throws StudioException when it cannot be read, is no CSV, or has rows of another length than its header
     */
    static void read(Path file, Reader reader) throws StudioException {
        if (!Files.isRegularFile(file)) {
            throw new StudioException(file + (Files.exists(file) ? " is no file." : " does not exist."));
        }
        new ChoiceFile(file).readAll(reader);
    }

    private void readAll(Reader reader) throws StudioException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord cells : csv) {
                List<String> columns = header;
                if (columns == null) {
                    header = columns(cells);
                    reader.header(header);
                } else if (cells.getFieldCount() != columns.size()) {
                    throw new StudioException(file + ", line " + cells.getStartingLineNumber() + ": there are "
                            + cells.getFieldCount() + " cells under a header of " + columns.size()
                            + "; every row needs as many.");
                } else {
                    reader.row(new Row(cells, columns));
                }
            }
        } catch (CharacterCodingException | CsvParseException e) {
            throw new StudioException(file + " is no CSV in UTF-8 (" + e.getMessage() + ").", e);
        } catch (IOException e) {
            throw new StudioException(file + " cannot be read (" + e + ").", e);
        }
        if (header == null) {
            throw new StudioException(file + " is empty; its first row must name the columns.");
        }
    }

    private List<String> columns(CsvRecord cells) throws StudioException {
        List<String> columns = cells.getFields().stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new StudioException(file + ", line 1: the column \"" + column + "\" stands there twice.");
            }
        }
        return columns;
    }

    /** The header's columns, in a sentence. */
    static String named(List<String> columns) {
        return String.join(", ", columns);
    }
}
