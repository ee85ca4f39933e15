package studio.taste.ranking.catboost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import ru.yandex.catboost.spark.catboost4j_spark.core.src.native_impl.TVector_TString;
import ru.yandex.catboost.spark.catboost4j_spark.core.src.native_impl.native_impl;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeature;
import studio.taste.features.PlanFeatureExtractor;
import studio.taste.features.PlanFeatures;
import studio.taste.music.Song;
import studio.taste.ranking.HeuristicScorer;
import studio.taste.remix.CandidatePlanner;
import studio.taste.remix.IncompatibleSongsException;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.WrittenSongs;

/** Makes the small models that tests read, by CatBoost's own trainer. To be run by hand when features change: see the README beside the models. */
final class MadeModels {
    private static final List<String> FORMS = List.of("standard_arc", "hook_first", "dj_lift", "quick_hit");
    private static final List<String> WORDS =
            List.of("pop", "Größe", "w", "two words", "sixteen letters ", "s".repeat(33), "x".repeat(100));

    private MadeModels() {}

    /** One plan of the training set: what it is, and how good. */
    private record Row(String group, double[] numbers, List<String> kinds, double worth) {}

    /**
     * @param arguments the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path models = Path.of(arguments[0]);
        List<String> numbers = List.of("number_0", "number_1", "number_2", "number_3", "number_4", "number_5");
        List<String> kinds = List.of("kind_0", "kind_1");
        make(models, "kinds", numbers, kinds, rows(6, 2, 0.15, 1), "PairLogit", 40, 4, "Min");
        make(models, "missing", numbers.subList(0, 3), kinds, rows(3, 2, 0.4, 2), "PairLogit", 15, 3, "Max");
        make(models, "yetirank", numbers, List.of(), rows(6, 0, 0, 3), "YetiRank", 40, 5, "Min");
        make(models, "pairwise", numbers, List.of(), rows(6, 0, 0, 4), "PairLogitPairwise", 10, 4, "Min");
        ModelFeatures plans = ModelFeatures.upTo(FeatureTier.PLAN);
        List<Row> good =
                plans(1, plan -> HeuristicScorer.judge(plan, FeatureTier.PLAN).total());
        List<Row> gentle =
                plans(2, plan -> -plan.get(PlanFeature.VOCAL_STRETCH) - plan.get(PlanFeature.TRANSITION_SHARE));
        make(models, "plans-good", plans.numbers(), plans.kinds(), good, "PairLogit", 20, 4, "Min");
        make(models, "plans-gentle", plans.numbers(), plans.kinds(), gentle, "PairLogit", 20, 3, "Min");
    }

    private static List<Row> rows(int numbers, int kinds, double missing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 480; i++) {
            double[] values = random.doubles(numbers, -2, 2).toArray();
            double worth = values[0] * values[1] - values[2];
            List<String> words = new ArrayList<>();
            if (kinds > 0) {
                int form = random.nextInt(FORMS.size());
                int word = random.nextInt(WORDS.size());
                words.add(FORMS.get(form));
                words.add(WORDS.get(word));
                worth += form - 0.5 * word;
            }
            for (int j = 0; j < numbers; j++) {
                values[j] = random.nextDouble() < missing ? Double.NaN : values[j];
            }
            rows.add(new Row("g" + i / 8, values, words, worth));
        }
        return rows;
    }

    private static List<Row> plans(long seed, ToDoubleFunction<PlanFeatures> worth) {
        List<Row> rows = new ArrayList<>();
        for (List<Song> pair : WrittenSongs.compatiblePairs()) {
            for (PlanFeatures plan : features(pair, seed)) {
                double[] numbers = plan.numbers(FeatureTier.PLAN).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                rows.add(new Row(
                        pair.get(0).title() + "/" + pair.get(1).title(),
                        numbers,
                        plan.categories(),
                        worth.applyAsDouble(plan)));
            }
        }
        return rows;
    }

    /** Plans of two songs as rankers see them. */
    static List<PlanFeatures> features(List<Song> pair, long seed) {
        PlanFeatureExtractor extractor = new PlanFeatureExtractor(pair.get(0), pair.get(1), PlanPrompt.NONE);
        try {
            List<RemixPlan> plans = CandidatePlanner.plan(pair.get(0), pair.get(1), seed);
            return plans.stream().map(extractor::fromPlan).toList();
        } catch (IncompatibleSongsException e) {
            throw new IllegalStateException("these songs fit", e);
        }
    }

    private static void make(
            Path models,
            String name,
            List<String> numbers,
            List<String> kinds,
            List<Row> rows,
            String loss,
            int trees,
            int depth,
            String missing)
            throws IOException {
        // Relative, because models remember the folder they were trained in.
        Path work = Path.of("target", "made-models", name);
        Path folder = Files.createDirectories(work).toAbsolutePath();
        List<String> columns = new ArrayList<>(List.of("0\tLabel", "1\tGroupId"));
        numbers.forEach(each -> columns.add(columns.size() + "\tNum\t" + each));
        kinds.forEach(each -> columns.add(columns.size() + "\tCateg\t" + each));
        Files.write(folder.resolve("cd.tsv"), columns);
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(Double.toString(row.worth), row.group));
            for (double number : row.numbers) {
                cells.add(Double.isNaN(number) ? "nan" : Double.toString(number));
            }
            cells.addAll(row.kinds);
            lines.add(String.join("\t", cells));
        }
        Files.write(folder.resolve("train.tsv"), lines, StandardCharsets.UTF_8);
        Files.write(folder.resolve("pairs.tsv"), pairs(rows));
        native_impl.ModeFitImpl(new TVector_TString(new String[] {
            "--learn-set", "dsv://" + folder.resolve("train.tsv"),
            "--column-description", "dsv://" + folder.resolve("cd.tsv"),
            "--learn-pairs", "dsv-flat://" + folder.resolve("pairs.tsv"),
            "--loss-function", loss,
            "--iterations", Integer.toString(trees),
            "--depth", Integer.toString(depth),
            "--learning-rate", "0.1",
            "--nan-mode", missing,
            "--boosting-type", "Plain",
            "--one-hot-max-size", "255",
            "--random-seed", "7",
            "--thread-count", "1",
            "--train-dir", work.toString(),
            "--model-file", "model",
            "--model-format", "CatboostBinary",
            "--model-format", "Json",
            "--logging-level", "Silent"
        }));
        Files.createDirectories(models);
        for (String form : List.of("bin", "json")) {
            byte[] made = Files.readAllBytes(folder.resolve("model." + form));
            Files.write(models.resolve(name + (form.equals("bin") ? ".cbm" : ".json")), made);
        }
    }

    /** Neighbours in a group, the better one first. */
    private static List<String> pairs(List<Row> rows) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = i + 1; j < rows.size() && rows.get(j).group.equals(rows.get(i).group); j++) {
                boolean first = rows.get(i).worth > rows.get(j).worth;
                pairs.add((first ? i : j) + "\t" + (first ? j : i) + "\t1");
            }
        }
        return pairs;
    }
}
