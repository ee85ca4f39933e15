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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import studio.taste.audio.AudioClip;
import studio.taste.loudness.ClipLoudness;
import studio.taste.loudness.FairnessCard;
import studio.taste.loudness.LoudnessMatch;
import studio.taste.loudness.MatchedPair;
import studio.taste.loudness.UnfairPairException;

/**
 * Matching two previews of 20 s: two that have room for −12 LUFS, and two that are limited for it. Each preview is measured once,
 * when it is rendered, which is a row of its own; then it is matched in many pairs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class MatchBenchmark {
    private static final int SECONDS = 20;
    private static final double ROOMY_DRIVE = 8;
    private static final double PEAKY_DRIVE = 2;

    static final List<Comparison> ROWS = List.of(
            row("Measure a preview that has room", "measureWithRoom", 0.2),
            row("Measure a preview that has to be limited", "measureLimited", 0.2),
            row("Match two measured previews that have room", "matchWithRoom", 0.1),
            row("Match two measured previews that are limited", "matchLimited", 0.5));

    private AudioClip roomy = AudioClip.silence(MasteredSong.RATE_HZ, 2, 0);
    private AudioClip peaky = roomy;
    private List<ClipLoudness> pairWithRoom = List.of();
    private List<ClipLoudness> limitedPair = List.of();

    private static Comparison row(String what, String ours, double budgetSeconds) {
        return Comparison.withBudget(what + ", 20 s", "MatchBenchmark." + ours, budgetSeconds, SECONDS);
    }

    /** Renders and measures, and makes sure that the pairs are what their names say. */
    @Setup
    public void render() throws UnfairPairException {
        roomy = MasteredSong.of(SECONDS, 1, ROOMY_DRIVE);
        peaky = MasteredSong.of(SECONDS, 1, PEAKY_DRIVE);
        pairWithRoom = measured(roomy, MasteredSong.of(SECONDS, 2, ROOMY_DRIVE));
        limitedPair = measured(peaky, MasteredSong.of(SECONDS, 2, PEAKY_DRIVE));
        FairnessCard withRoom = matchWithRoom().card();
        FairnessCard limited = matchLimited().card();
        if (withRoom.first().limitedDb() + withRoom.second().limitedDb() > 0
                || limited.first().limitedDb() < 1
                || limited.second().limitedDb() < 1) {
            throw new IllegalStateException("not the pairs that were meant: " + withRoom + ", " + limited);
        }
    }

    private static List<ClipLoudness> measured(AudioClip first, AudioClip second) {
        return List.of(ClipLoudness.measure(first), ClipLoudness.measure(second));
    }

    /** Loudness and peaks of one preview. */
    @Benchmark
    public ClipLoudness measureWithRoom() {
        return ClipLoudness.measure(roomy);
    }

    /** Loudness and peaks of one preview; the limiter is not asked yet. */
    @Benchmark
    public ClipLoudness measureLimited() {
        return ClipLoudness.measure(peaky);
    }

    /** Two gains. */
    @Benchmark
    public MatchedPair matchWithRoom() throws UnfairPairException {
        return LoudnessMatch.match(pairWithRoom.get(0), pairWithRoom.get(1));
    }

    /** Two searches for the gain that ends at −12 LUFS behind the limiter. */
    @Benchmark
    public MatchedPair matchLimited() throws UnfairPairException {
        return LoudnessMatch.match(limitedPair.get(0), limitedPair.get(1));
    }
}
