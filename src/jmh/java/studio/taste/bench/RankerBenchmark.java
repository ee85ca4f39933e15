package studio.taste.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.music.Song;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.ranking.PlattScaling;
import studio.taste.ranking.catboost.CatBoostScorer;
import studio.taste.ranking.catboost.Explanation;
import studio.taste.ranking.catboost.ModelFeatures;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.Preference;
import studio.taste.training.RankedItem;
import studio.taste.training.RankingSet;
import studio.taste.training.Trained;
import studio.taste.training.TrainerSettings;

/** A ranker of 300 trees on all features of the first tier: from disk to its first score, on the twelve plans of a request, and explained. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class RankerBenchmark {
    static final List<Comparison> ROWS = List.of(
            Comparison.withBudget("Ranker's scores of 12 plans, 300 trees", "RankerBenchmark.scores", 0.0001, 0),
            Comparison.withBudget("Ranker from disk to first score, new process", "RankerBenchmark.coldStart", 0.25, 0),
            Comparison.withBudget("Shapley values of a plan, 300 trees", "RankerBenchmark.explanation", 0.005, 0));

    /** The model's folder. Trained when it is not there, in a process of its own, so that this one stays cold. */
    @State(Scope.Thread)
    public static class Kept {
        final ModelFolder folder;

        public Kept() {
            try {
                ModelId id = new ModelId(
                        "bench-" + ModelFeatures.upTo(FeatureTier.PLAN).version());
                Path models = Path.of("target", "bench-models");
                folder = ModelFolder.of(models, id);
                if (!Files.exists(folder.path())) {
                    train(models, id);
                }
            } catch (IOException | StudioException e) {
                throw new IllegalStateException(e.getMessage(), e);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted while training", e);
            }
        }
    }

    /** The model loaded, and plans of all pairs of ten songs. */
    @State(Scope.Thread)
    public static class Serving {
        private final List<List<PlanFeatures>> requests = requests();
        private final CatBoostScorer scorer;
        private int turn;

        public Serving() {
            try {
                scorer = CatBoostScorer.load(new Kept().folder, manifest -> false);
            } catch (StudioException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        }

        private List<PlanFeatures> next() {
            turn = (turn + 1) % requests.size();
            return requests.get(turn);
        }
    }

    private static List<List<PlanFeatures>> requests() {
        List<List<PlanFeatures>> requests = new ArrayList<>();
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            PlanFeatureExtractor extractor = new PlanFeatureExtractor(pair.get(0), pair.get(1), PlanPrompt.NONE);
            try {
                List<RemixPlan> plans = CandidatePlanner.plan(pair.get(0), pair.get(1), 12, 3);
                requests.add(plans.stream().map(extractor::fromPlan).toList());
            } catch (StudioException e) {
                throw new IllegalStateException("these songs fit", e);
            }
        }
        requests.removeIf(request -> request.size() != 12);
        return requests;
    }

    private static void train(Path models, ModelId id) throws IOException, StudioException, InterruptedException {
        ModelFeatures features = ModelFeatures.upTo(FeatureTier.PLAN);
        List<RankedItem> items = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        HeuristicScorer heuristic = new HeuristicScorer(FeatureTier.PLAN);
        for (List<PlanFeatures> request : requests()) {
            double[] worth = heuristic.score(request);
            int first = items.size();
            String name = "r" + first;
            for (int i = 0; i < worth.length; i++) {
                PlanFeatures plan = request.get(i);
                items.add(new RankedItem(name, "p" + i, plan.numbers(FeatureTier.PLAN), plan.categories()));
                if (i > 0 && worth[i] != worth[i - 1]) {
                    int better = worth[i] > worth[i - 1] ? i : i - 1;
                    preferences.add(new Preference(first + better, first + 2 * i - 1 - better, 1));
                }
            }
        }
        Trained trained = new CatBoostTrainer()
                .train(
                        new RankingSet(features, items, preferences),
                        Optional.empty(),
                        TrainerSettings.USUAL,
                        models.resolve("trained"),
                        Progress.NONE);
        Map<String, byte[]> files = Map.of(
                ModelFolder.BINARY, Files.readAllBytes(trained.binary()),
                ModelFolder.JSON, Files.readAllBytes(trained.json()));
        ModelManifest manifest = new ModelManifest(
                id,
                Instant.EPOCH,
                "Plans of written songs, judged by the heuristic.",
                features,
                FeatureTier.PLAN,
                new PlattScaling(1),
                OptionalDouble.empty(),
                "",
                "",
                Map.of("heuristic", preferences.size()),
                Map.of(),
                Optional.empty(),
                ModelFolder.hashes(files),
                List.of());
        ModelFolder.write(models, manifest, files);
    }

    /** Packing included. */
    @Benchmark
    public double[] scores(Serving serving) throws StudioException {
        return serving.scorer.score(serving.next());
    }

    /** Nothing is warm: the library unpacks itself, and all classes are new. The first fork trains the model when need be, and does not count. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(value = 5, warmups = 1)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public CatBoostScorer coldStart(Kept kept) throws StudioException {
        return CatBoostScorer.load(kept.folder, manifest -> false);
    }

    @Benchmark
    public Explanation explanation(Serving serving) throws StudioException {
        return serving.scorer.explain(serving.next().get(0));
    }
}
