package studio.taste.representation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;

/**
 * Brings rows to a common scale, h = W(m − m̄), so that options of a pool are about 1 away from their pool's middle.
 *
 * <p>Only differences within a pool tell options apart, so W comes from the covariance within pools, S. It is shrunk before it is
 * inverted, W = s ((1 − γ)S + γ tr(S)/d I)^(−1/2): a pool has fewer plans than h has dimensions, and directions in which a few plans
 * hardly differ must not be blown up to the size of those that people speak of. O. Ledoit and M. Wolf, "A well-conditioned estimator for
 * large-dimensional covariance matrices", Journal of Multivariate Analysis 88, 2004.
 *
 * @param mean m̄, length d; not to be modified
 * @param matrix W, d × d; not to be modified
 */
public record Whitening(double[] mean, double[][] matrix) {
    public Whitening {
        mean = mean.clone();
        matrix = Rows.copy(matrix);
        if (matrix.length != mean.length || matrix[0].length != mean.length) {
            throw new IllegalArgumentException("a whitening of " + mean.length + " dimensions had a matrix of "
                    + matrix.length + " × " + matrix[0].length);
        }
    }

    /**
     * Fitted to pools.
     *
     * @param pools rows of the options, by pool
     * @param shrinkage γ: 0 for full whitening, 1 to change the scale alone
     */
    public static Whitening of(List<double[][]> pools, double shrinkage) {
        if (!(shrinkage >= 0 && shrinkage <= 1)) {
            throw new IllegalArgumentException("shrinkage lies within 0 and 1, was " + shrinkage);
        }
        double[][] covariance = Rows.covarianceWithinPools(pools);
        int d = covariance.length;
        double usual = 0;
        for (int i = 0; i < d; i++) {
            usual += covariance[i][i] / d;
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
                covariance[i][j] = (1 - shrinkage) * covariance[i][j] + (i == j ? shrinkage * usual : 0);
            }
        }
        return new Whitening(Rows.mean(pools), inverseRoot(covariance)).rescaled(pools);
    }

    /** The same directions, with the middle and the scale of other pools: mean |h − h̄|² within pools is 1. */
    public Whitening rescaled(List<double[][]> pools) {
        Whitening centred = new Whitening(Rows.mean(pools), matrix);
        List<double[][]> whitened = pools.stream().map(centred::applyAll).toList();
        double[][] covariance = Rows.covarianceWithinPools(whitened);
        double square = 0;
        for (int i = 0; i < covariance.length; i++) {
            square += covariance[i][i];
        }
        double scale = square < 1e-12 ? 1 : 1 / Math.sqrt(square);
        double[][] scaled = Rows.copy(matrix);
        for (double[] row : scaled) {
            for (int i = 0; i < row.length; i++) {
                row[i] *= scale;
            }
        }
        return new Whitening(centred.mean, scaled);
    }

    /**
     * @param row m, length d
     * @return h, length d
     */
    public double[] apply(double[] row) {
        double[] h = new double[matrix.length];
        for (int i = 0; i < h.length; i++) {
            for (int j = 0; j < row.length; j++) {
                h[i] += matrix[i][j] * (row[j] - mean[j]);
            }
        }
        return h;
    }

    /** The same for rows. */
    public double[][] applyAll(double[][] rows) {
        double[][] all = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            all[i] = apply(rows[i]);
        }
        return all;
    }

    private static double[][] inverseRoot(double[][] covariance) {
        int d = covariance.length;
        var eigen = DecompositionFactory_DDRM.eig(d, true, true);
        eigen.decompose(new DMatrixRMaj(covariance));
        double[][] root = new double[d][d];
        for (int k = 0; k < d; k++) {
            double value = Math.max(1e-12, eigen.getEigenvalue(k).getReal());
            DMatrixRMaj vector = eigen.getEigenVector(k);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    root[i][j] += vector.get(i) * vector.get(j) / Math.sqrt(value);
                }
            }
        }
        return root;
    }
}
