package studio.taste.simulation.producers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.taste.StudioException;

/**
 * Producers of one condition that are done with, in a file: a head that says what their rounds depend on, then a line for each. A line that
 * an interruption left unfinished is left out, and so is a file made under other circumstances.
 */
final class FinishedRuns {
    private static final String END = ";";

    private final Path file;
    private final String head;
    private final int rows;
    private final Map<Integer, double[][]> runs = new TreeMap<>();

    private FinishedRuns(Path file, String head, int rows) {
        this.file = file;
        this.head = head;
        this.rows = rows;
    }

    /** Those of a directory, which is made when it is not there. */
    static FinishedRuns of(Path directory, StudyOrder order, ProducerCondition condition) throws StudioException {
        Path file = directory.resolve(condition.id() + ".txt");
        FinishedRuns runs = new FinishedRuns(file, order.circumstances(), condition.rounds() + 1);
        try {
            Files.createDirectories(directory);
            runs.read();
        } catch (IOException e) {
            throw new StudioException(file + " cannot be read or made (" + e + "); choose another --out folder.", e);
        }
        return runs;
    }

    private void read() throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        if (lines.isEmpty() || !lines.get(0).equals(head)) {
            Files.writeString(file, head + "\n", StandardCharsets.UTF_8);
            return;
        }
        boolean torn = false;
        for (String line : lines.subList(1, lines.size())) {
            torn |= !take(line);
        }
        if (torn) {
            String whole = runs.entrySet().stream()
                    .map(run -> line(run.getKey(), run.getValue()))
                    .collect(Collectors.joining());
            Files.writeString(file, head + "\n" + whole, StandardCharsets.UTF_8);
        }
    }

    private boolean take(String line) {
        if (!line.endsWith(END)) {
            return false;
        }
        try {
            String[] cells = line.substring(0, line.length() - END.length()).split(" ", -1);
            int metrics = ProducerMetric.values().length;
            if (cells.length != 1 + rows * metrics) {
                return false;
            }
            double[][] run = new double[rows][metrics];
            for (int i = 0; i < rows * metrics; i++) {
                run[i / metrics][i % metrics] = Double.parseDouble(cells[1 + i]);
            }
            runs.put(Integer.valueOf(cells[0]), run);
            return true;
        } catch (NumberFormatException damaged) {
            return false;
        }
    }

    private static String line(int number, double[][] run) {
        return number + " "
                + Arrays.stream(run)
                        .flatMapToDouble(Arrays::stream)
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" "))
                + END + "\n";
    }

    boolean contains(int number) {
        return runs.containsKey(number);
    }

    /** One producer's rounds; shared, not to be modified. */
    double[][] run(int number) {
        double[][] run = runs.get(number);
        if (run == null) {
            throw new IllegalArgumentException("producer " + number + " is not done with");
        }
        return run;
    }

    /** Keeps one more. */
    void add(int number, double[][] run) throws StudioException {
        try {
            Files.writeString(file, line(number, run), StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new StudioException(
                    file + " cannot be written (" + e + "); make room and run it again: what is done is kept.", e);
        }
        runs.put(number, run);
    }
}
