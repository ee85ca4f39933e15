package studio.taste.preference;

import java.util.Arrays;

/**
 * The r ≤ K − 1 directions that a choice among K options can see: the span of the differences of their utilities to the first's. With
 * ξ ~ N(0, I) of r numbers the utilities are m + Aξ up to a constant that no choice depends on, and AAᵀ is the covariance of the
 * differences. Directions of the taste are combinations THΣ of the options' own, such that ξ = TH(z − μ).
 */
final class UtilitySubspace {
    /** A difference of which less than this share of the variance is outside the span of those before it lies within it. */
    private static final double DEPENDENT = 1e-10;

    private final double[] expected;
    private final double[][] loadings;
    private final double[][] combinations;

    UtilitySubspace(UtilityBelief belief) {
        expected = belief.mean();
        int k = expected.length;
        double[][] found = new double[k][k];
        int[] pivots = new int[k];
        int rank = 0;
        for (int i = 1; i < k; i++) {
            double left = difference(belief.covariance(), i, i);
            double own = left;
            for (int q = 0; q < rank; q++) {
                double sum = difference(belief.covariance(), i, pivots[q]);
                for (int s = 0; s < q; s++) {
                    sum -= found[i][s] * found[pivots[q]][s];
                }
                found[i][q] = sum / found[pivots[q]][q];
                left -= found[i][q] * found[i][q];
            }
            if (left > DEPENDENT * own) {
                found[i][rank] = Math.sqrt(left);
                pivots[rank++] = i;
            }
        }
        loadings = new double[k][];
        for (int i = 0; i < k; i++) {
            loadings[i] = Arrays.copyOf(found[i], rank);
        }
        combinations = combinations(Arrays.copyOf(pivots, rank));
    }

    /** Covariance of the differences of options i and j to the first. */
    private static double difference(double[][] covariance, int i, int j) {
        return covariance[i][j] - covariance[i][0] - covariance[0][j] + covariance[0][0];
    }

    /** T: the inverse of the loadings of the independent differences, in terms of the options. */
    private double[][] combinations(int[] pivots) {
        double[][] rows = new double[pivots.length][expected.length];
        for (int q = 0; q < pivots.length; q++) {
            double[] pivot = loadings[pivots[q]];
            rows[q][pivots[q]] = 1;
            rows[q][0] = -1;
            for (int s = 0; s < q; s++) {
                Vectors.addMultiple(rows[q], -pivot[s], rows[s], 0);
            }
            for (int i = 0; i < expected.length; i++) {
                rows[q][i] /= pivot[q];
            }
        }
        return rows;
    }

    /** r. */
    int dimension() {
        return combinations.length;
    }

    /** The coordinates ξ = TGα of the taste that lies ΣHᵀα from the mean. */
    double[] coordinates(double[][] covariance, double[] alpha) {
        double[] moved = new double[alpha.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = Vectors.dot(covariance[i], alpha);
        }
        double[] coordinates = new double[combinations.length];
        for (int q = 0; q < coordinates.length; q++) {
            coordinates[q] = Vectors.dot(combinations[q], moved);
        }
        return coordinates;
    }

    /** Tᵀξ, length K: the α of the taste with these coordinates. */
    double[] combined(double[] xi) {
        double[] alpha = new double[expected.length];
        for (int q = 0; q < xi.length; q++) {
            Vectors.addMultiple(alpha, xi[q], combinations[q], 0);
        }
        return alpha;
    }

    /** TᵀBT, K × K, of a symmetric r × r matrix B. */
    double[][] combined(double[][] b) {
        double[][] half = new double[b.length][];
        for (int q = 0; q < b.length; q++) {
            half[q] = combined(b[q]);
        }
        double[][] product = new double[expected.length][];
        double[] column = new double[b.length];
        for (int i = 0; i < product.length; i++) {
            for (int q = 0; q < b.length; q++) {
                column[q] = half[q][i];
            }
            product[i] = combined(column);
        }
        return product;
    }

    /** Utilities at ξ = centre + offset, of which the first r numbers count, written to {@code utilities}, length K. */
    void utilities(double[] centre, double[] offset, double[] utilities) {
        for (int i = 0; i < utilities.length; i++) {
            double sum = expected[i];
            for (int q = 0; q < centre.length; q++) {
                sum += loadings[i][q] * (centre[q] + offset[q]);
            }
            utilities[i] = sum;
        }
    }
}
