package studio.taste.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalInt;
import studio.taste.simulation.producers.ProducerCondition;
import studio.taste.simulation.producers.ProducerMetric;
import studio.taste.simulation.producers.StudyResults;
import studio.taste.training.evaluation.Measured;

/** A simulation as tidy CSV (RFC 4180, decimal points whatever the locale): a row per condition, round and metric. */
final class SimulationTable {
    static final List<String> COLUMNS = List.of(
            "experiment",
            "world",
            "policy",
            "update",
            "filter",
            "scale",
            "learnt",
            "switch_after",
            "producers",
            "round",
            "metric",
            "value",
            "lower",
            "upper");

    private final StudyResults results;
    private final CsvWriter writer;

    private SimulationTable(StudyResults results, CsvWriter writer) {
        this.results = results;
        this.writer = writer;
    }

    static String csv(StudyResults results) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(COLUMNS);
            SimulationTable table = new SimulationTable(results, writer);
            results.order().conditions().forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory could not be written", e);
        }
        return text.toString();
    }

    private void add(ProducerCondition condition) {
        for (int round = 0; round <= condition.rounds(); round++) {
            for (ProducerMetric metric : ProducerMetric.values()) {
                row(condition, round, metric.word(), results.mean(condition, metric, round));
            }
            row(condition, round, "calibration_error", results.calibrationError(condition, 0, round));
            row(
                    condition,
                    round,
                    "power",
                    results.power(condition, round, results.order().producers()));
        }
        first(
                condition,
                "first_told",
                results.firstTold(condition, results.order().producers()));
        first(condition, "first_told_alone", results.firstToldAlone(condition));
    }

    private void first(ProducerCondition condition, String metric, OptionalInt round) {
        if (round.isPresent()) {
            double value = round.getAsInt();
            row(condition, condition.rounds(), metric, new Measured(value, Double.NaN, Double.NaN));
        }
    }

    private void row(ProducerCondition condition, int round, String metric, Measured measured) {
        if (!Double.isFinite(measured.estimate())) {
            return;
        }
        writer.writeRecord(
                condition.experiment().word(),
                condition.world(),
                condition.policy(),
                condition.update().word(),
                condition.filter().word(),
                Double.toString(condition.scale()),
                condition.learntWords(),
                Integer.toString(condition.switchAfter()),
                Integer.toString(results.order().producers()),
                Integer.toString(round),
                metric,
                Double.toString(measured.estimate()),
                cell(measured.lower()),
                cell(measured.upper()));
    }

    private static String cell(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }
}
