package studio.taste.bench;

import java.util.ArrayList;
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
import studio.taste.music.Song;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.CandidatePool;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.IncompatibleSongsException;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.SourcePair;
import studio.taste.remix.Violation;
import studio.taste.remix.WrittenSongs;

/** How long one request's planning takes, over all compatible pairs of ten songs of different tempo, key, genre and form in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class PlannerBenchmark {
    static final List<Comparison> ROWS = List.of(
            Comparison.withBudget("Make 12 candidate plans", "PlannerBenchmark.generation", 0.002, 0),
            Comparison.withBudget("Check 12 plans on all 14 constraints", "PlannerBenchmark.filtering", 0.001, 0));

    private final List<List<Song>> pairs = WrittenSongs.compatiblePairs();
    private int turn;
    private long seed;

    /** Plans of every pair, to be checked. */
    @State(Scope.Thread)
    public static class Made {
        private final List<List<RemixPlan>> plans = new ArrayList<>();

        public Made() {
            for (List<Song> pair : WrittenSongs.compatiblePairs()) {
                try {
                    plans.add(CandidatePlanner.plan(pair.get(0), pair.get(1), 1));
                } catch (IncompatibleSongsException e) {
                    throw new IllegalStateException("these songs fit", e);
                }
            }
        }
    }

    /** All of planning: the decision, forms, passages, checks, back-fill. */
    @Benchmark
    public CandidatePool generation() throws IncompatibleSongsException {
        turn = (turn + 1) % pairs.size();
        seed++;
        return CandidatePlanner.candidates(
                pairs.get(turn).get(0), pairs.get(turn).get(1), PlanPrompt.NONE, CandidatePlanner.USUAL_SIZE, seed);
    }

    /** A filter of its own, with what it looks up computed anew. */
    @Benchmark
    public List<Violation> filtering(Made made) {
        turn = (turn + 1) % pairs.size();
        SourcePair songs = SourcePair.of(pairs.get(turn).get(0), pairs.get(turn).get(1));
        List<Violation> violations = new ArrayList<>();
        for (RemixPlan plan : made.plans.get(turn)) {
            violations.addAll(HardConstraint.check(plan, songs));
        }
        return violations;
    }
}
