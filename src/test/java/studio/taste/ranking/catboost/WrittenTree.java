package studio.taste.ranking.catboost;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A small tree, and its attributions by the book: the average over all orders in which features may become known. Written as a binary tree
 * with its last split at the root.
 *
 * @param features per split
 * @param borders per split
 * @param values per leaf
 * @param weights per leaf
 */
record WrittenTree(int[] features, double[] borders, double[] values, double[] weights) {
    static final int FEATURES = 4;
    static final ModelFeatures TOLD = new ModelFeatures(
            "v1", IntStream.range(0, FEATURES).mapToObj(i -> "f" + i).toList(), List.of());

    static WrittenTree random(SplittableRandom random) {
        int depth = random.nextInt(5);
        return new WrittenTree(
                random.ints(depth, 0, FEATURES).toArray(),
                random.ints(depth, -3, 4).mapToDouble(each -> each / 4.0).toArray(),
                random.doubles(1L << depth, -1, 1).toArray(),
                random.ints(1L << depth, -3, 6)
                        .mapToDouble(each -> Math.max(0, each))
                        .toArray());
    }

    byte[] json() {
        List<String> splits = new ArrayList<>();
        for (int i = 0; i < features.length; i++) {
            splits.add("{\"split_type\":\"FloatFeature\",\"float_feature_index\":" + features[i] + ",\"border\":"
                    + borders[i] + "}");
        }
        List<String> told = new ArrayList<>();
        for (int i = 0; i < FEATURES; i++) {
            told.add("{\"feature_index\":" + i + ",\"flat_feature_index\":" + i + ",\"feature_id\":\"f" + i
                    + "\",\"nan_value_treatment\":\"AsIs\"}");
        }
        return ("{\"features_info\":{\"float_features\":" + told + "},\"oblivious_trees\":[{\"splits\":" + splits
                        + ",\"leaf_values\":" + Arrays.toString(values) + ",\"leaf_weights\":"
                        + Arrays.toString(weights) + "}],\"scale_and_bias\":[1,0]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is expected when only some features are known. */
    double expected(List<Double> numbers, int known) {
        return expected(numbers, known, features.length - 1, 0);
    }

    /** @param above the leaf's bits that are decided, those above {@code split} */
    private double expected(List<Double> numbers, int known, int split, int above) {
        if (split < 0) {
            return values[above];
        }
        int yes = above | 1 << split;
        if ((known >> features[split] & 1) == 1) {
            boolean higher = numbers.get(features[split]) > borders[split];
            return expected(numbers, known, split - 1, higher ? yes : above);
        }
        double yesWeight = weight(split, yes);
        double noWeight = weight(split, above);
        double all = yesWeight + noWeight;
        double share = all == 0 ? 0.5 : yesWeight / all;
        return share * expected(numbers, known, split - 1, yes)
                + (1 - share) * expected(numbers, known, split - 1, above);
    }

    /** Weight of the leaves whose bits from {@code split} on are decided. */
    private double weight(int split, int decided) {
        return IntStream.range(0, weights.length)
                .filter(leaf -> leaf >> split == decided >> split)
                .mapToDouble(leaf -> weights[leaf])
                .sum();
    }

    double[] averageOverAllOrders(List<Double> numbers) {
        double[] amounts = new double[FEATURES];
        int orders = add(numbers, 0, amounts);
        return Arrays.stream(amounts).map(amount -> amount / orders).toArray();
    }

    /** Every order that begins with what is known; adds each feature's step in each. */
    private int add(List<Double> numbers, int known, double[] amounts) {
        int orders = 0;
        for (int next = 0; next < FEATURES; next++) {
            if ((known >> next & 1) == 0) {
                int more = known | 1 << next;
                int behind = add(numbers, more, amounts);
                amounts[next] += behind * (expected(numbers, more) - expected(numbers, known));
                orders += behind;
            }
        }
        return Math.max(1, orders);
    }

    @Override
    public String toString() {
        return new String(json(), StandardCharsets.UTF_8);
    }
}
