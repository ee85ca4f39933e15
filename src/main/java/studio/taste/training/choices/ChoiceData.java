package studio.taste.training.choices;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Recorded choices, with the features of what was chosen from. */
public final class ChoiceData {
    /** As many features as a belief can have dimensions. */
    static final int MOST_FEATURES = 512;

    /** As few as a belief has; a single feature gets a second that is always 0. */
    private static final int FEWEST_DIMENSIONS = 2;

    private final List<RaterChoices> raters;
    private final int items;
    private final double[][] features;
    private final boolean oneHot;

    private ChoiceData(List<RaterChoices> raters, int items, double[][] features, boolean oneHot) {
        this.raters = raters;
        this.items = items;
        this.features = features;
        this.oneHot = oneHot;
    }

    /**
     * Alternatives known by their features. Each feature is moved and scaled to mean 0 and variance 1/d over the distinct alternatives, whoever
     * was shown them and whatever was chosen, so that the mean of |h|² is 1; features that never vary are left out.
     *
     * @param features of each distinct alternative; not modified
     * @throws IllegalArgumentException when no feature varies
     */
    static ChoiceData ofFeatures(List<RaterChoices> raters, int items, List<double[]> features) {
        int columns = features.get(0).length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int j = 0; j < columns; j++) {
            int column = j;
            means[j] =
                    features.stream().mapToDouble(row -> row[column]).average().orElseThrow();
            deviations[j] = Math.sqrt(features.stream()
                    .mapToDouble(row -> (row[column] - means[column]) * (row[column] - means[column]))
                    .average()
                    .orElseThrow());
        }
        int[] varying = IntStream.range(0, columns)
                .filter(j -> deviations[j] > 1e-12 * (1 + Math.abs(means[j])))
                .toArray();
        if (varying.length == 0) {
            throw new IllegalArgumentException("no feature varies");
        }
        double[][] scaled = features.stream()
                .map(row -> Arrays.stream(varying)
                        .mapToDouble(j -> (row[j] - means[j]) / (deviations[j] * Math.sqrt(varying.length)))
                        .toArray())
                .map(row -> Arrays.copyOf(row, Math.max(FEWEST_DIMENSIONS, row.length)))
                .toArray(double[][]::new);
        return new ChoiceData(raters, items, scaled, false);
    }

    /** Items known by nothing but themselves: each is a feature of its own. */
    static ChoiceData oneHot(List<RaterChoices> raters, int items) {
        double[][] features = new double[items][items];
        for (int i = 0; i < items; i++) {
            features[i][i] = 1;
        }
        return new ChoiceData(raters, items, features, true);
    }

    /** In the order of first appearance. */
    public List<RaterChoices> raters() {
        return raters;
    }

    /** How many different items there are. */
    public int items() {
        return items;
    }

    /** How many different alternatives there are: more than items when an item's features vary. */
    public int alternatives() {
        return features.length;
    }

    /** d. */
    public int dimension() {
        return features[0].length;
    }

    /** Whether items are known by nothing but themselves. */
    public boolean isOneHot() {
        return oneHot;
    }

    /** Most alternatives of one record. */
    public int largestChoice() {
        return raters.stream()
                .flatMap(rater -> rater.records().stream())
                .mapToInt(RecordedChoice::size)
                .max()
                .orElseThrow();
    }

    /** Features h of an alternative, length d; shared, not to be modified. */
    double[] features(int alternative) {
        return features[alternative];
    }
}
