package studio.taste.selection;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Gauss–Hermite quadrature of 40 points for the mean of a smooth function of a standard normal. Golub and Welsch (1969): the nodes are the
 * eigenvalues of the tridiagonal matrix with √k beside its diagonal, the weights the squared first components of the eigenvectors.
 */
final class GaussHermite {
    private static final int POINTS = 40;

    /** Shared, not to be modified. */
    static final double[] NODES = new double[POINTS];
    /** Sum to 1. Shared, not to be modified. */
    static final double[] WEIGHTS = new double[POINTS];

    static {
        DMatrixRMaj jacobi = new DMatrixRMaj(POINTS, POINTS);
        for (int k = 1; k < POINTS; k++) {
            jacobi.set(k, k - 1, Math.sqrt(k));
            jacobi.set(k - 1, k, Math.sqrt(k));
        }
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(POINTS, true, true);
        if (!eigen.decompose(jacobi)) {
            throw new IllegalStateException("the nodes of the quadrature could not be computed");
        }
        for (int i = 0; i < POINTS; i++) {
            NODES[i] = eigen.getEigenvalue(i).getReal();
            WEIGHTS[i] = Math.pow(eigen.getEigenVector(i).get(0), 2);
        }
    }

    private GaussHermite() {}
}
