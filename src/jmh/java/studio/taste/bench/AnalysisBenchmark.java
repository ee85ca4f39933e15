package studio.taste.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import studio.taste.Progress;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongStems;
import studio.taste.music.analysis.AnalysisHints;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.DemoSynthesiser;
import studio.taste.music.demo.Score;

/** Everything that is found in a song of four stems, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class AnalysisBenchmark {
    private static final Score SCORE = DemoSongs.scores().get(0);
    private static final double REAL_TIME = 30;

    static final List<Comparison> ROWS = List.of(Comparison.withBudget(
            "Analysis of a song, four stems",
            "AnalysisBenchmark.analyse",
            SCORE.durationSeconds() / REAL_TIME,
            SCORE.durationSeconds()));

    private final SongStems stems = DemoSynthesiser.synthesise(SCORE, Progress.NONE);

    /** Finds all of it. */
    @Benchmark
    public SongAnalysis analyse() {
        return SongAnalyser.analyse(stems, AnalysisHints.NONE, Progress.NONE);
    }
}
