package studio.taste.ranking.catboost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import studio.taste.StudioException;

/**
 * A model's trees in plain arrays: what CatBoost's JSON export says, scored and explained without native code.
 *
 * <p>All leaves of an oblivious tree lie at the same depth and all nodes of a level ask the same question, so a leaf's number is its answers:
 * bit <i>i</i> is the answer to the tree's split <i>i</i>. A numeric split asks whether the value, rounded to a float, lies above a border; a
 * categorical one whether the kind is a certain word. The arrays are shared, not modified.
 */
public final class ObliviousTrees {
    private final ModelFeatures features;
    private final Map<String, Integer> words;
    private final NanTreatment[] nans;
    private final Tree[] trees;
    private final double scale;
    private final double bias;
    private final double base;

    /** What becomes of a number that is missing. */
    enum NanTreatment {
        /** It lies above no border. */
        BELOW_ALL,
        /** It lies above every border. */
        ABOVE_ALL
    }

    /**
     * One tree of n splits.
     *
     * @param features per split, place among the numbers, or among numbers and kinds for a categorical one
     * @param borders per split; not used by a categorical one
     * @param words per split, number of the word; −1 for a numeric one
     * @param values per leaf, 2ⁿ
     * @param shares per inner node of the tree seen as a binary one, from 1 on, children of k at 2k and 2k + 1: the part of the training
     *     set's weight that goes to 2k + 1. The last split is the root, as in CatBoost's own attribution.
     */
    record Tree(int[] features, float[] borders, int[] words, double[] values, double[] shares) {}

    /**
     * @param words numbers of the words that splits ask for
     * @param nans per numeric feature
     * @param scale of the leaves' sum
     * @param bias added to that
     */
    ObliviousTrees(
            ModelFeatures features,
            Map<String, Integer> words,
            NanTreatment[] nans,
            Tree[] trees,
            double scale,
            double bias) {
        this.features = features;
        this.words = words;
        this.nans = nans;
        this.trees = trees;
        this.scale = scale;
        this.bias = bias;
        double expected = 0;
        for (Tree tree : trees) {
            expected += TreeShapley.expected(tree);
        }
        this.base = scale * expected + bias;
    }

    /**
     * Reads CatBoost's JSON export.
     *
     * @param features what the model must have been told, in order
     * @param name what complaints call the file
     * @throws StudioException when it is broken, was told other features, or has trees of another kind
     */
    public static ObliviousTrees read(byte[] json, ModelFeatures features, String name) throws StudioException {
        return new TreesReader(features, name).read(json);
    }

    /** Number of trees. */
    public int count() {
        return trees.length;
    }

    /** The score expected of a plan that nothing is known of. */
    public double base() {
        return base;
    }

    /**
     * @param numbers in the features' order; NaN for one that is missing
     * @param kinds in the features' order
     */
    public double score(List<Double> numbers, List<String> kinds) {
        Row row = row(numbers, kinds);
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.values[leaf(tree, row)];
        }
        return scale * sum + bias;
    }

    /**
     * Exact path-dependent Shapley values; S. Lundberg et al. (2018), algorithm 1 for what is expected when only some features are known.
     *
     * @param numbers in the features' order; NaN for one that is missing
     * @param kinds in the features' order
     */
    public Explanation explain(List<Double> numbers, List<String> kinds) {
        Row row = row(numbers, kinds);
        double[] amounts = new double[features.names().size()];
        double sum = 0;
        for (Tree tree : trees) {
            int leaf = leaf(tree, row);
            sum += tree.values[leaf];
            TreeShapley.add(tree, leaf, amounts);
        }
        List<Explanation.Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            String value = i < numbers.size() ? shown(numbers.get(i)) : kinds.get(i - numbers.size());
            contributions.add(new Explanation.Contribution(features.names().get(i), value, scale * amounts[i]));
        }
        return new Explanation(base, scale * sum + bias, contributions);
    }

    /** Leaf that a plan falls into, per tree. */
    int[] leaves(List<Double> numbers, List<String> kinds) {
        Row row = row(numbers, kinds);
        int[] leaves = new int[trees.length];
        for (int t = 0; t < trees.length; t++) {
            leaves[t] = leaf(trees[t], row);
        }
        return leaves;
    }

    /** One of the trees. */
    Tree tree(int index) {
        return trees[index];
    }

    /** What the sum of leaves is multiplied by. */
    double scale() {
        return scale;
    }

    /** What is asked for: numbers as floats, where a missing one is infinite on its side, and kinds as numbers of words, −1 for an unknown one. */
    private record Row(float[] numbers, int[] kinds) {}

    private Row row(List<Double> numbers, List<String> kinds) {
        if (numbers.size() != features.numbers().size()
                || kinds.size() != features.kinds().size()) {
            throw new IllegalArgumentException(
                    "the model is told " + features.numbers().size() + " numbers and "
                            + features.kinds().size() + " kinds, were " + numbers.size() + " and " + kinds.size());
        }
        float[] values = new float[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            float value = numbers.get(i).floatValue();
            values[i] = !Float.isNaN(value)
                    ? value
                    : nans[i] == NanTreatment.ABOVE_ALL ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
        }
        int[] asked = new int[kinds.size()];
        for (int i = 0; i < asked.length; i++) {
            asked[i] = words.getOrDefault(kinds.get(i), -1);
        }
        return new Row(values, asked);
    }

    private static int leaf(Tree tree, Row row) {
        int leaf = 0;
        for (int i = 0; i < tree.features.length; i++) {
            int feature = tree.features[i];
            boolean yes = tree.words[i] < 0
                    ? row.numbers[feature] > tree.borders[i]
                    : row.kinds[feature - row.numbers.length] == tree.words[i];
            leaf |= yes ? 1 << i : 0;
        }
        return leaf;
    }

    private static String shown(double number) {
        if (Double.isNaN(number)) {
            return "missing";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e6) {
            return Long.toString((long) number);
        }
        return String.format(Locale.ROOT, "%.3g", number);
    }
}
