package studio.taste.selection;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Utilities of a pool under tastes drawn from the belief, candidate by candidate. With F = m + Lη, LLᵀ the covariance of the utilities and
 * η standard normals that are moved to have mean 0 over the draws, so that the mean of the drawn utilities is m itself.
 */
final class PoolDraws {
    /** Enough that the greedy choice by draws loses little to the choice by exact expectations. */
    static final int USUAL = 256;

    /** A utility whose variance given the ones before it is less than this share of its own is one of their sums. */
    private static final double DEPENDENT = 1e-12;

    private final double[][] utilities;

    private PoolDraws(double[][] utilities) {
        this.utilities = utilities;
    }

    static PoolDraws of(PortfolioRequest request, int draws) {
        return of(request.means(), request.covariance(), draws, request.seed());
    }

    /**
     * @param means m, length n
     * @param covariance of the utilities, n × n, positive semidefinite; not modified
     */
    static PoolDraws of(double[] means, double[][] covariance, int draws, long seed) {
        int n = means.length;
        double[][] root = semidefiniteRoot(covariance);
        double[][] normals = centredNormals(n, draws, seed);
        double[][] utilities = new double[n][draws];
        for (int i = 0; i < n; i++) {
            double[] row = utilities[i];
            Arrays.fill(row, means[i]);
            for (int k = 0; k <= i; k++) {
                double factor = root[i][k];
                if (factor != 0) {
                    addMultiple(row, factor, normals[k]);
                }
            }
        }
        return new PoolDraws(utilities);
    }

    /** n. */
    int candidates() {
        return utilities.length;
    }

    /** Number of draws. */
    int draws() {
        return utilities[0].length;
    }

    /** Utilities of one candidate, one for each draw; shared, not to be modified. */
    double[] utilities(int candidate) {
        return utilities[candidate];
    }

    private static double[][] centredNormals(int n, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] normals = new double[n][draws];
        for (double[] row : normals) {
            double mean = 0;
            for (int s = 0; s < draws; s++) {
                row[s] = random.nextGaussian();
                mean += row[s] / draws;
            }
            for (int s = 0; s < draws; s++) {
                row[s] -= mean;
            }
        }
        return normals;
    }

    /** Lower triangular L with LLᵀ = A; a column is zero where A has no rank left. */
    private static double[][] semidefiniteRoot(double[][] a) {
        int n = a.length;
        double[][] root = new double[n][n];
        for (int i = 0; i < n; i++) {
            double left = a[i][i];
            for (int k = 0; k < i; k++) {
                double sum = a[i][k];
                for (int j = 0; j < k; j++) {
                    sum -= root[i][j] * root[k][j];
                }
                root[i][k] = root[k][k] == 0 ? 0 : sum / root[k][k];
                left -= root[i][k] * root[i][k];
            }
            root[i][i] = left > DEPENDENT * a[i][i] ? Math.sqrt(left) : 0;
        }
        return root;
    }

    private static void addMultiple(double[] target, double factor, double[] row) {
        for (int s = 0; s < target.length; s++) {
            target[s] += factor * row[s];
        }
    }
}
