package studio.taste.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import studio.taste.StudioException;
import studio.taste.simulation.producers.StudyResults;

/** Writes a simulation: a table, a page, and each figure of the page as a picture. The same results give the same bytes. */
public final class SimulationReport {
    /** The table. */
    public static final String TABLE = "simulation.csv";
    /** The page. */
    public static final String PAGE = "report.html";

    private static final String FIGURES = "figures";

    private SimulationReport() {}

    /**
     * @param directory made when it is not there; files of the same names are replaced
     */
    public static void write(StudyResults results, Path directory) throws StudioException {
        SimulationPage page = new SimulationPage(results);
        String html = page.html();
        try {
            Files.createDirectories(directory.resolve(FIGURES));
            Files.writeString(directory.resolve(TABLE), SimulationTable.csv(results), StandardCharsets.UTF_8);
            Files.writeString(directory.resolve(PAGE), html, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> figure : page.figures().entrySet()) {
                Files.writeString(
                        directory.resolve(FIGURES).resolve(figure.getKey()), figure.getValue(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new StudioException(
                    directory + " cannot be written (" + e + "); make room or choose another --out folder.", e);
        }
    }
}
