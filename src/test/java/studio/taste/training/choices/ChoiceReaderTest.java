package studio.taste.training.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.taste.StudioException;

class ChoiceReaderTest {
    @TempDir
    Path directory;

    private ChoiceData read(String text) throws Exception {
        return ChoiceReader.read(file("choices.csv", text), Optional.empty());
    }

    private Path file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.writeString(file, text.replace(";", "\n"));
        return file;
    }

    @Test
    void rowsOfOneRaterAndSetAreOneRecordHoweverTheyAreOrdered() throws Exception {
        ChoiceData data = read("rater,set,item,chosen,loud,fast;ann,1,x,0,1,0;bob,1,x,1,1,0;ann,1,y,1,3,2;"
                + "bob,1,y,0,3,2;ann,2,x,true,1,0;ann,2,y,false,3,2;ann,2,z,0.0,5,7");
        assertThat(data.raters()).extracting(RaterChoices::rater).containsExactly("ann", "bob");
        assertThat(data.raters().get(0).records())
                .containsExactly(
                        new RecordedChoice(List.of(0, 1), List.of(0, 1), 1),
                        new RecordedChoice(List.of(0, 1, 2), List.of(0, 1, 2), 0));
        assertThat(data.raters().get(1).records()).containsExactly(new RecordedChoice(List.of(0, 1), List.of(0, 1), 0));
        assertThat(data.largestChoice()).isEqualTo(3);
    }

    @Test
    void featuresAreScaledOverDistinctAlternativesSoThatTheirMeanSquareIsOne() throws Exception {
        ChoiceData data = read("rater,set,item,chosen,loud,same,fast;a,1,x,0,1,9,0;a,1,y,1,3,9,2000;a,2,x,0,1,9,0;"
                + "a,2,z,1,8,9,-500;b,1,x,0,1,9,0;b,1,y,1,3,9,2000");
        assertThat(data.dimension())
                .as("a feature that never varies is left out")
                .isEqualTo(2);
        double sum = 0;
        double mean = 0;
        for (int i = 0; i < data.alternatives(); i++) {
            double[] h = data.features(i);
            sum += h[0] * h[0] + h[1] * h[1];
            mean += h[0];
        }
        assertThat(data.alternatives()).isEqualTo(3);
        assertThat(sum / 3).isEqualTo(1, within(1e-12));
        assertThat(mean).isEqualTo(0, within(1e-12));
    }

    @Test
    void pairsWithoutFeaturesMakeEachItemAFeature() throws Exception {
        ChoiceData data = read("rater,a,b,a_wins;ann,x,y,1;ann,y,z,0;ann,z,x,0.5");
        assertThat(data.isOneHot()).isTrue();
        assertThat(data.dimension()).isEqualTo(3);
        assertThat(data.features(1)).containsExactly(0, 1, 0);
        assertThat(data.raters().get(0).records())
                .extracting(RecordedChoice::chosen)
                .containsExactly(0, 1, RecordedChoice.TIE);
    }

    @Test
    void itemsOfPairsHaveTheirFeaturesInAFileOfTheirOwn() throws Exception {
        Path items = file("items.csv", "item,loud;y,4;unused,100;x,2");
        ChoiceData data = ChoiceReader.read(file("pairs.csv", "rater,a,b,a_wins;ann,x,y,1"), Optional.of(items));
        assertThat(data.features(0)[0]).isEqualTo(-1, within(1e-12));
        assertThat(data.features(1)[0]).isEqualTo(1, within(1e-12));
        assertThat(data.dimension()).as("a belief has two dimensions at least").isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rater,set,item,chosen,f;a,1,x,1,2;a,1,y,1,3 | line 3: rater a chose twice in set 1",
                "rater,set,item,chosen,f;a,1,x,0,2;a,1,y,0,3 | line 2: set 1 of rater a has none chosen",
                "rater,set,item,chosen,f;a,1,x,1,2;a,2,x,1,2;a,2,y,0,3 | line 2: set 1 of rater a has a single alternative",
                "rater,set,item,chosen,f;a,1,x,1,loud;a,1,y,0,3 | line 2: f is \"loud\"",
                "rater,set,item,chosen,f;a,1,x,1,NaN;a,1,y,0,3 | line 2: f is \"NaN\"",
                "rater,set,item,chosen,f;a,1,,1,1;a,1,y,0,3 | line 2: item is empty",
                "rater,set,item,chosen,f;a,1,x,1,1;a,1,y,0 | line 3: there are 4 cells under a header of 5",
                "rater,set,item,chosen,f;a,1,x,maybe,1;a,1,y,0,2 | line 2: chosen is \"maybe\"",
                "rater,set,item,chosen,f;a,1,x,1,1;a,1,y,0,1 | every alternative has the same features",
                "rater,set,item,chosen;a,1,x,1;a,1,x,0 | line 3: the item stands twice",
                "rater,set,item,chosen,f,f;a,1,x,1,1,1 | line 1: the column \"f\" stands there twice",
                "rater,a,b,a_wins;a,x,x,1 | line 2: \"x\" is compared with itself",
                "rater,a,b,a_wins;a,x,y,2 | line 2: a_wins is \"2\"",
                "rater,a,b,a_wins,f;a,x,y,1,3 | line 1: pairs have the columns rater, a, b, a_wins alone",
                "rater,left,right,won;a,x,y,1 | line 1: the header is neither",
                "rater,a,b,a_wins | holds a header and no records",
                "'' | is empty"
            })
    void whatCannotBeUnderstoodIsToldWithItsLine(String text, String sentence) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(StudioException.class)
                .hasMessageContaining("choices.csv")
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void aMissingItemIsNamed() throws Exception {
        Path pairs = file("pairs.csv", "rater,a,b,a_wins;ann,x,y,1");
        assertThatThrownBy(() -> ChoiceReader.read(pairs, Optional.of(file("items.csv", "item,f;x,1"))))
                .hasMessageContaining("item \"y\"")
                .hasMessageContaining("is missing");
        assertThatThrownBy(() -> ChoiceReader.read(pairs, Optional.of(file("items.csv", "item,f;x,1;x,2;y,3"))))
                .hasMessageContaining("line 3: item \"x\" stands there twice");
        assertThatThrownBy(() -> ChoiceReader.read(directory.resolve("none.csv"), Optional.empty()))
                .hasMessageEndingWith("none.csv does not exist.");
    }

    @Test
    void oneRecordInFiveIsHeldOutAndAnotherOneForTheNextRater() throws Exception {
        StringBuilder text = new StringBuilder("rater,a,b,a_wins");
        for (int j = 0; j < 10; j++) {
            text.append(";ann,x").append(j).append(",y,1;bob,x").append(j).append(",y,0");
        }
        ChoiceData data = read(text.toString());
        assertThat(data.raters().get(0).heldOut())
                .containsExactly(
                        data.raters().get(0).records().get(4),
                        data.raters().get(0).records().get(9));
        assertThat(data.raters().get(1).heldOut())
                .containsExactly(
                        data.raters().get(1).records().get(3),
                        data.raters().get(1).records().get(8));
        assertThat(data.raters().get(1).training()).hasSize(8);
    }
}
