package studio.taste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import studio.taste.StudioException;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.LinearTruth;
import studio.taste.training.RankingSet;
import studio.taste.training.Trained;
import studio.taste.training.TrainerSettings;

/** How long a training takes, from the call until the model's files are in their place: 30 numbers and a kind, 300 trees, 2 threads. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
public class TrainerBenchmark {
    static final List<Comparison> ROWS = List.of(
            Comparison.withBudget("Training on 500 pairs", "TrainerBenchmark.fiveHundred", 2.5, 0),
            Comparison.withBudget("Training on 50,000 pairs", "TrainerBenchmark.fiftyThousand", 90, 0));

    private final Path folder;
    private final RankingSet few;
    private final RankingSet many;

    public TrainerBenchmark() {
        LinearTruth truth = new LinearTruth(30, 1);
        few = truth.answers(500, 1);
        many = truth.answers(50_000, 1);
        try {
            folder = Files.createDirectories(Path.of("target", "trainer-benchmark"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Trained fiveHundred() throws StudioException, InterruptedException {
        return train(few);
    }

    @Benchmark
    @Warmup(iterations = 0)
    @Measurement(iterations = 2)
    public Trained fiftyThousand() throws StudioException, InterruptedException {
        return train(many);
    }

    private Trained train(RankingSet set) throws StudioException, InterruptedException {
        return new CatBoostTrainer().train(set, Optional.empty(), TrainerSettings.USUAL, folder, Progress.NONE);
    }
}
