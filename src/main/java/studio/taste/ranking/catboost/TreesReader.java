package studio.taste.ranking.catboost;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ObliviousTrees.NanTreatment;
import studio.taste.ranking.catboost.ObliviousTrees.Tree;

/**
 * Reads CatBoost's JSON export. Only what the studio trains is read: numeric and one-hot splits, symmetric trees, one score. Everything that
 * indexes something is checked, so that no file leads out of an array.
 */
final class TreesReader {
    /** CatBoost's own limit. */
    private static final int DEEPEST = 16;

    private final ModelFeatures features;
    private final String name;

    /** Places by CatBoost's numbering of numeric and of categorical features. */
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private final Map<Integer, Integer> kinds = new HashMap<>();

    /** Numbers of words by CatBoost's hash of them. */
    private final Map<Integer, Integer> wordOfHash = new HashMap<>();

    private final Map<String, Integer> words = new HashMap<>();
    private final NanTreatment[] nans;

    TreesReader(ModelFeatures features, String name) {
        this.features = features;
        this.name = name;
        this.nans = new NanTreatment[features.numbers().size()];
        Arrays.fill(nans, NanTreatment.BELOW_ALL);
    }

    ObliviousTrees read(byte[] json) throws StudioException {
        StrictJson root = StrictJson.parse(json, name);
        if (!root.has("oblivious_trees")) {
            throw root.wrong(
                    root.has("trees")
                            ? "its trees are not symmetric, which the studio does not explain; train with grow_policy SymmetricTree"
                            : "no trees of CatBoost's JSON export in it; choose a file saved by CatBoost with format json");
        }
        features(root.at("features_info").object());
        StrictJson list = root.at("oblivious_trees").array();
        Tree[] trees = new Tree[list.size()];
        for (int i = 0; i < trees.length; i++) {
            trees[i] = tree(list.at(i).object());
        }
        if (trees.length == 0) {
            throw root.wrong("has no trees; choose another model");
        }
        StrictJson scaleAndBias = root.at("scale_and_bias").array();
        if (scaleAndBias.size() != 2) {
            throw scaleAndBias.wrong("expected a scale and a bias");
        }
        return new ObliviousTrees(
                features, words, nans, trees, scaleAndBias.at(0).number(), bias(scaleAndBias.at(1)));
    }

    /** Newer exports list one bias per score. */
    private static double bias(StrictJson bias) throws StudioException {
        if (!bias.node().isArray()) {
            return bias.number();
        }
        if (bias.size() > 1) {
            throw bias.wrong("the model gives " + bias.size() + " scores, a ranker gives one");
        }
        return bias.size() == 0 ? 0 : bias.at(0).number();
    }

    private void features(StrictJson info) throws StudioException {
        for (String kind : new String[] {"ctrs", "text_features", "embedding_features"}) {
            if (info.has(kind) && info.at(kind).size() > 0) {
                throw info.wrong("uses " + kind + ", which the studio does not explain; train with one_hot_max_size 255"
                        + " and with numeric and categorical features only");
            }
        }
        if (info.has("float_features")) {
            StrictJson list = info.at("float_features").array();
            for (int i = 0; i < list.size(); i++) {
                StrictJson feature = list.at(i).object();
                int place = place(feature, 0, features.numbers().size());
                putNew(numbers, feature, place);
                nans[place] = nan(feature);
            }
        }
        if (info.has("categorical_features")) {
            StrictJson list = info.at("categorical_features").array();
            for (int i = 0; i < list.size(); i++) {
                StrictJson feature = list.at(i).object();
                putNew(
                        kinds,
                        feature,
                        place(
                                feature,
                                features.numbers().size(),
                                features.names().size()));
            }
        }
        if (info.has("cat_features_hash")) {
            words(info.at("cat_features_hash").array());
        }
    }

    /** A feature's place among all, where it must be called what ours is. Exports call it one of two things. */
    private int place(StrictJson feature, int from, int to) throws StudioException {
        int place = feature.at("flat_feature_index").integer();
        if (place < from || place >= to) {
            throw feature.wrong(
                    "is feature number " + place + ", where there is none of its sort: the model was told other"
                            + " features. Choose another model, or train a new one");
        }
        String called = feature.at(feature.has("feature_name") ? "feature_name" : "feature_id")
                .text();
        if (!called.equals(features.names().get(place))) {
            throw feature.wrong(
                    "feature number " + place + " is called \"" + called + "\", expected was \""
                            + features.names().get(place)
                            + "\": the model was told other features, or in another order. Choose another model, or train a new one");
        }
        return place;
    }

    private static void putNew(Map<Integer, Integer> places, StrictJson feature, int place) throws StudioException {
        if (places.containsValue(place)
                || places.putIfAbsent(feature.at("feature_index").integer(), place) != null) {
            throw feature.wrong("is listed twice");
        }
    }

    private static NanTreatment nan(StrictJson feature) throws StudioException {
        String treatment = feature.at("nan_value_treatment").text();
        return switch (treatment) {
            // What is compared as it is lies above nothing either.
            case "AsIs", "AsFalse" -> NanTreatment.BELOW_ALL;
            case "AsTrue" -> NanTreatment.ABOVE_ALL;
            default -> throw feature.wrong("unknown treatment of missing values \"" + treatment + "\"");
        };
    }

    private void words(StrictJson list) throws StudioException {
        for (int i = 0; i < list.size(); i++) {
            StrictJson word = list.at(i).object();
            long hash = word.at("hash").node().asLong(-1);
            if (hash < 0 || hash > 0xffff_ffffL) {
                throw word.wrong("expected a hash of 32 bits");
            }
            int number = words.size();
            if (words.putIfAbsent(word.at("value").text(), number) != null
                    || wordOfHash.putIfAbsent((int) hash, number) != null) {
                throw word.wrong("is listed twice");
            }
        }
    }

    private Tree tree(StrictJson tree) throws StudioException {
        // A tree that found nothing to ask has no list at all.
        int count = tree.has("splits") ? tree.at("splits").array().size() : 0;
        if (count > DEEPEST) {
            throw tree.wrong("has " + count + " splits, CatBoost makes " + DEEPEST + " at most");
        }
        int[] asked = new int[count];
        float[] borders = new float[count];
        int[] wanted = new int[count];
        for (int i = 0; i < count; i++) {
            StrictJson split = tree.at("splits").at(i).object();
            String type = split.at("split_type").text();
            wanted[i] = -1;
            switch (type) {
                case "FloatFeature" -> {
                    asked[i] = known(numbers, split.at("float_feature_index"));
                    borders[i] = border(split.at("border"));
                }
                case "OneHotFeature" -> {
                    asked[i] = known(kinds, split.at("cat_feature_index"));
                    wanted[i] = word(split.at("value"));
                }
                default ->
                    throw split.wrong("asks by " + type + ", which the studio does not explain; train with"
                            + " one_hot_max_size 255 and with numeric and categorical features only");
            }
        }
        double[] values = doubles(tree.at("leaf_values"), 1 << count);
        double[] weights = doubles(tree.at("leaf_weights"), 1 << count);
        return new Tree(asked, borders, wanted, values, shares(weights, tree));
    }

    private static int known(Map<Integer, Integer> places, StrictJson index) throws StudioException {
        Integer place = places.get(index.integer());
        if (place == null) {
            throw index.wrong("there is no feature " + index.integer());
        }
        return place;
    }

    private static float border(StrictJson value) throws StudioException {
        float border = (float) value.number();
        if (!Float.isFinite(border)) {
            throw value.wrong("expected a border that fits a float, was " + value.node());
        }
        return border;
    }

    private int word(StrictJson hash) throws StudioException {
        Integer word = wordOfHash.get(hash.integer());
        if (word == null) {
            throw hash.wrong("no word has the hash " + hash.integer()
                    + "; export the model again with its training pool, so that the words are in the file");
        }
        return word;
    }

    private static double[] doubles(StrictJson list, int expected) throws StudioException {
        if (list.array().size() != expected) {
            throw list.wrong("expected " + expected + " numbers, were " + list.size());
        }
        double[] values = new double[expected];
        for (int i = 0; i < expected; i++) {
            values[i] = list.at(i).number();
        }
        return values;
    }

    private static double[] shares(double[] weights, StrictJson tree) throws StudioException {
        int leaves = weights.length;
        double[] sums = new double[2 * leaves];
        System.arraycopy(weights, 0, sums, leaves, leaves);
        double[] shares = new double[leaves];
        for (int node = 2 * leaves - 1; node >= 1; node--) {
            if (node < leaves) {
                sums[node] = sums[2 * node] + sums[2 * node + 1];
                // Where nothing of the training set went, nothing speaks for one way.
                shares[node] = sums[node] == 0 ? 0.5 : sums[2 * node + 1] / sums[node];
            }
            if (!(sums[node] >= 0 && Double.isFinite(sums[node]))) {
                throw tree.wrong("weights of leaves are finite and not negative");
            }
        }
        return shares;
    }
}
