package studio.taste.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ModelFeatures;

class CatBoostTrainerTest {
    /** So many that training lasts until the test ends it. */
    private static final TrainerSettings ENDLESS = settings(Loss.PAIR_LOGIT, 10_000, 10, 2);

    private final CatBoostTrainer trainer = new CatBoostTrainer();

    @TempDir
    Path models;

    private static TrainerSettings settings(Loss loss, int trees, int depth, int threads) {
        TrainerSettings usual = TrainerSettings.USUAL;
        return new TrainerSettings(
                loss,
                trees,
                depth,
                usual.learningRate(),
                usual.l2(),
                usual.seed(),
                usual.patience(),
                threads,
                usual.timeLimit());
    }

    /** Trees enough for an invariant. */
    private static TrainerSettings few(int threads) {
        return settings(Loss.PAIR_LOGIT, 40, 3, threads);
    }

    private Trained train(RankingSet set, TrainerSettings settings) throws StudioException, InterruptedException {
        return trainer.train(set, Optional.empty(), settings, models.resolve("model"), Progress.NONE);
    }

    @Test
    void fiveHundredNoisyAnswersTeachALinearTaste() throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            LinearTruth truth = new LinearTruth(30, seed);
            RankingSet held = truth.answers(10_000, 1_000 + seed);
            double best = TrainedScores.accuracy(
                    held.items().stream().mapToDouble(truth::worth).toArray(), held.preferences());
            assertThat(best).as("seed %d", seed).isCloseTo(0.85, within(0.01));

            Trained trained = train(truth.answers(500, seed), TrainerSettings.USUAL);

            double accuracy =
                    TrainedScores.accuracy(TrainedScores.of(trained.binary(), held.items()), held.preferences());
            assertThat(accuracy).as("seed %d", seed).isBetween(0.78, 0.85);
        }
    }

    @ParameterizedTest
    @EnumSource(Loss.class)
    void everyLossLearns(Loss loss) throws Exception {
        LinearTruth truth = new LinearTruth(6, 3);
        RankingSet held = truth.answers(5_000, 9);

        Trained trained = train(truth.answers(400, 1), settings(loss, 200, 3, 2));

        double accuracy = TrainedScores.accuracy(TrainedScores.of(trained.binary(), held.items()), held.preferences());
        assertThat(accuracy).isBetween(0.78, 0.85);
        assertThat(trained.trees()).isEqualTo(trees(trained).size()).isEqualTo(200);
        assertThat(trained.importances())
                .extracting(Trained.FeatureImportance::feature)
                .containsExactlyInAnyOrderElementsOf(truth.features().names());
        assertThat(importance(trained, "genre"))
                .isLessThan(trained.importances().get(0).lossIncrease() / 3);
    }

    @Test
    void trainingStopsWhenTheValidationSplitGainsNoMoreAndKeepsTheBestTrees() throws Exception {
        LinearTruth truth = new LinearTruth(6, 3);
        List<Double> fractions = new ArrayList<>();

        Trained trained = trainer.train(
                truth.answers(100, 1),
                Optional.of(truth.answers(100, 2)),
                settings(Loss.PAIR_LOGIT, 2_000, 3, 2),
                models.resolve("made/model"),
                (fraction, doing) -> fractions.add(fraction));

        assertThat(trained.curve()).hasSizeLessThan(2_000).hasSizeGreaterThan(TrainerSettings.USUAL.patience());
        assertThat(trained.trees())
                .isEqualTo(trees(trained).size())
                .isEqualTo(trained.best().trees())
                .isEqualTo(trained.curve().size() - TrainerSettings.USUAL.patience());
        double least = trained.best().validation().orElseThrow().logLoss();
        assertThat(trained.curve())
                .allSatisfy(point ->
                        assertThat(point.validation().orElseThrow().logLoss()).isGreaterThanOrEqualTo(least));
        assertThat(fractions).isSorted().first().isEqualTo(0.0);
        assertThat(files())
                .containsExactlyInAnyOrder("made", "made/model", "made/model/model.cbm", "made/model/model.json");
    }

    @Test
    void aValidationSplitWithoutPairsIsRefusedInWords() {
        LinearTruth truth = new LinearTruth(6, 3);
        assertThatThrownBy(() -> trainer.train(
                        truth.answers(100, 1),
                        Optional.of(truth.answers(0, 2)),
                        few(1),
                        models.resolve("model"),
                        Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("no pair of which one side was preferred");
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void whatTheCurveSaysOfThePairsIsWhatTheModelDoes() throws Exception {
        RankingSet set = new LinearTruth(6, 3).answers(300, 1);
        Trained trained = train(set, few(1));
        double[] scores = TrainedScores.of(trained.binary(), set.items());
        double logLoss = set.preferences().stream()
                .mapToDouble(pair -> Math.log1p(Math.exp(scores[pair.loser()] - scores[pair.winner()])))
                .average()
                .orElseThrow();
        assertThat(trained.curve()).hasSize(40).last().isEqualTo(trained.best());
        assertThat(trained.best().validation()).isEmpty();
        assertThat(trained.best().learn().logLoss()).isCloseTo(logLoss, within(1e-6));
        assertThat(trained.best().learn().accuracy())
                .isCloseTo(TrainedScores.accuracy(scores, set.preferences()), within(1e-9));
    }

    @Test
    void aSeedGivesTheSameTreesEveryTimeOnAnyNumberOfThreads() throws Exception {
        RankingSet set = new LinearTruth(10, 5).answers(800, 1);
        JsonNode trees = trees(train(set, few(1)));
        assertThat(trees(train(set, few(1)))).isEqualTo(trees);
        assertThat(trees(train(set, few(3)))).isEqualTo(trees);
    }

    @Test
    void swappingTheSidesOfEveryPairMirrorsTheScores() throws Exception {
        RankingSet set = new LinearTruth(10, 6).answers(300, 1);
        RankingSet mirrored = new RankingSet(
                set.features(),
                set.items(),
                set.preferences().stream()
                        .map(pair -> new Preference(pair.loser(), pair.winner(), pair.weight()))
                        .toList());
        double[] scores = TrainedScores.of(train(set, few(2)).binary(), set.items());
        double[] opposite = TrainedScores.of(train(mirrored, few(2)).binary(), set.items());
        assertThat(Arrays.stream(scores).max().orElseThrow()).isGreaterThan(0.5);
        for (int row = 0; row < scores.length; row++) {
            assertThat(opposite[row]).as("row %d", row).isCloseTo(-scores[row], within(1e-9));
        }
    }

    @Test
    void aWeightOfTwoTeachesWhatTwoCopiesDo() throws Exception {
        RankingSet set = new LinearTruth(10, 7).answers(300, 1);
        List<Preference> heavy = new ArrayList<>();
        List<Preference> copied = new ArrayList<>(set.preferences());
        for (int place = 0; place < copied.size(); place++) {
            Preference each = set.preferences().get(place);
            heavy.add(place % 3 == 0 ? new Preference(each.winner(), each.loser(), 2) : each);
        }
        for (int place = 0; place < set.preferences().size(); place += 3) {
            copied.add(set.preferences().get(place));
        }
        JsonNode once = trees(train(set, few(2)));
        JsonNode twice = trees(train(new RankingSet(set.features(), set.items(), heavy), few(2)));
        assertThat(trees(train(new RankingSet(set.features(), set.items(), copied), few(2))))
                .isEqualTo(twice)
                .isNotEqualTo(once);
    }

    @Test
    void aConstantFeatureChangesNothing() throws Exception {
        RankingSet set = new LinearTruth(10, 8).answers(300, 1);
        List<String> names = new ArrayList<>(set.features().numbers());
        names.add(4, "constant");
        RankingSet wider = new RankingSet(
                new ModelFeatures("test-1", names, set.features().kinds()),
                set.items().stream()
                        .map(item -> {
                            List<Double> numbers = new ArrayList<>(item.numbers());
                            numbers.add(4, 2.5);
                            return new RankedItem(item.request(), item.plan(), numbers, item.kinds());
                        })
                        .toList(),
                set.preferences());
        double[] scores = TrainedScores.of(train(set, few(2)).binary(), set.items());
        Trained trained = train(wider, few(2));
        assertThat(TrainedScores.of(trained.binary(), wider.items())).isEqualTo(scores);
        assertThat(importance(trained, "constant")).isZero();
    }

    @Test
    void aKindIsLearntFrom() throws Exception {
        List<RankedItem> items = new ArrayList<>();
        List<Preference> pairs = new ArrayList<>();
        for (int pair = 0; pair < 60; pair++) {
            items.add(new RankedItem("r" + pair, "a", List.of(1.0), List.of("pop")));
            items.add(new RankedItem("r" + pair, "b", List.of(1.0), List.of(pair % 2 == 0 ? "rock" : "hip-hop")));
            pairs.add(new Preference(2 * pair, 2 * pair + 1, 1));
        }
        RankingSet set = new RankingSet(new ModelFeatures("v", List.of("n"), List.of("genre")), items, pairs);
        double[] scores = TrainedScores.of(train(set, few(1)).binary(), items);
        assertThat(scores[0]).isGreaterThan(scores[1] + 0.5).isGreaterThan(scores[3] + 0.5);
    }

    @Test
    void oneRequestIsEnoughToTrainOn() throws Exception {
        List<RankedItem> plans = Stream.of(1.0, 2.0, 3.0, 4.0)
                .map(number -> new RankedItem("r", "plan " + number, List.of(number), List.of()))
                .toList();
        RankingSet set = new RankingSet(
                new ModelFeatures("v", List.of("n"), List.of()),
                plans,
                List.of(new Preference(3, 2, 1), new Preference(2, 1, 1), new Preference(1, 0, 1)));
        double[] scores = TrainedScores.of(train(set, few(1)).binary(), plans);
        assertThat(scores[3]).isGreaterThan(scores[0]);
    }

    @Test
    void answersThatContradictEachOtherAreRefusedInWords() {
        RankingSet once = new LinearTruth(3, 1).answers(20, 1);
        List<Preference> both = new ArrayList<>(once.preferences());
        once.preferences().forEach(pair -> both.add(new Preference(pair.loser(), pair.winner(), 1)));
        assertThatThrownBy(() -> train(new RankingSet(once.features(), once.items(), both), few(1)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("preferred as much as it is not");
        assertThat(models).isEmptyDirectory();
    }

    @Test
    void onePairIsEnoughToTrainOn() throws Exception {
        RankingSet set = new LinearTruth(3, 1).answers(1, 1);
        double[] scores = TrainedScores.of(train(set, few(1)).binary(), set.items());
        assertThat(scores[set.preferences().get(0).winner()])
                .isGreaterThanOrEqualTo(scores[set.preferences().get(0).loser()]);
    }

    @Test
    void whatTheTrainerRefusesIsToldInItsWordsAndLeavesTheOldModel() throws Exception {
        Trained before = train(new LinearTruth(3, 1).answers(50, 1), few(1));
        byte[] model = Files.readAllBytes(before.binary());
        List<RankedItem> alike = List.of(
                new RankedItem("r", "a", List.of(1.0), List.of()), new RankedItem("r", "b", List.of(1.0), List.of()));
        RankingSet set = new RankingSet(
                new ModelFeatures("v", List.of("n"), List.of()), alike, List.of(new Preference(0, 1, 1)));
        assertThatThrownBy(() -> train(set, few(1)))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("ended with code 1")
                .hasMessageContaining("constant")
                .hasMessageEndingWith("command.");
        assertThat(Files.readAllBytes(before.binary())).isEqualTo(model);
        assertThat(files()).containsExactlyInAnyOrder("model", "model/model.cbm", "model/model.json");
    }

    @Test
    void killingTheTrainerLeavesNoFileAndGivesASentence() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        assertThatThrownBy(() -> endless((fraction, doing) -> {
                    if (doing.startsWith("Growing")) {
                        ProcessHandle.current()
                                .children()
                                .filter(child -> !before.contains(child))
                                .forEach(ProcessHandle::destroyForcibly);
                    }
                    return true;
                }))
                .isInstanceOf(StudioException.class)
                .hasMessageMatching("The trainer ended with code \\d+ and left no model\\. Try again; .*")
                .hasMessageEndingWith("command.");
        assertThat(files()).isEmpty();
    }

    @Test
    void cancellingWhileItTrainsEndsTheTrainerAndLeavesNoFile() throws Exception {
        List<ProcessHandle> before = ProcessHandle.current().children().toList();
        assertThatThrownBy(() -> endless((fraction, doing) -> !doing.startsWith("Growing")))
                .isInstanceOf(CancellationException.class);
        assertThat(files()).isEmpty();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isSubsetOf(before);
    }

    @Test
    void anInterruptionEndsTheTrainerAndLeavesNoFile() throws Exception {
        assertThatThrownBy(() -> endless((fraction, doing) -> {
                    if (doing.startsWith("Growing")) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                }))
                .isInstanceOf(InterruptedException.class);
        assertThat(files()).isEmpty();
    }

    @Test
    void theTimeLimitIsKept() throws Exception {
        TrainerSettings hasty = new TrainerSettings(Loss.PAIR_LOGIT, 10_000, 10, 0.1, 3, 7, 0, 2, Duration.ofMillis(1));
        assertThatThrownBy(() -> train(new LinearTruth(30, 1).answers(500, 1), hasty))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("time limit of 0.001 s");
        assertThat(files()).isEmpty();
    }

    @Test
    void whatACrashedStudioLeftIsClearedAwayByTheNextTraining() throws Exception {
        Files.createDirectories(models.resolve(".unfinished-1/learn"));
        Files.writeString(models.resolve(".unfinished-1/learn/train.tsv"), "1");
        Files.createFile(models.resolve(".unfinished-1.lock"));
        train(new LinearTruth(3, 1).answers(50, 1), few(1));
        assertThat(files()).containsExactlyInAnyOrder("model", "model/model.cbm", "model/model.json");
    }

    @Test
    void theModelTellsNothingOfTheComputer() throws Exception {
        Trained trained = train(new LinearTruth(3, 1).answers(50, 1), few(1));
        assertThat(Files.readString(trained.json())).doesNotContain(models.toString(), System.getProperty("user.home"));
        assertThat(new String(Files.readAllBytes(trained.binary()), StandardCharsets.ISO_8859_1))
                .doesNotContain(models.toString());
    }

    @Test
    void theExportedSetTrainsWithTheCommandItsReadmeTells() throws Exception {
        RankingSet set = new LinearTruth(5, 1).answers(100, 1);
        CatBoostFiles.write(set, models.resolve("export"));
        String command = Files.readAllLines(models.resolve("export/README.txt")).stream()
                .filter(line -> line.startsWith("  catboost fit "))
                .findFirst()
                .orElseThrow();
        Path output = models.resolve("output.txt");
        Process process = TrainerProgram.here()
                .start(
                        models.resolve("export"),
                        List.of(command.strip()
                                .substring("catboost fit ".length())
                                .split(" ")),
                        output);
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        assertThat(trees(models.resolve("export/model.json"))).isEqualTo(trees(train(set, TrainerSettings.USUAL)));
    }

    @Test
    void theTrainerEndsWithTheStudio() throws Exception {
        RankingSet set = new LinearTruth(30, 1).answers(500, 1);
        CatBoostFiles.write(set, models.resolve("learn"));
        Process process = TrainerProgram.here()
                .start(models, TrainerArguments.of(ENDLESS, set.features(), false), models.resolve("output.txt"));
        TrainerNotes notes = new TrainerNotes(models);
        while (notes.treesGrown() == 0) {
            assertThat(process.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
        }
        // What remains of a studio that was killed: nobody holds the other end of the line.
        process.getOutputStream().close();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void aComputerWithoutTrainerIsToldSo() {
        Path java = Path.of(System.getProperty("java.home"));
        assertThat(trainer.unavailable()).isEmpty();
        assertThat(new TrainerProgram("Linux", "amd64", java).unavailable()).isEmpty();
        assertThat(new TrainerProgram("Mac OS X", "aarch64", java).unavailable())
                .isEmpty();
        assertThat(new TrainerProgram("Windows 11", "amd64", models)
                        .unavailable()
                        .orElseThrow())
                .contains(models.resolve("bin/java.exe") + " is not there");
        assertThat(new TrainerProgram("Linux", "aarch64", java).unavailable().orElseThrow())
                .contains("no native CatBoost trainer for Linux on aarch64", "Export the training set");
        assertThat(new TrainerProgram("Linux", "amd64", models).unavailable().orElseThrow())
                .contains(models.resolve("bin/java") + " is not there");
        CatBoostTrainer without = new CatBoostTrainer(new TrainerProgram("SunOS", "sparc", java));
        assertThatThrownBy(() -> without.train(
                        new LinearTruth(3, 1).answers(5, 1),
                        Optional.empty(),
                        few(1),
                        models.resolve("model"),
                        Progress.NONE))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("SunOS");
        assertThat(models).isEmptyDirectory();
    }

    private Trained endless(Progress progress) throws StudioException, InterruptedException {
        return trainer.train(
                new LinearTruth(30, 1).answers(500, 1), Optional.empty(), ENDLESS, models.resolve("model"), progress);
    }

    private static double importance(Trained trained, String feature) {
        return trained.importances().stream()
                .filter(each -> each.feature().equals(feature))
                .findFirst()
                .orElseThrow()
                .lossIncrease();
    }

    private static JsonNode trees(Trained trained) throws IOException {
        return trees(trained.json());
    }

    private static JsonNode trees(Path json) throws IOException {
        return new ObjectMapper().readTree(json.toFile()).get("oblivious_trees");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(models)) {
            return files.filter(file -> !file.equals(models))
                    .map(file -> models.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
