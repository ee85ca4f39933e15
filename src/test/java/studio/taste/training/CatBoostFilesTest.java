package studio.taste.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ModelFeatures;

class CatBoostFilesTest {
    private static final ModelFeatures FEATURES =
            new ModelFeatures("v1", List.of("stretch", "loudness"), List.of("genre"));

    @TempDir
    Path folder;

    @Test
    void aSetIsWrittenRowByRow() throws Exception {
        List<RankedItem> items = List.of(
                item("r2", "a", 1.5, -14.25, "pop"),
                item("r2", "b", 0.1, 1e-5, "hip-hop"),
                item("r1", "c", -0.0, 3, "rock & roll, café"),
                item("r1", "d", 2, 4, ""),
                item("r1", "never judged", 9, 9, "pop"));
        CatBoostFiles.write(
                new RankingSet(
                        FEATURES,
                        items,
                        List.of(new Preference(0, 1, 0.7), new Preference(2, 3, 1), new Preference(3, 2, 2))),
                folder.resolve("new"));

        assertThat(folder.resolve("new/cd.tsv"))
                .hasContent("0\tLabel\n1\tGroupId\n2\tNum\tstretch\n3\tNum\tloudness\n4\tCateg\tgenre\n");
        assertThat(folder.resolve("new/train.tsv"))
                .hasContent("0.375\tr1\t0.0\t3.0\trock & roll, café\n"
                        + "0.625\tr1\t2.0\t4.0\t\n"
                        + "0.7058824\tr2\t1.5\t-14.25\tpop\n"
                        + "0.29411766\tr2\t0.1\t1.0E-5\thip-hop\n");
        assertThat(folder.resolve("new/pairs.tsv")).hasContent("0\t1\t1.0\n1\t0\t2.0\n2\t3\t0.7\n");
        assertThat(folder.resolve("new/README.txt"))
                .content()
                .contains("Feature manifest: v1, 2 numbers and 1 kinds")
                .contains("catboost fit --learn-set train.tsv --column-description cd.tsv --learn-pairs pairs.tsv"
                        + " --loss-function PairLogit");
    }

    @Test
    void theOrderOfItemsAndPreferencesLeavesNoTrace() throws Exception {
        RankingSet set = new LinearTruth(4, 1).answers(60, 2);
        List<Preference> judged = new ArrayList<>(set.preferences());
        // Sums of these depend on the order in which they are added.
        for (double weight : new double[] {0.1, 0.7, 1e-9, 0.3, 1e8}) {
            judged.add(new Preference(0, 1, weight));
        }
        List<String> expected = written(new RankingSet(set.features(), set.items(), judged));
        for (int seed = 0; seed < 20; seed++) {
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < set.items().size(); place++) {
                places.add(place);
            }
            Collections.shuffle(places, new Random(seed));
            List<Preference> shuffled = new ArrayList<>(judged.stream()
                    .map(each ->
                            new Preference(places.indexOf(each.winner()), places.indexOf(each.loser()), each.weight()))
                    .toList());
            Collections.shuffle(shuffled, new Random(seed + 1));
            assertThat(written(new RankingSet(
                            set.features(),
                            places.stream().map(set.items()::get).toList(),
                            shuffled)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aWeightOfTwoIsTwoCopies() throws Exception {
        List<RankedItem> items = List.of(item("r", "a", 1, 2, "pop"), item("r", "b", 3, 4, "pop"));
        Preference once = new Preference(0, 1, 0.7);
        assertThat(written(new RankingSet(FEATURES, items, List.of(once, once))))
                .isEqualTo(written(new RankingSet(FEATURES, items, List.of(new Preference(0, 1, 1.4)))));
    }

    @Test
    void anItemThatComesTwiceIsOneRow() throws Exception {
        RankedItem first = item("r", "a", 1, 2, "pop");
        RankedItem second = item("r", "b", 3, 4, "pop");
        Preference preference = new Preference(0, 1, 1);
        assertThat(written(new RankingSet(
                        FEATURES, List.of(first, second, first, second), List.of(preference, new Preference(2, 3, 1)))))
                .isEqualTo(written(new RankingSet(FEATURES, List.of(first, second), List.of(preference, preference))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tab\there", "quote\"", "line\nbreak", "return\r", "nul\0", "half\ud83d", "next\u0085line"})
    void whatTheFilesHaveNoRoomForIsRefusedInWords(String hostile) {
        assertRefused(
                new RankingSet(
                        new ModelFeatures("v1", List.of("stretch", hostile), List.of("genre")),
                        List.of(item("r", "a", 1, 2, "pop"), item("r", "b", 3, 4, "pop")),
                        List.of(new Preference(0, 1, 1))),
                "The feature's name is “",
                "Give it another name.");
        assertRefused(
                pair(item("r", "a", 1, 2, hostile), item("r", "b", 3, 4, "pop")),
                "The kind of genre of plan a of request r is “");
        assertRefused(
                pair(item(hostile, "a", 1, 2, "pop"), item(hostile, "b", 3, 4, "pop")), "The request's name is “");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e39})
    void whatIsNoNumberIsRefusedInWords(double hostile) {
        assertRefused(
                pair(item("r", "a", 1, hostile, "pop"), item("r", "b", 3, 4, "pop")),
                "loudness of plan a of request r is " + hostile);
    }

    @Test
    void aSetWithoutPairsIsRefusedInWords() {
        assertRefused(
                new RankingSet(FEATURES, List.of(item("r", "a", 1, 2, "pop"), item("r", "b", 3, 4, "pop")), List.of()),
                "no pair of which one side was preferred",
                "ties are not trained on");
    }

    @Test
    void contradictionsAreRefusedInWords() {
        assertRefused(
                pair(item("r", "a", 1, 2, "pop"), item("r", "a", 1, 2, "pop")),
                "Plan a of request r is preferred to itself");
        assertRefused(
                pair(item("r", "a", 1, 2, "pop"), item("r", "a", 1, 3, "pop")),
                "Plan a of request r is in the set twice, with different features");
        assertRefused(
                new RankingSet(
                        new ModelFeatures("v1", List.of("same", "same"), List.of("genre")),
                        List.of(item("r", "a", 1, 2, "pop"), item("r", "b", 3, 4, "pop")),
                        List.of(new Preference(0, 1, 1))),
                "two features named “same”");
    }

    @Test
    void aWeightThatCatBoostCannotHoldIsRefusedInWords() {
        assertRefused(
                new RankingSet(
                        FEATURES,
                        List.of(item("r", "a", 1, 2, "pop"), item("r", "b", 3, 4, "pop")),
                        List.of(new Preference(0, 1, 1e300))),
                "The weight 1.0E300");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() ->
                        CatBoostFiles.write(pair(item("r", "a", 1, 2, "pop"), item("r", "b", 3, 4, "pop")), inTheWay))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining(inTheWay.toString())
                .hasMessageContaining("cannot be written");
    }

    private void assertRefused(RankingSet set, String... words) {
        Path place = folder.resolve("refused");
        assertThatThrownBy(() -> CatBoostFiles.write(set, place))
                .isInstanceOf(StudioException.class)
                .message()
                .contains(words)
                .doesNotContain("\t", "\n", "\r", "\0")
                .endsWith(".");
        assertThat(place).doesNotExist();
    }

    /** All files but the words, one below the other. */
    private List<String> written(RankingSet set) throws Exception {
        CatBoostFiles.write(set, folder);
        List<String> lines = new ArrayList<>();
        for (String name : List.of(CatBoostFiles.COLUMNS, CatBoostFiles.ROWS, CatBoostFiles.PAIRS)) {
            lines.addAll(Files.readAllLines(folder.resolve(name)));
        }
        return lines;
    }

    private static RankingSet pair(RankedItem winner, RankedItem loser) {
        return new RankingSet(FEATURES, List.of(winner, loser), List.of(new Preference(0, 1, 1)));
    }

    private static RankedItem item(String request, String plan, double first, double second, String genre) {
        return new RankedItem(request, plan, List.of(first, second), List.of(genre));
    }
}
