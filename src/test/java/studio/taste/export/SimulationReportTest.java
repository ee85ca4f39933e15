package studio.taste.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import studio.taste.Progress;
import studio.taste.simulation.producers.ProducerSignal;
import studio.taste.simulation.producers.ProducerStudy;
import studio.taste.simulation.producers.SimulationSizes;
import studio.taste.simulation.producers.StudyOrder;
import studio.taste.simulation.producers.StudyPlans;
import studio.taste.simulation.producers.StudyResults;
import studio.taste.simulation.producers.Worlds;
import studio.taste.training.choices.ChoiceRule;

class SimulationReportTest {
    @TempDir
    Path directory;

    private StudyResults results() throws Exception {
        StudyPlans plans = new StudyPlans(
                List.of("lowrank"),
                List.of("balanced", "random"),
                List.of(ChoiceRule.LAPLACE, ChoiceRule.LITERAL),
                List.of(2.0),
                Set.of(ProducerSignal.PICK, ProducerSignal.EDIT),
                4,
                3);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            return ProducerStudy.run(
                    new StudyOrder(plans.conditions(), 4, 1, SimulationSizes.USUAL),
                    new Worlds(),
                    directory.resolve("partial"),
                    workers,
                    Progress.NONE);
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void tablePageAndPicturesAreWhole() throws Exception {
        Path out = directory.resolve("out");
        SimulationReport.write(results(), out);
        String table = Files.readString(out.resolve(SimulationReport.TABLE));
        int rows = 0;
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(new StringReader(table))) {
            for (NamedCsvRecord row : reader) {
                assertThat(row.getHeader()).isEqualTo(SimulationTable.COLUMNS);
                double value = Double.parseDouble(row.getField("value"));
                if (!row.getField("lower").isEmpty()) {
                    assertThat(value)
                            .isBetween(
                                    Double.parseDouble(row.getField("lower")),
                                    Double.parseDouble(row.getField("upper")));
                }
                assertThat(Integer.parseInt(row.getField("round"))).isBetween(0, 9);
                rows++;
            }
        }
        assertThat(rows).isGreaterThan(500);
        String page = Files.readString(out.resolve(SimulationReport.PAGE));
        assertThat(page)
                .contains("Portfolios in world lowrank", "Rules of learning", "without edit", "two-timescale")
                .contains("prefers-color-scheme:dark")
                .doesNotContain("http", "NaN", "Infinity", "<script", "src=");
        try (Stream<Path> pictures = Files.list(out.resolve("figures"))) {
            List<Path> all = pictures.toList();
            assertThat(all).hasSizeGreaterThan(10);
            for (Path picture : all) {
                String svg = Files.readString(picture);
                assertThat(svg).as(picture.toString()).doesNotContain("NaN");
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            }
        }
    }

    @Test
    void theSameResultsGiveTheSameBytes() throws Exception {
        StudyResults results = results();
        SimulationReport.write(results, directory.resolve("a"));
        SimulationReport.write(results(), directory.resolve("b"));
        for (String file : List.of(SimulationReport.TABLE, SimulationReport.PAGE)) {
            assertThat(directory.resolve("a").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("b").resolve(file));
        }
    }

    @Test
    void aShortStudyClaimsNothingAboutSixteenRounds() throws Exception {
        assertThat(SimulationFindings.of(results()))
                .extracting(SimulationFindings.Finding::claim)
                .noneMatch(claim -> claim.contains("16 rounds"))
                .anyMatch(claim -> claim.contains("drawn by lot"));
    }
}
