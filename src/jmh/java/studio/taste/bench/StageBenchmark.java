package studio.taste.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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
import studio.taste.audio.AudioClip;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.ranking.Patience;
import studio.taste.ranking.PlannedCandidates;
import studio.taste.ranking.RenderedSounds;
import studio.taste.ranking.RequestId;
import studio.taste.ranking.RequestLog;
import studio.taste.ranking.StageAnswer;
import studio.taste.ranking.StageFlags;
import studio.taste.ranking.StageParts;
import studio.taste.ranking.StageRecord;
import studio.taste.ranking.StageRequest;
import studio.taste.ranking.StageSettings;
import studio.taste.ranking.TasteStage;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.Compatibility;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;

/** How long the stage takes for requests on random pairs of demo songs, and its parts for the twelve plans of such a request. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class StageBenchmark {
    static final List<Comparison> ROWS = List.of(
            Comparison.withBudget("Features of the first tier, 12 plans", "StageBenchmark.planFeatures", 0.001, 0),
            Comparison.withBudget("Features of the second tier, 12 plans", "StageBenchmark.analysisFeatures", 0.002, 0),
            Comparison.withBudget("Features of the third tier, 2 excerpts", "StageBenchmark.soundFeatures", 0.3, 0),
            Comparison.withBudget("Heuristic scores of 12 plans", "StageBenchmark.heuristic", 0.001, 0),
            Comparison.withBudget("Whole stage without rendering, P95", "StageBenchmark.stage.p95", 0.010, 0),
            Comparison.withBudget(
                    "Answer without waiting for a stuck ranker, P95", "StageBenchmark.fallback.p95", 0.050, 0));

    private static final int REQUESTS = 1_000;
    private static final int DESCRIBED = 20;

    private final List<StageRequest> requests = new ArrayList<>();
    private final List<Described> described = new ArrayList<>();
    private final TasteStage stage;
    private final TasteStage impatient;
    private int turn;

    /** The plans of a request, and what is known of them. */
    private record Described(
            StageRequest asked,
            PlanFeatureExtractor extractor,
            List<RemixPlan> plans,
            List<PlanFeatures> features,
            Excerpt excerpt,
            AudioClip sound) {}

    public StageBenchmark() {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Song> songs = SongLibrary.open(Path.of("target", "demo-home"))
                    .installDemoSongs(threads, Progress.NONE, song -> {});
            prepare(songs, new SplittableRandom(1));
        } catch (StudioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } finally {
            threads.shutdown();
        }
        this.stage = stage(StageFlags.USUAL, Patience.REAL);
        this.impatient = stage(new StageFlags(true, true, true, true), new NoPatience());
    }

    private void prepare(List<Song> songs, SplittableRandom random) throws StudioException {
        while (requests.size() < REQUESTS) {
            Song vocal = songs.get(random.nextInt(songs.size()));
            Song instrumental = songs.get(random.nextInt(songs.size()));
            if (Compatibility.decide(vocal, instrumental).decision().isPresent()) {
                int number = requests.size();
                requests.add(new StageRequest(
                        new RequestId("r" + number), vocal, instrumental, "", PlanPrompt.NONE, 12, number));
            }
        }
        for (StageRequest request : requests.subList(0, DESCRIBED)) {
            described.add(describe(request));
        }
    }

    private static Described describe(StageRequest asked) throws StudioException {
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(asked.vocal(), asked.instrumental(), asked.prompt());
        List<RemixPlan> plans = CandidatePlanner.plan(asked.vocal(), asked.instrumental(), 12, asked.seed());
        List<PlanFeatures> features = plans.stream().map(extractor::fromPlan).toList();
        Excerpt excerpt = ExcerptChooser.choose(plans.get(0), asked.vocal());
        return new Described(asked, extractor, plans, features, excerpt, noise((int)
                (excerpt.beats() * plans.get(0).secondsPerBeat() * 48_000)));
    }

    private static AudioClip noise(int frames) {
        SplittableRandom random = new SplittableRandom(3);
        float[][] samples = new float[2][frames];
        for (float[] channel : samples) {
            for (int i = 0; i < frames; i++) {
                channel[i] = (float) (random.nextDouble() - 0.5);
            }
        }
        return new AudioClip(48_000, samples);
    }

    private static TasteStage stage(StageFlags flags, Patience patience) {
        StageSettings settings =
                new StageSettings(Duration.ofMillis(400), Integer.MAX_VALUE, Duration.ZERO, 0.6, 0.1, 2);
        return new TasteStage(
                new StageParts(
                        new PlannedCandidates(),
                        "analysis-" + SongAnalyser.VERSION,
                        () -> Optional.of(new HeuristicScorer(FeatureTier.PLAN)),
                        Optional::empty,
                        RenderedSounds.NONE,
                        new NoLog(),
                        Runnable::run,
                        TasteStage.workers(2),
                        patience,
                        Clock.systemUTC(),
                        System::nanoTime),
                settings,
                flags);
    }

    private Described next() {
        turn = (turn + 1) % described.size();
        return described.get(turn);
    }

    private StageRequest nextRequest() {
        turn = (turn + 1) % requests.size();
        return requests.get(turn);
    }

    @Benchmark
    public List<PlanFeatures> planFeatures() {
        Described request = next();
        StageRequest asked = request.asked;
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(asked.vocal(), asked.instrumental(), asked.prompt());
        return request.plans.stream().map(extractor::fromPlan).toList();
    }

    @Benchmark
    public List<PlanFeatures> analysisFeatures() {
        Described request = next();
        List<PlanFeatures> further = new ArrayList<>();
        for (int i = 0; i < request.plans.size(); i++) {
            further.add(request.extractor.withAnalysis(request.plans.get(i), request.features.get(i)));
        }
        return further;
    }

    @Benchmark
    public List<PlanFeatures> soundFeatures() {
        Described request = next();
        RemixPlan plan = request.plans.get(0);
        PlanFeatures known = request.extractor.withAnalysis(plan, request.features.get(0));
        return List.of(
                request.extractor.withSound(plan, known, request.excerpt, request.sound),
                request.extractor.withSound(plan, known, request.excerpt, request.sound));
    }

    @Benchmark
    public double[] heuristic() {
        return new HeuristicScorer(FeatureTier.PLAN).score(next().features);
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Measurement(iterations = 3, time = 5)
    public StageAnswer stage() {
        return stage.decide(nextRequest());
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public StageAnswer fallback() {
        return impatient.decide(nextRequest());
    }

    /** Waits for nothing. */
    private static final class NoPatience implements Patience {
        @Override
        public <T> T await(Future<T> work, Duration limit) throws TimeoutException {
            throw new TimeoutException();
        }
    }

    /** Keeps nothing: records are kept after the answer. */
    private static final class NoLog implements RequestLog {
        @Override
        public void append(StageRecord record) {}

        @Override
        public void forEach(Consumer<String> json) {}
    }
}
