package studio.taste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import studio.taste.render.RenderBenchmark;
import studio.taste.render.StretchBenchmark;

/** Runs benchmarks and prints the table of their ratios. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * @param arguments a part of the names of the benchmarks to run, and the file to write the table to
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Map<String, Double> secondsByName = new HashMap<>();
        for (RunResult result : new Runner(new OptionsBuilder()
                        .include("^studio\\.taste\\..*" + arguments[0])
                        .build())
                .run()) {
            String name = result.getParams().getBenchmark().replaceFirst("^[a-z.]+\\.", "");
            secondsByName.put(name, result.getPrimaryResult().getScore());
            // Of single calls, the time that 95 % of them keep.
            if (result.getParams().getMode() == Mode.SampleTime) {
                double slowest = result.getPrimaryResult().getStatistics().getPercentile(95);
                secondsByName.put(name + ".p95", slowest);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("| what | ours | speed | beside | takes | ratio | goal |");
        lines.add("| --- | ---: | ---: | --- | ---: | ---: | ---: |");
        rows().filter(row -> row.isIn(secondsByName))
                .map(row -> row.markdown(secondsByName))
                .forEach(lines::add);
        Files.write(Path.of(arguments[1]), lines);
        lines.forEach(System.out::println);
    }

    /** All rows, in the order in which they are printed. */
    private static Stream<Comparison> rows() {
        return Stream.of(
                        LoudnessBenchmark.ROWS,
                        MatchBenchmark.ROWS,
                        DecodeBenchmark.ROWS,
                        StretchBenchmark.ROWS,
                        RenderBenchmark.ROWS,
                        AnalysisBenchmark.ROWS,
                        PlannerBenchmark.ROWS,
                        StageBenchmark.ROWS,
                        TrainerBenchmark.ROWS,
                        RankerBenchmark.ROWS,
                        TasteBenchmark.ROWS)
                .flatMap(List::stream);
    }
}
