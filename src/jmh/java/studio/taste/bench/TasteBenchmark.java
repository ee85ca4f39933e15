package studio.taste.bench;

import java.util.List;
import java.util.SplittableRandom;
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
import studio.taste.preference.Adf;
import studio.taste.preference.Choice;
import studio.taste.preference.FilterMixture;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.TasteFilter;
import studio.taste.selection.BalancedPortfolio;
import studio.taste.selection.PortfolioPolicies;
import studio.taste.selection.PortfolioPolicy;
import studio.taste.selection.PortfolioRequest;
import studio.taste.selection.Slot;
import studio.taste.selection.SoundAlike;
import studio.taste.selection.TenMoreRounds;

/** How long a producer's answer and the next portfolio take to compute, at 64 dimensions, 8 of 32 candidates, after 20 answers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class TasteBenchmark {
    static final List<Comparison> ROWS = List.of(
            Comparison.withBudget("Laplace update, d = 64, K = 8", "TasteBenchmark.laplace", 60e-6, 0),
            Comparison.withBudget("ADF update, d = 64, K = 8", "TasteBenchmark.momentMatching", 2e-3, 0),
            Comparison.withBudget("Round of the filter mixture", "TasteBenchmark.mixture", 2e-3, 0),
            Comparison.withBudget("Exact k-DPP sample, 8 of 32", "TasteBenchmark.determinantal", 120e-6, 0),
            Comparison.withBudget("EUBO portfolio, 8 of 32", "TasteBenchmark.expectedBest", 1.5e-3, 0),
            Comparison.withBudget("Usual portfolio, 8 of 32", "TasteBenchmark.balanced", 3e-3, 0),
            Comparison.withBudget("Worth of ten more rounds", "TasteBenchmark.tenMoreRounds", 0.2, 0));

    private static final int DIMENSIONS = 64;
    private static final int SHOWN = 8;
    private static final int POOL = 32;
    private static final MultinomialLogit LIKELIHOOD = new MultinomialLogit(0.5);

    private final PortfolioPolicy determinantal = PortfolioPolicies.named("dpp");
    private final PortfolioPolicy expectedBest = PortfolioPolicies.named("eubo");
    private final Choice[] choices = new Choice[64];
    private GaussianPosterior belief = GaussianPosterior.prior(DIMENSIONS, 1);
    private TasteFilter mixture = FilterMixture.of(new Laplace(), belief);
    private double[][] pool = {};
    private int turn;

    @Setup
    public void listen() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < choices.length; i++) {
            choices[i] = new Choice(rows(random, SHOWN), random.nextInt(SHOWN), LIKELIHOOD);
        }
        for (int round = 0; round < 20; round++) {
            belief = new Laplace().update(belief, choices[round]);
            mixture = mixture.nextRound().after(choices[round]);
        }
        pool = rows(random, POOL);
    }

    private static double[][] rows(SplittableRandom random, int n) {
        double[][] rows = new double[n][DIMENSIONS];
        for (double[] row : rows) {
            for (int j = 0; j < DIMENSIONS; j++) {
                row[j] = random.nextGaussian() / Math.sqrt(DIMENSIONS);
            }
        }
        return rows;
    }

    private Choice nextChoice() {
        turn++;
        return choices[turn % choices.length];
    }

    private PortfolioRequest nextRequest() {
        turn++;
        GaussianPosterior prior = GaussianPosterior.prior(DIMENSIONS, 1);
        return new PortfolioRequest(belief, prior, pool, SHOWN, LIKELIHOOD, SoundAlike.NONE, turn, turn);
    }

    @Benchmark
    public GaussianPosterior laplace() {
        return new Laplace().update(belief, nextChoice());
    }

    @Benchmark
    public GaussianPosterior momentMatching() {
        return new Adf().update(belief, nextChoice());
    }

    /** Drift, prediction by both filters, update of both. */
    @Benchmark
    public TasteFilter mixture() {
        return mixture.nextRound().after(nextChoice());
    }

    /** Kernel, eigenvectors and sample. */
    @Benchmark
    public List<Slot> determinantal() {
        return determinantal.choose(nextRequest());
    }

    /** With its 256 draws. */
    @Benchmark
    public List<Slot> expectedBest() {
        return expectedBest.choose(nextRequest());
    }

    @Benchmark
    public List<Slot> balanced() {
        return BalancedPortfolio.USUAL.choose(nextRequest());
    }

    @Benchmark
    public TenMoreRounds tenMoreRounds() {
        turn++;
        return TenMoreRounds.of(belief, pool, SHOWN, LIKELIHOOD, turn);
    }
}
