package studio.taste.training.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;

/**
 * A rater's records in the directions of taste that they can tell of. With the orthonormal rows B (q × d) that span the features of all
 * the rater was shown, h = Bᵀg, every utility is zᵀh = (Bz)ᵀg: the belief about Bz is all that is needed, a marginal of the belief about z,
 * and q is small where a rater saw few of many items.
 */
final class RaterView {
    /** A row that keeps less than this share of its length outside the span of those before it lies within it. */
    private static final double DEPENDENT = 1e-9;
    /** Fewer alternatives than this share of the dimensions make it worth while to go without the others. */
    private static final double FEW = 0.75;

    private final RaterChoices rater;
    private final boolean whole;
    private final double[][] basis;
    /** Where each row of the basis is not 0: in one place only when items are known by themselves. */
    private final int[][] support;

    private final Map<Integer, double[]> coordinates = new HashMap<>();
    private final List<double[][]> training = new ArrayList<>();
    private final List<double[][]> heldOut = new ArrayList<>();

    RaterView(ChoiceData data, RaterChoices rater) {
        this.rater = rater;
        double[][] spanned = spanned(data, rater);
        this.whole = spanned.length < 2;
        this.basis = whole ? identity(data.dimension()) : spanned;
        this.support = Arrays.stream(basis)
                .map(row ->
                        IntStream.range(0, row.length).filter(j -> row[j] != 0).toArray())
                .toArray(int[][]::new);
        rater.training().forEach(record -> training.add(options(data, record)));
        rater.heldOut().forEach(record -> heldOut.add(options(data, record)));
    }

    /** Orthonormal rows; none when there are nearly as many alternatives as dimensions. */
    private static double[][] spanned(ChoiceData data, RaterChoices rater) {
        int[] shown = rater.records().stream()
                .flatMap(record -> record.alternatives().stream())
                .mapToInt(Integer::intValue)
                .distinct()
                .toArray();
        int d = data.dimension();
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < shown.length && shown.length < FEW * d; i++) {
            double[] row = data.features(shown[i]).clone();
            double length = Math.sqrt(dot(row, row));
            for (int pass = 0; pass < 2; pass++) {
                for (double[] before : rows) {
                    double share = dot(row, before);
                    for (int j = 0; j < d; j++) {
                        row[j] -= share * before[j];
                    }
                }
            }
            double left = Math.sqrt(dot(row, row));
            if (left > DEPENDENT * length) {
                for (int j = 0; j < d; j++) {
                    row[j] /= left;
                }
                rows.add(row);
            }
        }
        return rows.toArray(double[][]::new);
    }

    static double[][] identity(int d) {
        double[][] identity = new double[d][d];
        for (int i = 0; i < d; i++) {
            identity[i][i] = 1;
        }
        return identity;
    }

    private double[][] options(ChoiceData data, RecordedChoice record) {
        return record.alternatives().stream()
                .map(alternative -> coordinates.computeIfAbsent(alternative, key -> coordinates(data.features(key))))
                .toArray(double[][]::new);
    }

    /** Bh, length q. */
    double[] coordinates(double[] h) {
        double[] g = new double[basis.length];
        for (int i = 0; i < g.length; i++) {
            for (int j : support[i]) {
                g[i] += basis[i][j] * h[j];
            }
        }
        return g;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    RaterChoices rater() {
        return rater;
    }

    /** Whether it can tell of all directions: B is the identity. */
    boolean isWhole() {
        return whole;
    }

    /** Options of each training record, K × q; shared, not to be modified. */
    List<double[][]> training() {
        return training;
    }

    /** Options of each held-out record, K × q; shared, not to be modified. */
    List<double[][]> heldOut() {
        return heldOut;
    }

    /** The training records as observations. */
    List<Choice> choices(MultinomialLogit likelihood) {
        List<Choice> choices = new ArrayList<>();
        List<RecordedChoice> records = rater.training();
        for (int i = 0; i < records.size(); i++) {
            choices.add(new Choice(training.get(i), records.get(i).chosen(), likelihood));
        }
        return choices;
    }

    /** BSBᵀ: the covariance of Bz when that of z is S. */
    double[][] within(double[][] covariance) {
        double[][] image = new double[basis.length][];
        for (int i = 0; i < basis.length; i++) {
            image[i] = combination(basis[i], covariance);
        }
        double[][] within = new double[basis.length][];
        for (int i = 0; i < basis.length; i++) {
            within[i] = coordinates(image[i]);
        }
        return within;
    }

    /** Adds BᵀMB to {@code sum}, for M q × q. */
    void spread(double[][] m, double[][] sum) {
        for (int i = 0; i < basis.length; i++) {
            double[] row = expanded(m[i]);
            for (int j : support[i]) {
                addMultiple(sum[j], basis[i][j], row);
            }
        }
    }

    /** Bᵀg, length d. */
    double[] expanded(double[] g) {
        double[] h = new double[basis[0].length];
        for (int i = 0; i < g.length; i++) {
            for (int j : support[i]) {
                h[j] += g[i] * basis[i][j];
            }
        }
        return h;
    }

    /** Σ weightsᵢ rowsᵢ; weights that are 0, of which items known by themselves have many, cost nothing. */
    static double[] combination(double[] weights, double[][] rows) {
        double[] sum = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            if (weights[i] != 0) {
                addMultiple(sum, weights[i], rows[i]);
            }
        }
        return sum;
    }

    static void addMultiple(double[] target, double factor, double[] row) {
        for (int j = 0; j < target.length; j++) {
            target[j] += factor * row[j];
        }
    }

    /** The belief N(0, I) about Bz. */
    GaussianPosterior flatPrior() {
        return GaussianPosterior.prior(basis.length, 1);
    }
}
