package studio.taste.export;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import studio.taste.StudioException;
import studio.taste.labels.Label;
import studio.taste.labels.LabelSet;
import studio.taste.preference.Outcome;
import studio.taste.selection.PairSource;
import studio.taste.selection.TrialKind;
import studio.taste.session.Confidence;

/** Reads a label set that {@link LabelExport} wrote. */
public final class LabelImport {
    private LabelImport() {}

    /**
     * @param directory with {@code labels.csv} and {@code plans.csv}, and {@code MANIFEST.sha256} over them
     * @throws StudioException when a file is missing, was changed since it was written, or cannot be read; with line and column
     */
    public static LabelSet read(Path directory) throws StudioException {
        if (!Files.isRegularFile(directory.resolve(LabelExport.LABELS))) {
            throw new StudioException(directory + ": there is no " + LabelExport.LABELS
                    + " here; choose a folder that \"taste export\" or \"taste demo\" wrote.");
        }
        LabelManifest.check(directory);
        List<Label> labels = new ArrayList<>();
        each(directory.resolve(LabelExport.LABELS), row -> labels.add(label(row)));
        Map<String, Map<String, studio.taste.labels.LabelledPlan>> plans = new LinkedHashMap<>();
        if (Files.isRegularFile(directory.resolve(PlanTable.FILE))) {
            each(directory.resolve(PlanTable.FILE), row -> PlanTable.read(row)
                    .ifPresent(plan -> plans.computeIfAbsent(plan.session(), key -> new LinkedHashMap<>())
                            .put(plan.plan(), plan)));
        }
        return new LabelSet(labels, plans);
    }

    private static Label label(Map<String, String> row) {
        TrialKind kind = Cells.choice(row, "trial_kind", TrialKind.class);
        int number = Cells.integer(row, "trial_number");
        return new Label(
                Cells.text(row, "trial_id"),
                Cells.text(row, "session_id"),
                number,
                kind,
                kind == TrialKind.FRESH ? number : Cells.integer(row, "original_trial_number"),
                Cells.text(row, "rater_id"),
                Cells.text(row, "rater_kind").equals("simulated"),
                LabelSet.request(Cells.text(row, "vocal_song_id"), Cells.text(row, "instrumental_song_id")),
                Cells.choice(row, "pair_source", PairSource.class),
                Cells.text(row, "plan_a"),
                Cells.text(row, "plan_b"),
                Cells.number(row, "loudness_before_a"),
                Cells.number(row, "loudness_before_b"),
                outcome(Cells.text(row, "outcome")),
                Cells.choice(row, "confidence", Confidence.class),
                Instant.parse(Cells.text(row, "answered_at")));
    }

    private static Outcome outcome(String word) {
        return switch (word) {
            case "a" -> Outcome.FIRST;
            case "b" -> Outcome.SECOND;
            case "tie" -> Outcome.TIE;
            default -> throw new IllegalArgumentException("outcome is \"" + word + "\", which is none of a, b and tie");
        };
    }

    /** Takes a row in. */
    private interface Row {
        void read(Map<String, String> cells);
    }

    private static void each(Path file, Row row) throws StudioException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
            for (NamedCsvRecord read : reader) {
                try {
                    row.read(read.getFieldsAsMap());
                } catch (IllegalArgumentException | DateTimeException wrong) {
                    throw new StudioException(
                            file + ", line " + read.getStartingLineNumber() + ": " + wrong.getMessage()
                                    + "; export the labels again.",
                            wrong);
                }
            }
        } catch (CharacterCodingException | CsvParseException e) {
            throw new StudioException(
                    file + " is no CSV in UTF-8 (" + e.getMessage() + "); export the labels again.", e);
        } catch (IOException e) {
            throw new StudioException(file + " cannot be read (" + e + ").", e);
        }
    }
}
