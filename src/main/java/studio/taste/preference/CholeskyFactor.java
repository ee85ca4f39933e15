package studio.taste.preference;

import org.jspecify.annotations.Nullable;

/**
 * A symmetric positive definite matrix A of n × n with its upper triangular factor U, A = UᵀU, in one square: U above the diagonal, its own
 * diagonal beside it, and the rows of A's upper triangle from the bottom up, row i of n − i entries in the first ones of row n − 1 − i.
 *
 * <p>Written out, row by row, because the inner loop is then a sum of a few contiguous rows, which the virtual machine vectorises.
 * Golub and Van Loan, <i>Matrix Computations</i>, 4th ed., algorithm 4.2.2 (outer-product form), four rows at a time.
 */
final class CholeskyFactor {
    /** Rows that are subtracted from the others in one pass. */
    private static final int BLOCK = 4;

    private final double[][] rows;
    private final double[] pivots;

    private CholeskyFactor(double[][] rows) {
        this.rows = rows;
        this.pivots = new double[rows.length];
    }

    /** Room for a matrix of n × n, to be filled by {@link #set} and then factored. */
    static CholeskyFactor unfactored(int n) {
        // Row by row: the virtual machine makes arrays of arrays at a slow pace.
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = new double[n];
        }
        return new CholeskyFactor(rows);
    }

    /**
     * @param symmetric n × n, read on and above the diagonal; not modified
     * @return the factor, or null when the matrix is not numerically positive definite
     */
    static @Nullable CholeskyFactor of(double[][] symmetric) {
        CholeskyFactor copy = copyOf(symmetric);
        return copy.factor() ? copy : null;
    }

    /** As {@link #of}, but not factored yet. */
    static CholeskyFactor copyOf(double[][] symmetric) {
        CholeskyFactor copy = unfactored(symmetric.length);
        int n = symmetric.length;
        for (int i = 0; i < n; i++) {
            System.arraycopy(symmetric[i], i, copy.rows[n - 1 - i], 0, n - i);
        }
        return copy;
    }

    /** A + Σ aₖbₖᵀ, which must be symmetric, not factored yet. */
    CholeskyFactor plus(double[][] a, double[][] b) {
        int n = rows.length;
        CholeskyFactor sum = unfactored(n);
        double[] factors = new double[a.length];
        for (int i = 0; i < n; i++) {
            double diagonal = rows[n - 1 - i][0];
            for (int k = 0; k < a.length; k++) {
                factors[k] = a[k][i];
                diagonal += a[k][i] * b[k][i];
            }
            // Added up where U will be, because rows that lie below each other add up fastest.
            double[] row = sum.rows[i];
            System.arraycopy(rows[n - 1 - i], 1, row, i + 1, n - i - 1);
            Vectors.addCombination(row, factors, b, i + 1);
            sum.rows[n - 1 - i][0] = diagonal;
            System.arraycopy(row, i + 1, sum.rows[n - 1 - i], 1, n - i - 1);
        }
        return sum;
    }

    /** Entry i, j of A. */
    double get(int i, int j) {
        int first = Math.min(i, j);
        return rows[rows.length - 1 - first][Math.max(i, j) - first];
    }

    /** Sets entry i, j of A, i ≤ j, and with it entry j, i; the matrix is then to be factored anew. */
    void set(int i, int j, double value) {
        rows[rows.length - 1 - i][j - i] = value;
    }

    /** Adds to the diagonal of A; the matrix is then to be factored anew. */
    void addToDiagonal(double value) {
        for (double[] row : rows) {
            row[0] += value;
        }
    }

    /**
     * Computes U.
     *
     * @return false when the matrix is not numerically positive definite
     */
    boolean factor() {
        int n = rows.length;
        for (int i = 0; i < n; i++) {
            pivots[i] = rows[n - 1 - i][0];
            System.arraycopy(rows[n - 1 - i], 1, rows[i], i + 1, n - i - 1);
        }
        for (int k = 0; k < n; k += BLOCK) {
            int end = Math.min(n, k + BLOCK);
            if (!pivot(k, end)) {
                return false;
            }
            for (int i = end; i < n; i++) {
                subtract(k, i);
            }
        }
        return true;
    }

    /** Factors rows {@code from} to {@code end} − 1, from which the rows above have been subtracted; false when a pivot is not positive. */
    private boolean pivot(int from, int end) {
        for (int k = from; k < end; k++) {
            double[] row = rows[k];
            if (!(pivots[k] > 0) || Double.isInfinite(pivots[k])) {
                return false;
            }
            pivots[k] = Math.sqrt(pivots[k]);
            double inverse = 1 / pivots[k];
            for (int j = k + 1; j < row.length; j++) {
                row[j] *= inverse;
            }
            for (int i = k + 1; i < end; i++) {
                pivots[i] -= row[i] * row[i];
                Vectors.addMultiple(rows[i], -row[i], row, i + 1);
            }
        }
        return true;
    }

    /** Subtracts the outer products of the four finished rows from {@code k} on from row i. */
    private void subtract(int k, int i) {
        double[] p = rows[k];
        double[] q = rows[k + 1];
        double[] r = rows[k + 2];
        double[] s = rows[k + 3];
        pivots[i] -= p[i] * p[i] + q[i] * q[i] + (r[i] * r[i] + s[i] * s[i]);
        Vectors.addMultiples(rows[i], -p[i], p, -q[i], q, -r[i], r, -s[i], s, i + 1);
    }

    /** Solves Uᵀy = b; {@code b} is replaced by y. */
    void solveTransposed(double[] b) {
        int n = rows.length;
        for (int k = 0; k < n; k += BLOCK) {
            int end = Math.min(n, k + BLOCK);
            for (int i = k; i < end; i++) {
                b[i] /= pivots[i];
                for (int j = i + 1; j < end; j++) {
                    b[j] -= b[i] * rows[i][j];
                }
            }
            if (end < n) {
                Vectors.addMultiples(
                        b, -b[k], rows[k], -b[k + 1], rows[k + 1], -b[k + 2], rows[k + 2], -b[k + 3], rows[k + 3], end);
            }
        }
    }

    /** Solves Ux = y; {@code y} is replaced by x. */
    void solve(double[] y) {
        for (int k = rows.length - 1; k >= 0; k--) {
            double[] row = rows[k];
            double sum = y[k];
            for (int j = k + 1; j < row.length; j++) {
                sum -= row[j] * y[j];
            }
            y[k] = sum / pivots[k];
        }
    }

    /** Row i of U with zeros before the diagonal; a copy. */
    double[] row(int i) {
        double[] row = new double[rows.length];
        row[i] = pivots[i];
        System.arraycopy(rows[i], i + 1, row, i + 1, rows.length - i - 1);
        return row;
    }

    /** Natural logarithm of det A. */
    double logDeterminant() {
        double sum = 0;
        for (double pivot : pivots) {
            sum += Math.log(pivot);
        }
        return 2 * sum;
    }
}
