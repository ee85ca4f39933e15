package studio.taste.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.taste.StudioException;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.preference.Outcome;
import studio.taste.session.Ballot;
import studio.taste.session.BlindTrial;
import studio.taste.session.Confidence;
import studio.taste.session.FailureTag;
import studio.taste.session.JournalException;
import studio.taste.session.ListJournal;
import studio.taste.session.ListeningSession;
import studio.taste.session.NoisePreviews;
import studio.taste.session.Openings;
import studio.taste.session.SessionScreen;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionState;
import studio.taste.session.Side;
import studio.taste.session.StudioLog;
import studio.taste.simulation.SimulatedClock;

class LabelExportTest {
    @TempDir
    Path directory;

    /** A session of 12 trials; the third was answered with everything there is, comments try to be formulas. */
    private static SessionState session() throws JournalException {
        SimulatedClock clock = new SimulatedClock(Instant.parse("2026-03-01T10:00:00Z"));
        StudioLog log = new StudioLog(new ListJournal(clock));
        FastForwardPlayer player = new FastForwardPlayer();
        BlindTrial[] current = new BlindTrial[1];
        SessionScreen screen = new SessionScreen() {
            @Override
            public void show(SessionSnapshot snapshot) {
                current[0] = snapshot.trial();
            }

            @Override
            public void trouble(String sentence) {
                throw new AssertionError(sentence);
            }
        };
        ListeningSession session = new ListeningSession(
                log, new NoisePreviews(), player, clock, Runnable::run, Runnable::run, task -> {}, "test", screen);
        session.open(Openings.of(12, 9));
        for (int i = 1; i <= 12; i++) {
            player.restart();
            player.select(Side.B);
            player.restart();
            session.answer(current[0].id(), i == 3 ? full() : Ballot.of(Outcome.FIRST, Confidence.LOW));
        }
        return log.state().sessions().values().iterator().next();
    }

    private static Ballot full() {
        return new Ballot(
                Outcome.TIE,
                Confidence.HIGH,
                Set.of(FailureTag.VOCAL_BURIED, FailureTag.MUDDY),
                Set.of(),
                "=SUM(A1), \"so\" sagt sie;\nweiß nicht");
    }

    private List<NamedCsvRecord> read(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(directory.resolve(file))) {
            return reader.stream().toList();
        }
    }

    @Test
    void thereIsARowForEveryAnswer() throws Exception {
        assertThat(LabelExport.write(List.of(session()), directory)).isEqualTo(12);
        assertThat(read("labels.csv"))
                .hasSize(12)
                .extracting(row -> row.getField("trial_number"))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    }

    @Test
    void theCodebookDescribesEachColumnInItsOrder() throws Exception {
        LabelExport.write(List.of(session()), directory);
        List<String> columns = read("labels.csv").get(0).getHeader();
        assertThat(read("codebook.csv"))
                .extracting(row -> row.getField("column"))
                .isEqualTo(columns);
        assertThat(columns).doesNotHaveDuplicates();
        assertThat(read("codebook.csv"))
                .allSatisfy(row -> assertThat(row.getField("meaning")).endsWith("."));
    }

    @Test
    void everyCellIsOfTheKindTheCodebookSays() throws Exception {
        LabelExport.write(List.of(session()), directory);
        List<NamedCsvRecord> rows = read("labels.csv");
        for (NamedCsvRecord column : read("codebook.csv")) {
            for (NamedCsvRecord row : rows) {
                String cell = row.getField(column.getField("column"));
                if (cell.isEmpty()) {
                    continue;
                }
                switch (column.getField("type")) {
                    case "integer" -> assertThat(cell).matches("-?\\d+");
                    case "number" -> assertThat(cell).matches("-?\\d+(\\.\\d+)?");
                    case "instant" -> assertThat(Instant.parse(cell)).isAfter("2026-01-01T00:00:00Z");
                    case "choice" -> assertAllowed(column.getField("values"), cell);
                    default -> assertThat(column.getField("type")).isEqualTo("text");
                }
            }
        }
    }

    private static void assertAllowed(String values, String cell) {
        List<String> allowed = Arrays.asList(values.replace("none or ", "none;").split(";"));
        assertThat(allowed).containsAll(Arrays.asList(cell.split(";")));
    }

    @Test
    void numbersHaveDecimalPointsWhateverTheLocale() throws Exception {
        // The suite runs under a German locale on purpose.
        LabelExport.write(List.of(session()), directory);
        assertThat(read("labels.csv").get(0).getField("loudness_a")).matches("-1[2-9](\\.\\d+)?");
        assertThat(read("labels.csv").get(0).getField("segments_a")).matches("0\\.00-\\d\\.\\d\\d");
        assertThat(LabelColumns.decimal(-0.00001234)).isEqualTo("-0.00001234");
        assertThat(LabelColumns.decimal(1234567.8)).isEqualTo("1234570");
        assertThat(LabelColumns.decimal(-0.0)).isEqualTo("0");
        assertThat(LabelColumns.decimal(Double.NEGATIVE_INFINITY)).isEmpty();
    }

    @Test
    void commentsCannotBecomeFormulasAndSurviveQuotesAndLineBreaks() throws Exception {
        LabelExport.write(List.of(session()), directory);
        NamedCsvRecord third = read("labels.csv").get(2);
        assertThat(third.getField("comment")).isEqualTo("'=SUM(A1), \"so\" sagt sie;\nweiß nicht");
        assertThat(third.getField("tags_a")).isEqualTo("muddy;vocal_buried");
        assertThat(third.getField("tags_b")).isEqualTo("none");
        assertThat(third.getField("outcome")).isEqualTo("tie");
        assertThat(read("labels.csv").get(0).getField("comment")).isEqualTo("(none)");
        for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(LabelColumn.disarmed(start + "1")).startsWith("'");
        }
        assertThat(LabelColumn.disarmed("a=1")).isEqualTo("a=1");
    }

    @Test
    void linesEndAsRfc4180Asks() throws Exception {
        LabelExport.write(List.of(session()), directory);
        String text = Files.readString(directory.resolve("codebook.csv"), StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void theManifestFitsTheFiles() throws Exception {
        LabelExport.write(List.of(session()), directory);
        List<String> lines = Files.readAllLines(directory.resolve("MANIFEST.sha256"));
        assertThat(lines).hasSize(4);
        for (String line : lines) {
            byte[] bytes = Files.readAllBytes(directory.resolve(line.substring(66)));
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertThat(line.substring(0, 64)).isEqualTo(HexFormat.of().formatHex(hash));
        }
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(5);
        }
    }

    @Test
    void theSameSessionGivesTheSameBytes() throws Exception {
        LabelExport.write(List.of(session()), directory);
        byte[] once = Files.readAllBytes(directory.resolve("labels.csv"));
        LabelExport.write(List.of(session()), directory);
        assertThat(Files.readAllBytes(directory.resolve("labels.csv"))).isEqualTo(once);
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("taken"), "x");
        assertThatThrownBy(() -> LabelExport.write(List.of(session()), file.resolve("below")))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("taken");
    }

    @Test
    void anExportWithoutAnswersStillHasItsColumns() throws Exception {
        assertThat(LabelExport.write(List.of(), directory)).isZero();
        assertThat(Files.readString(directory.resolve("labels.csv"))).startsWith("trial_id,session_id,");
    }

    @Test
    void theReportNeedsNothingBesideIt() throws Exception {
        SessionState session = session();
        Path file = directory.resolve("deep/report.html");
        SessionReport.write(session, List.of(), file);
        String html = Files.readString(file);
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("Answers foreseen", "What the studio believes", "12 answers, 1 without preference")
                .doesNotContain("src=", "href=", "@import", "NaN", "null");
    }
}
