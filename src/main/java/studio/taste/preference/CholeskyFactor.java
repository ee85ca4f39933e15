package studio.taste.preference;

import org.jspecify.annotations.Nullable;

/**
 * The upper triangular factor U of a symmetric positive definite matrix A = UᵀU, held by rows. Only the triangle on and above the
 * diagonal is read and meant.
 *
 * <p>Written out, row by row, because the inner loop is then a sum of two contiguous rows, which the virtual machine vectorises.
 * Golub and Van Loan, <i>Matrix Computations</i>, 4th ed., algorithm 4.2.2 (outer-product form).
 */
final class CholeskyFactor {
    private final double[][] upper;

    private CholeskyFactor(double[][] upper) {
        this.upper = upper;
    }

    /**
     * @param symmetric n × n, its upper triangle read; not modified
     * @return the factor, or null when the matrix is not numerically positive definite
     */
    static @Nullable CholeskyFactor of(double[][] symmetric) {
        return of(symmetric, 0);
    }

    /** As {@link #of(double[][])}, with {@code jitter} added to the diagonal. */
    static @Nullable CholeskyFactor of(double[][] symmetric, double jitter) {
        int n = symmetric.length;
        double[][] u = new double[n][];
        for (int i = 0; i < n; i++) {
            u[i] = symmetric[i].clone();
            u[i][i] += jitter;
        }
        for (int k = 0; k < n; k++) {
            double[] pivot = u[k];
            if (!(pivot[k] > 0) || Double.isInfinite(pivot[k])) {
                return null;
            }
            double root = Math.sqrt(pivot[k]);
            double inverse = 1 / root;
            pivot[k] = root;
            for (int j = k + 1; j < n; j++) {
                pivot[j] *= inverse;
            }
            for (int i = k + 1; i < n; i++) {
                Vectors.addMultiple(u[i], -pivot[i], pivot, i);
            }
        }
        return new CholeskyFactor(u);
    }

    /** Solves Uᵀy = b; {@code b} is replaced by y. */
    void solveTransposed(double[] b) {
        for (int k = 0; k < upper.length; k++) {
            double[] row = upper[k];
            b[k] /= row[k];
            Vectors.addMultiple(b, -b[k], row, k + 1);
        }
    }

    /** Solves Ux = y; {@code y} is replaced by x. */
    void solve(double[] y) {
        for (int k = upper.length - 1; k >= 0; k--) {
            double[] row = upper[k];
            double sum = y[k];
            for (int j = k + 1; j < upper.length; j++) {
                sum -= row[j] * y[j];
            }
            y[k] = sum / row[k];
        }
    }

    /** The product qU of a row vector with the factor, length n. */
    double[] leftMultiply(double[] q) {
        double[] product = new double[upper.length];
        for (int i = 0; i < upper.length; i++) {
            Vectors.addMultiple(product, q[i], upper[i], i);
        }
        return product;
    }

    /** Row i of U from the diagonal on, with zeros before it; a copy. */
    double[] row(int i) {
        double[] row = new double[upper.length];
        System.arraycopy(upper[i], i, row, i, upper.length - i);
        return row;
    }

    /** Natural logarithm of det A. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < upper.length; i++) {
            sum += Math.log(upper[i][i]);
        }
        return 2 * sum;
    }
}
