package studio.taste.training.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.music.Song;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.ranking.PlattScaling;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.remix.PlanPrompt;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.LabelSource;
import studio.taste.training.LabelledPair;
import studio.taste.training.Split;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;
import studio.taste.training.WeakPairs;

/**
 * Trains the ranker that ships with the studio: from the heuristic's order and from broken constraints, on every two of some songs and for three
 * prompts. It knows no listener and says so; it is there to be a parent, and to show that serving works.
 */
public final class BaselineTraining {
    /** Name of the model. */
    public static final ModelId ID = new ModelId("baseline-1");

    private static final FeatureTier TIER = FeatureTier.PLAN;
    private static final long SEED = 1;
    private static final int REQUEST_DIGITS = 16;
    private static final List<PlanPrompt> PROMPTS = List.of(
            PlanPrompt.NONE,
            new PlanPrompt(1.5, PlanPrompt.Opening.IMMEDIATE, 1, PlanPrompt.USUAL_CREATIVITY, Optional.empty()),
            new PlanPrompt(-1.5, PlanPrompt.Opening.BUILD, -1, PlanPrompt.USUAL_CREATIVITY, Optional.empty()));
    private static final Set<LabelSource> SOURCES = EnumSet.of(LabelSource.HEURISTIC, LabelSource.AUTOMATIC);

    private BaselineTraining() {}

    /**
     * The model.
     *
     * @param manifest says what it was made from, and how far it follows the heuristic on songs it has not seen
     * @param files by name
     */
    public record Result(ModelManifest manifest, Map<String, byte[]> files) {}

    /**
     * @param songs to be put together, each as vocals and as instruments
     * @param scratch folder for what is not kept
     * @param at the time the model is made
     */
    public static Result run(CatBoostTrainer trainer, Path scratch, List<Song> songs, Instant at, Progress progress)
            throws StudioException, InterruptedException {
        WeakPairs weak = new WeakPairs(TIER);
        for (int i = 0; i < songs.size(); i++) {
            progress.goOn(0.5 * i / songs.size(), "comparing plans");
            addAll(weak, songs.get(i), songs);
        }
        TrainingData data = weak.data();
        TrainingData learn = part(data, Split.TRAIN);
        ScoredModel model = ScoredModel.train(
                trainer,
                learn,
                Optional.of(part(data, Split.VALIDATION)),
                TrainerSettings.USUAL,
                scratch.resolve("baseline"),
                (fraction, doing) -> progress.report(0.5 + fraction / 2, doing));
        double[] scores = model.scores(data);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ModelFolder.BINARY, model.binary());
        files.put(ModelFolder.JSON, model.json());
        double agreement = agreement(part(data, Split.TEST), scores);
        ModelManifest manifest = new ModelManifest(
                ID,
                at,
                String.format(
                        Locale.ROOT,
                        "Trained on the heuristic's order of the demo songs' plans and on broken constraints, on no"
                                + " listener's answer; on songs it has not seen it orders %.1f %% of the pairs as they do.",
                        100 * agreement),
                data.features(),
                TIER,
                scale(part(data, Split.VALIDATION), scores),
                OptionalDouble.empty(),
                Fingerprint.of(TrainerSettings.USUAL),
                Fingerprint.of(learn),
                learn.sources(),
                new TreeMap<>(Map.of("agreementWithHeuristic", agreement, "trees", (double)
                        model.trained().trees())),
                Optional.empty(),
                ModelFolder.hashes(files),
                List.of("Made by: taste models baseline --out models"));
        return new Result(manifest, files);
    }

    private static void addAll(WeakPairs weak, Song vocal, List<Song> songs) {
        for (Song instrumental : songs) {
            for (int prompt = 0; prompt < PROMPTS.size() && !instrumental.id().equals(vocal.id()); prompt++) {
                weak.add(vocal, instrumental, PROMPTS.get(prompt), "/" + prompt, SEED, SOURCES);
            }
        }
    }

    /** All prompts for the same songs belong to the same part. */
    private static TrainingData part(TrainingData data, Split split) {
        return data.of(request -> Split.of(request.substring(0, REQUEST_DIGITS)) == split);
    }

    private static double agreement(TrainingData data, double[] scores) {
        return data.pairs().stream()
                .mapToDouble(pair -> scores[pair.first()] > scores[pair.second()] ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /** Fitted to what the heuristic itself would say of the pairs, since no answers are there to fit to. */
    private static PlattScaling scale(TrainingData data, double[] scores) {
        HeuristicScorer heuristic = new HeuristicScorer(TIER);
        List<LabelledPair> pairs = data.pairs().stream()
                .filter(pair -> pair.source() == LabelSource.HEURISTIC)
                .toList();
        return PlattScaling.fit(
                        pairs.stream()
                                .mapToDouble(pair -> scores[pair.first()] - scores[pair.second()])
                                .toArray(),
                        pairs.stream()
                                .mapToDouble(pair -> heuristic.probability(data.items()
                                                .get(pair.first())
                                                .heuristic()
                                        - data.items().get(pair.second()).heuristic()))
                                .toArray())
                .orElse(new PlattScaling(1));
    }
}
