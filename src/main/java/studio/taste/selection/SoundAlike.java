package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;

/**
 * What the producer said sounds the same. Distances are taken in the metric M = (I + κ Σ δδᵀ)⁻¹ with δ the unit difference of each
 * flagged pair, so that candidates of any later pool which differ in the same way lie closer together too. At κ = 8 one flagged
 * difference shrinks to a third of its length. An immutable value.
 */
public final class SoundAlike {
    /** Nothing sounds alike: distances stay as they are. */
    public static final SoundAlike NONE = new SoundAlike(List.of());

    private static final double KAPPA = 8;
    /** A direction that has less than this of the flagged differences is spanned by the others. */
    private static final double SPANNED = 1e-12;

    private final List<double[]> differences;

    private SoundAlike(List<double[]> differences) {
        this.differences = differences;
    }

    /**
     * With one more pair flagged.
     *
     * @param h1 features of the one, not modified
     * @param h2 features of the other, as many; where they are the same nothing changes
     */
    public SoundAlike with(double[] h1, double[] h2) {
        double[] difference = new double[h1.length];
        double squared = 0;
        for (int i = 0; i < h1.length; i++) {
            difference[i] = h1[i] - h2[i];
            squared += difference[i] * difference[i];
        }
        if (squared == 0) {
            return this;
        }
        for (int i = 0; i < h1.length; i++) {
            difference[i] /= Math.sqrt(squared);
        }
        List<double[]> more = new ArrayList<>(differences);
        more.add(difference);
        return new SoundAlike(more);
    }

    /** How many pairs were flagged. */
    public int pairs() {
        return differences.size();
    }

    /**
     * The rows M^½h, between which plain distances and products are those of the metric.
     *
     * @param pool n rows, not modified
     * @return n rows; the same when nothing was flagged
     */
    double[][] drawnTogether(double[][] pool) {
        if (differences.isEmpty()) {
            return pool;
        }
        double[][] rows = new double[pool.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = pool[i].clone();
        }
        // Σ δδᵀ = Σ λ vvᵀ by way of the smaller matrix of products of the differences, whose eigenvectors e give v = Σ
        // eδ / √λ.
        int m = differences.size();
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(m, true, true);
        if (!eigen.decompose(products())) {
            throw new ArithmeticException("the differences of " + m + " flagged pairs could not be decomposed");
        }
        for (int k = 0; k < m; k++) {
            double lambda = eigen.getEigenvalue(k).getReal();
            @Nullable DMatrixRMaj vector = eigen.getEigenVector(k);
            if (lambda > SPANNED && vector != null) {
                shrink(rows, combined(vector, Math.sqrt(lambda)), 1 / Math.sqrt(1 + KAPPA * lambda));
            }
        }
        return rows;
    }

    private DMatrixRMaj products() {
        int m = differences.size();
        DMatrixRMaj products = new DMatrixRMaj(m, m);
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                products.set(i, j, dot(differences.get(i), differences.get(j)));
            }
        }
        return products;
    }

    private double[] combined(DMatrixRMaj vector, double length) {
        double[] direction = new double[differences.get(0).length];
        for (int i = 0; i < differences.size(); i++) {
            for (int j = 0; j < direction.length; j++) {
                direction[j] += vector.get(i) / length * differences.get(i)[j];
            }
        }
        return direction;
    }

    private static void shrink(double[][] rows, double[] direction, double factor) {
        for (double[] row : rows) {
            double along = (factor - 1) * dot(row, direction);
            for (int j = 0; j < row.length; j++) {
                row[j] += along * direction[j];
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
