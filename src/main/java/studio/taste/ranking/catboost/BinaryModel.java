package studio.taste.ranking.catboost;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import studio.taste.StudioException;

/**
 * Looks through a {@code .cbm} before CatBoost gets it: the library checks that the file hangs together, but believes the numbers in it, and a
 * wrong one ends the whole program. So every number that leads somewhere is checked here, and what the studio does not use is refused.
 *
 * <p>The form: four letters, the length of a FlatBuffer, the FlatBuffer; its tables are described by CatBoost's {@code model.fbs} and {@code
 * features.fbs}. A split is a place in the row of all questions: the borders of every numeric feature, then the words of every categorical
 * one. Evaluation asks by quantized bins instead, of which a byte holds 254.
 */
final class BinaryModel {
    private static final int LETTERS = 0x314d4243; // CBM1
    private static final int HEADER_BYTES = 8;
    private static final String FORMAT = "FlabuffersModel_v1";
    private static final int BORDERS_PER_BIN = 254;
    private static final int BIN_BYTES = 4;
    private static final int DEEPEST = 16;

    private final String name;
    private final FlatTable core;
    private final ModelFeatures features;

    private BinaryModel(FlatTable core, ModelFeatures features, String name) {
        this.core = core;
        this.features = features;
        this.name = name;
    }

    /**
     * @param features what the model must have been told, in order
     * @param name what complaints call the file
     * @throws StudioException when the library had better not get it, or the model was told other features
     */
    static void check(byte[] cbm, ModelFeatures features, String name) throws StudioException {
        ByteBuffer all = ByteBuffer.wrap(cbm).order(ByteOrder.LITTLE_ENDIAN);
        if (cbm.length < HEADER_BYTES || all.getInt(0) != LETTERS) {
            throw new StudioException(name + ": not a model in CatBoost's binary form; choose a .cbm file");
        }
        if (all.getInt(Integer.BYTES) != cbm.length - HEADER_BYTES) {
            throw new StudioException(name + ": cut off, or holds more than trees: it tells of "
                    + Integer.toUnsignedString(all.getInt(Integer.BYTES)) + " bytes and has "
                    + (cbm.length - HEADER_BYTES)
                    + "; restore it, or train with one_hot_max_size 255 and numeric and categorical features only");
        }
        ByteBuffer body = all.slice(HEADER_BYTES, cbm.length - HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            new BinaryModel(FlatTable.root(body), features, name).check();
        } catch (IndexOutOfBoundsException | ArithmeticException damage) {
            throw new StudioException(name + ": damaged (" + damage.getMessage() + "); restore it", damage);
        }
    }

    private void check() throws StudioException {
        require(core.text(0).equals(FORMAT), "is of the form \"" + core.text(0) + "\", known is " + FORMAT);
        require(core.vector(3, Integer.BYTES).length() == 0, "has parts besides its trees");
        FlatTable trees = core.table(1);
        require(trees.integer(0, 0) == 1, "gives " + trees.integer(0, 0) + " scores, a ranker gives one");
        int[] unused = {7, 10, 11, 12, 13, 18};
        String[] names = {"CTRs", "asymmetric trees", "asymmetric trees", "text", "estimated features", "embeddings"};
        for (int i = 0; i < unused.length; i++) {
            require(trees.vector(unused[i], 1).length() == 0, "uses " + names[i] + ", which the studio does not");
        }
        require(
                Double.isFinite(trees.number(14, 1)) && Double.isFinite(trees.number(15, 0)),
                "scales its scores by something that is no number");
        require(trees.vector(16, Double.BYTES).length() <= 1, "adds several biases to one score");
        int questions = 0;
        int bins = 0;
        List<FlatTable> numbers = trees.tables(5);
        places(numbers, 1, 4, 0, features.numbers().size());
        for (FlatTable number : numbers) {
            int borders = borders(number);
            questions += borders;
            bins += bins(borders);
        }
        List<FlatTable> kinds = trees.tables(4);
        places(kinds, 0, 2, features.numbers().size(), features.names().size());
        for (FlatTable oneHot : trees.tables(6)) {
            int words = oneHot.vector(1, Integer.BYTES).length();
            int kind = oneHot.integer(0, -1);
            require(kinds.stream().anyMatch(each -> each.integer(0, -1) == kind), "asks for words of no feature");
            require(words > 0 && oneHot.vector(2, Integer.BYTES).length() <= words, "asks for no words");
            questions += words;
            bins += bins(words);
        }
        trees(trees, questions, bins);
    }

    private static int bins(int questions) {
        return (questions + BORDERS_PER_BIN - 1) / BORDERS_PER_BIN;
    }

    /**
     * Features are numbered within their sort and among all; both rise.
     *
     * @param slot of the number within its sort; the one among all stands behind it
     * @param called slot of the name
     * @param from first place of its sort among all
     * @param to one behind the last
     */
    private void places(List<FlatTable> told, int slot, int called, int from, int to) throws StudioException {
        int last = -1;
        int lastOfAll = from - 1;
        for (FlatTable feature : told) {
            int number = feature.integer(slot, -1);
            int place = feature.integer(slot + 1, -1);
            String id = feature.text(called);
            String expected = place >= from && place < to ? features.names().get(place) : "none";
            require(
                    place > lastOfAll && number > last && number <= place && id.equals(expected),
                    "its feature number " + place + " is called \"" + id + "\", expected was \"" + expected
                            + "\": the model was told other features, or in another order");
            last = number;
            lastOfAll = place;
        }
    }

    private int borders(FlatTable feature) throws StudioException {
        FlatTable.Vector borders = feature.vector(3, Float.BYTES);
        float last = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < borders.length(); i++) {
            float border = feature.buffer().getFloat(borders.start() + Float.BYTES * i);
            require(border > last && Float.isFinite(border), "has borders that do not rise");
            last = border;
        }
        return borders.length();
    }

    private void trees(FlatTable trees, int questions, int bins) throws StudioException {
        int[] sizes = trees.integers(2);
        int[] starts = trees.integers(3);
        int[] splits = trees.integers(1);
        require(sizes.length > 0 && starts.length == sizes.length, "has no trees");
        long leaves = 0;
        int start = 0;
        for (int i = 0; i < sizes.length; i++) {
            require(sizes[i] >= 0 && sizes[i] <= DEEPEST && starts[i] == start, "has a tree of wrong size");
            start += sizes[i];
            leaves += 1L << sizes[i];
        }
        require(splits.length == start, "has not as many splits as its trees need");
        for (int split : splits) {
            require(split >= 0 && split < questions, "has a split that asks nothing");
        }
        FlatTable.Vector values = trees.vector(8, Double.BYTES);
        FlatTable.Vector weights = trees.vector(9, Double.BYTES);
        require(
                values.length() == leaves && (weights.length() == 0 || weights.length() == leaves),
                "has not as many leaves as its trees need");
        for (int i = 0; i < values.length(); i++) {
            require(
                    Double.isFinite(trees.buffer().getDouble(values.start() + Double.BYTES * i)),
                    "has a leaf that is no number");
        }
        FlatTable.Vector asked = trees.vector(17, BIN_BYTES);
        require(asked.length() == 0 || asked.length() == splits.length, "has not as many bins as splits");
        for (int i = 0; i < asked.length(); i++) {
            int bin = Short.toUnsignedInt(trees.buffer().getShort(asked.start() + BIN_BYTES * i));
            require(bin < bins, "asks a bin that is not there");
        }
    }

    private void require(boolean kept, String otherwise) throws StudioException {
        if (!kept) {
            throw new StudioException(name + ": " + otherwise + "; choose another model");
        }
    }
}
