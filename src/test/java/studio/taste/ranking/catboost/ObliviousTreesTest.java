package studio.taste.ranking.catboost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.KeptModels.Question;

class ObliviousTreesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> MODELS = KeptModels.NAMES;

    @ParameterizedTest
    @FieldSource("MODELS")
    void binaryAndJsonOfTheSameRunScoreAlike(String name) throws StudioException {
        ModelFeatures features = KeptModels.features(name);
        ObliviousTrees trees = KeptModels.trees(name);
        try (NativeModel binary = KeptModels.nativeModel(name);
                NativeModel json = NativeModel.ofJson(KeptModels.bytes(name + ".json"), features, name)) {
            SplittableRandom random = new SplittableRandom(11);
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < 1_000; i++) {
                Question asked = Question.random(features, random);
                double score = trees.score(asked.numbers(), asked.kinds());
                float[][] numbers = {asked.floats()};
                String[][] kinds = {asked.kinds().toArray(String[]::new)};
                assertThat(binary.score(numbers, kinds))
                        .as("%s", asked)
                        .containsExactly(new double[] {score}, within(1e-6));
                assertThat(json.score(numbers, kinds))
                        .as("%s", asked)
                        .containsExactly(new double[] {score}, within(1e-6));
                lowest = Math.min(lowest, score);
                highest = Math.max(highest, score);
            }
            assertThat(highest - lowest).as("scores differ").isGreaterThan(0.5);
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void contributionsSumToTheScoreLessTheBase(String name) throws StudioException {
        ObliviousTrees trees = KeptModels.trees(name);
        SplittableRandom random = new SplittableRandom(12);
        for (int i = 0; i < 1_000; i++) {
            Question asked = Question.random(KeptModels.features(name), random);
            Explanation why = trees.explain(asked.numbers(), asked.kinds());
            double sum = why.contributions().stream()
                    .mapToDouble(Explanation.Contribution::amount)
                    .sum();
            assertThat(why.base()).isEqualTo(trees.base());
            assertThat(why.score()).isEqualTo(trees.score(asked.numbers(), asked.kinds()));
            assertThat(sum).as("%s", asked).isCloseTo(why.score() - why.base(), within(1e-6));
        }
    }

    @Test
    void theBaseIsTheMeanScoreOverTheTrainingSet() throws IOException, StudioException {
        double mean = 0;
        for (var tree : json("yetirank").get("oblivious_trees")) {
            double sum = 0;
            double weights = 0;
            for (int leaf = 0; leaf < tree.get("leaf_values").size(); leaf++) {
                double weight = tree.get("leaf_weights").get(leaf).asDouble();
                sum += weight * tree.get("leaf_values").get(leaf).asDouble();
                weights += weight;
            }
            mean += sum / weights;
        }
        assertThat(KeptModels.trees("yetirank").base()).isCloseTo(mean, within(1e-12));
    }

    /** Trees of up to four splits, with features asked twice and leaves that nothing of the training set reached. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void contributionsAreThoseOfAllOrders(long seed) throws StudioException {
        SplittableRandom random = new SplittableRandom(seed);
        WrittenTree tree = WrittenTree.random(random);
        List<Double> numbers = new ArrayList<>();
        for (int i = 0; i < WrittenTree.FEATURES; i++) {
            numbers.add(random.nextDouble(-1, 1));
        }
        ObliviousTrees read = ObliviousTrees.read(tree.json(), WrittenTree.TOLD, "tree");
        double[] expected = tree.averageOverAllOrders(numbers);
        Map<String, Double> amounts = new HashMap<>();
        read.explain(numbers, List.of()).contributions().forEach(each -> amounts.put(each.feature(), each.amount()));
        for (int i = 0; i < WrittenTree.FEATURES; i++) {
            assertThat(amounts.get("f" + i)).as("f%s of %s", i, tree).isCloseTo(expected[i], within(1e-12));
        }
        assertThat(read.base()).isCloseTo(tree.expected(numbers, 0), within(1e-12));
    }

    @Test
    void theLargestContributionComesFirstAndEveryFeatureIsThere() throws StudioException {
        ObliviousTrees trees = KeptModels.trees("kinds");
        List<Double> numbers = List.of(1.5, 1.25, -1.0, 0.123456, Double.NaN, 1e7);
        Explanation why = trees.explain(numbers, List.of("dj_lift", "pop"));
        assertThat(why.contributions())
                .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.amount()), Math.abs(a.amount())))
                .extracting(each -> each.feature() + " = " + each.value())
                .containsExactlyInAnyOrder(
                        "number_0 = 1.50",
                        "number_1 = 1.25",
                        "number_2 = -1",
                        "number_3 = 0.123",
                        "number_4 = missing",
                        "number_5 = 1.00e+07",
                        "kind_0 = dj_lift",
                        "kind_1 = pop");
    }

    @Test
    void aFeatureNoTreeAsksForContributesNothing() throws IOException, StudioException {
        ObjectNode model = json("kinds");
        ((ArrayNode) model.get("oblivious_trees"))
                .removeIf(tree -> tree.toString().contains("\"cat_feature_index\":1"));
        assertThat(model.get("oblivious_trees")).isNotEmpty();
        ObliviousTrees trees = ObliviousTrees.read(bytes(model), KeptModels.features("kinds"), "kinds");
        Explanation why = trees.explain(List.of(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), List.of("dj_lift", "pop"));
        assertThat(why.contributions())
                .filteredOn(each -> each.feature().equals("kind_1"))
                .extracting(Explanation.Contribution::amount)
                .containsExactly(0.0);
    }

    @Test
    void rowsOfOtherLengthAreAMistake() throws StudioException {
        ObliviousTrees trees = KeptModels.trees("missing");
        assertThatThrownBy(() -> trees.score(List.of(1.0, 2.0), List.of("a", "b")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 numbers and 2 kinds, were 2 and 2");
    }

    @Test
    void otherFeaturesAreRefusedByName() {
        List<String> swapped = List.of("number_1", "number_0", "number_2");
        assertRefused(
                KeptModels.bytes("missing.json"),
                new ModelFeatures("v1", swapped, KeptModels.features("missing").kinds()),
                "feature number 0 is called \"number_0\", expected was \"number_1\"");
        assertRefused(
                KeptModels.bytes("missing.json"),
                new ModelFeatures("v1", List.of("number_0", "number_1"), List.of("kind_0")),
                "is feature number 2, where there is none of its sort");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/oblivious_trees/0/splits/0/split_type | \"OnlineCtr\" | asks by OnlineCtr",
                "/oblivious_trees/0/splits/0/split_type | 7 | expected text, was 7",
                "/oblivious_trees/0/splits/0/border | 1e999 | expected a finite number",
                "/oblivious_trees/0/splits/0/border | 1e200 | fits a float",
                "/oblivious_trees/0/splits/0/float_feature_index | 3 | there is no feature 3",
                "/oblivious_trees/0/splits/0/float_feature_index | -1 | there is no feature -1",
                "/oblivious_trees/0/splits/0/float_feature_index | 99999999999 | whole number of 32 bits",
                "/oblivious_trees/0/leaf_values/0 | null | expected a finite number",
                "/oblivious_trees/0/leaf_values | [1, 2, 3] | expected 8 numbers, were 3",
                "/oblivious_trees/0/leaf_weights/1 | -1 | weights of leaves",
                "/oblivious_trees/0/leaf_weights/1 | 1e999 | expected a finite number",
                "/oblivious_trees | [] | has no trees",
                "/oblivious_trees | {} | expected a list",
                "/oblivious_trees | null | no trees of CatBoost's JSON export",
                "/scale_and_bias | [1, [0, 0]] | gives 2 scores",
                "/scale_and_bias | [1] | a scale and a bias",
                "/features_info/ctrs | [1] | uses ctrs",
                "/features_info/text_features | [1] | uses text_features",
                "/features_info/cat_features_hash | [] | no word has the hash",
                "/features_info/cat_features_hash/0/hash | -4 | a hash of 32 bits",
                "/features_info/float_features/0/flat_feature_index | 1 | is called \"number_0\", expected was \"number_1\"",
                "/features_info/float_features/1/feature_index | 0 | is listed twice",
                "/features_info/float_features/0/nan_value_treatment | \"AsWished\" | \"AsWished\"",
                "/features_info | 3 | expected an object",
            })
    void whatCannotBeTrustedIsNamed(String place, String value, String complaint) throws IOException {
        ObjectNode model = json("missing");
        firstTreeAsksForANumberFirst(model);
        int cut = place.lastIndexOf('/');
        var parent = model.at(place.substring(0, cut));
        var replacement = JSON.readTree(value);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(place.substring(cut + 1)), replacement);
        } else {
            ((ObjectNode) parent).set(place.substring(cut + 1), replacement);
        }
        byte[] written = value.contains("1e999") ? bytes(model, value) : bytes(model);
        assertRefused(written, KeptModels.features("missing"), complaint);
    }

    @Test
    void asymmetricTreesAreRefused() throws IOException {
        ObjectNode model = json("missing");
        model.set("trees", model.remove("oblivious_trees"));
        assertRefused(bytes(model), KeptModels.features("missing"), "not symmetric");
    }

    @Test
    void aTreeDeeperThanCatBoostMakesIsRefused() throws IOException {
        ObjectNode model = json("missing");
        firstTreeAsksForANumberFirst(model);
        ArrayNode splits = (ArrayNode) model.at("/oblivious_trees/0/splits");
        while (splits.size() < 40) {
            splits.add(splits.get(0));
        }
        assertRefused(bytes(model), KeptModels.features("missing"), "has 40 splits");
    }

    @Test
    void brokenFilesAreAnsweredInWords() {
        byte[] whole = KeptModels.bytes("missing.json");
        Consumer<byte[]> refused = bytes -> assertRefused(bytes, KeptModels.features("missing"), "model.json: ");
        for (int length = 0; length < whole.length - 2; length += 101) {
            refused.accept(Arrays.copyOf(whole, length));
        }
        SplittableRandom random = new SplittableRandom(13);
        for (int i = 0; i < 200; i++) {
            byte[] noise = new byte[random.nextInt(2_000)];
            random.nextBytes(noise);
            refused.accept(noise);
        }
        refused.accept(KeptModels.bytes("missing.cbm"));
        refused.accept("[".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        refused.accept("{\"oblivious_trees\":".repeat(500_000).getBytes(StandardCharsets.UTF_8));
        refused.accept(("{\"oblivious_trees\":1" + "0".repeat(1_000_000) + "}").getBytes(StandardCharsets.UTF_8));
        refused.accept("null".getBytes(StandardCharsets.UTF_8));
        refused.accept("{} {}".getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(byte[] json, ModelFeatures features, String complaint) {
        assertThatThrownBy(() -> ObliviousTrees.read(json, features, "model.json"))
                .isExactlyInstanceOf(StudioException.class)
                .hasMessageStartingWith("model.json")
                .hasMessageContaining(complaint);
    }

    private static void firstTreeAsksForANumberFirst(ObjectNode model) {
        ArrayNode trees = (ArrayNode) model.get("oblivious_trees");
        for (int i = 0; i < trees.size(); i++) {
            if (trees.get(i).at("/splits/0").has("border")) {
                trees.set(0, trees.get(i).deepCopy());
                return;
            }
        }
        throw new IllegalStateException("some tree begins with a number");
    }

    private static ObjectNode json(String model) throws IOException {
        return (ObjectNode) JSON.readTree(KeptModels.bytes(model + ".json"));
    }

    private static byte[] bytes(ObjectNode model) throws IOException {
        return JSON.writeValueAsBytes(model);
    }

    /** Infinities cannot be written as numbers, but as text that reads as such. */
    private static byte[] bytes(ObjectNode model, String number) {
        return model.toString().replace("\"Infinity\"", number).getBytes(StandardCharsets.UTF_8);
    }
}
