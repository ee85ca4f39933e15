package studio.taste.selection;

import java.util.SplittableRandom;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * Draws sets of k with P(Y) = det L_Y / e_k(λ), exactly: k eigenvectors by the elementary symmetric polynomials e of the eigenvalues, then
 * members one by one from the projection they span, by the Cholesky factor of its kernel. Kulesza and Taskar (2012), algorithms 7 and 8; the
 * second in the form of Gautier, Bardenet and Valko (2019). Eigenvalues are taken over the largest, so that nothing overflows.
 */
final class DppSampler {
    /** Eigenvalues below this share of the largest are rounding. */
    private static final double ROUNDING = 1e-12;

    /** Where fewer than k are left, this share of the largest is added to all, so that every set can be drawn. */
    private static final double JITTER = 1e-6;

    private final double[][] kernel;
    private final int size;
    /** Over the largest. */
    private final double[] eigenvalues;
    /** Row m is the eigenvector of eigenvalue m. */
    private final double[][] eigenvectors;

    private final double largest;
    private final double jitter;
    /** [l][m] is e_l of the first m eigenvalues. */
    private final double[][] polynomials;

    /**
     * @param kernel L, n × n, positive semidefinite; shared, not modified
     * @param size k, 0 to n
     */
    DppSampler(double[][] kernel, int size) {
        this.kernel = kernel;
        this.size = size;
        int n = kernel.length;
        eigenvalues = new double[n];
        eigenvectors = new double[n][n];
        decompose();
        double top = 0;
        for (double value : eigenvalues) {
            top = Math.max(top, value);
        }
        largest = top > 0 ? top : 1;
        int rank = 0;
        for (int m = 0; m < n; m++) {
            eigenvalues[m] = eigenvalues[m] > ROUNDING * largest ? eigenvalues[m] / largest : 0;
            rank += eigenvalues[m] > 0 ? 1 : 0;
        }
        jitter = rank < size ? JITTER : 0;
        for (int m = 0; m < n; m++) {
            eigenvalues[m] += jitter;
        }
        polynomials = polynomials(-1);
    }

    private void decompose() {
        int n = kernel.length;
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
        if (!eigen.decompose(new DMatrixRMaj(kernel))) {
            throw new ArithmeticException("the kernel of " + n + " candidates could not be decomposed");
        }
        for (int m = 0; m < n; m++) {
            eigenvalues[m] = eigen.getEigenvalue(m).getReal();
            @Nullable DMatrixRMaj vector = eigen.getEigenVector(m);
            if (vector != null) {
                System.arraycopy(vector.data, 0, eigenvectors[m], 0, n);
            }
        }
    }

    /** e_l of the first m eigenvalues, leaving one of them out. */
    private double[][] polynomials(int leftOut) {
        int n = eigenvalues.length;
        double[][] e = new double[size + 1][n + 1];
        e[0][0] = 1;
        for (int m = 1; m <= n; m++) {
            double value = m - 1 == leftOut ? 0 : eigenvalues[m - 1];
            e[0][m] = 1;
            for (int l = 1; l <= size; l++) {
                e[l][m] = e[l][m - 1] + value * e[l - 1][m - 1];
            }
        }
        return e;
    }

    /** What was added to all eigenvalues, as a share of the largest, because the kernel has a rank below k; 0 otherwise. */
    double jitter() {
        return jitter;
    }

    /** ln e_k(λ). */
    double logNormaliser() {
        return Math.log(polynomials[size][eigenvalues.length]) + size * Math.log(largest);
    }

    /** Probability of each candidate to be in the set; they sum to k. */
    double[] marginals() {
        int n = eigenvalues.length;
        double[] marginals = new double[n];
        for (int m = 0; m < n; m++) {
            double share = eigenvalues[m] * polynomials(m)[size - 1][n] / polynomials[size][n];
            for (int i = 0; i < n; i++) {
                marginals[i] += share * eigenvectors[m][i] * eigenvectors[m][i];
            }
        }
        return marginals;
    }

    /** k different candidates in random order. */
    int[] draw(SplittableRandom random) {
        double[][] span = drawnSpan(random);
        int n = eigenvalues.length;
        double[] left = new double[n];
        for (double[] vector : span) {
            for (int i = 0; i < n; i++) {
                left[i] += vector[i] * vector[i];
            }
        }
        int[] drawn = new int[size];
        double[][] factor = new double[size][n];
        for (int slot = 0; slot < size; slot++) {
            int candidate = drawn(left, size - slot, random);
            drawn[slot] = candidate;
            condition(span, factor, slot, candidate, left);
        }
        return drawn;
    }

    private double[][] drawnSpan(SplittableRandom random) {
        double[][] span = new double[size][];
        int open = size;
        for (int m = eigenvalues.length; open > 0; m--) {
            double share = eigenvalues[m - 1] * polynomials[open - 1][m - 1] / polynomials[open][m];
            if (m == open || random.nextDouble() < share) {
                span[--open] = eigenvectors[m - 1];
            }
        }
        return span;
    }

    /** A candidate by the shares in {@code left}, which sum to {@code total}; of those taken nothing is left. */
    private static int drawn(double[] left, double total, SplittableRandom random) {
        double lot = random.nextDouble() * total;
        int last = 0;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0) {
                last = i;
                lot -= left[i];
                if (lot < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Takes from every candidate's share what it has in common with the one drawn, by the next row of the Cholesky factor. */
    private static void condition(double[][] span, double[][] factor, int slot, int candidate, double[] left) {
        double[] row = factor[slot];
        for (double[] vector : span) {
            addMultiple(row, vector[candidate], vector);
        }
        for (int earlier = 0; earlier < slot; earlier++) {
            addMultiple(row, -factor[earlier][candidate], factor[earlier]);
        }
        double inverse = 1 / Math.sqrt(left[candidate]);
        for (int i = 0; i < row.length; i++) {
            row[i] *= inverse;
            left[i] = Math.max(0, left[i] - row[i] * row[i]);
        }
        left[candidate] = 0;
    }

    private static void addMultiple(double[] target, double factor, double[] row) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * row[i];
        }
    }
}
