package studio.taste.preference;

import java.util.Arrays;

/**
 * The r ≤ K − 1 directions of taste that a choice among K options can see: the span of the differences of their whitened features. With
 * orthonormal rows Q and ξ = Qη ~ N(0, I), the utilities are those at the mean plus Aξ, up to a constant that no choice depends on.
 */
final class UtilitySubspace {
    /** A difference that keeps less than this share of its length outside the span of those before it lies within it. */
    private static final double DEPENDENT = 1e-9;

    private final double[] expected;
    private final double[][] basis;
    private final double[][] loadings;

    /**
     * @param options H, K rows of length d
     */
    UtilitySubspace(GaussianPosterior belief, double[][] options) {
        int k = options.length;
        expected = new double[k];
        double[][] found = new double[k][];
        double[][] differences = new double[k][];
        double[] origin = belief.whitened(options[0]);
        int rank = 0;
        for (int i = 0; i < k; i++) {
            expected[i] = belief.expectedUtility(options[i]);
            double[] difference = belief.whitened(options[i]);
            Vectors.addMultiple(difference, -1, origin, 0);
            differences[i] = difference.clone();
            double length = Math.sqrt(Vectors.dot(difference, difference));
            for (int pass = 0; pass < 2; pass++) {
                for (int q = 0; q < rank; q++) {
                    Vectors.addMultiple(difference, -Vectors.dot(difference, found[q]), found[q], 0);
                }
            }
            double left = Math.sqrt(Vectors.dot(difference, difference));
            if (left > DEPENDENT * length) {
                Vectors.addMultiple(difference, 1 / left - 1, difference.clone(), 0);
                found[rank++] = difference;
            }
        }
        basis = Arrays.copyOf(found, rank);
        loadings = new double[k][];
        for (int i = 0; i < k; i++) {
            loadings[i] = coordinates(differences[i]);
        }
    }

    /** r. */
    int dimension() {
        return basis.length;
    }

    /** Qη, length r. */
    double[] coordinates(double[] eta) {
        double[] coordinates = new double[basis.length];
        for (int q = 0; q < coordinates.length; q++) {
            coordinates[q] = Vectors.dot(basis[q], eta);
        }
        return coordinates;
    }

    /** Qᵀξ, length d. */
    double[] displacement(double[] xi) {
        double[] eta = new double[basis[0].length];
        for (int q = 0; q < xi.length; q++) {
            Vectors.addMultiple(eta, xi[q], basis[q], 0);
        }
        return eta;
    }

    /** Row q of Q; shared, not to be modified. */
    double[] direction(int q) {
        return basis[q];
    }

    /** Utilities at ξ = centre + offset, of which the first r numbers count, written to {@code utilities}, length K. */
    void utilities(double[] centre, double[] offset, double[] utilities) {
        for (int i = 0; i < utilities.length; i++) {
            double sum = expected[i];
            for (int q = 0; q < basis.length; q++) {
                sum += loadings[i][q] * (centre[q] + offset[q]);
            }
            utilities[i] = sum;
        }
    }
}
