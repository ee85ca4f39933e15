package studio.taste.representation;

import java.util.List;

/** Moments of rows that come in pools. */
final class Rows {
    private Rows() {}

    static double[][] copy(double[][] rows) {
        double[][] copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            copy[i] = rows[i].clone();
        }
        return copy;
    }

    static double[][] doubles(float[][] rows) {
        double[][] doubles = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            doubles[i] = new double[rows[i].length];
            for (int j = 0; j < rows[i].length; j++) {
                doubles[i][j] = rows[i][j];
            }
        }
        return doubles;
    }

    /** Mean over the rows of all pools. */
    static double[] mean(List<double[][]> pools) {
        double[] mean = new double[pools.get(0)[0].length];
        int count = 0;
        for (double[][] pool : pools) {
            for (double[] row : pool) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += row[i];
                }
                count++;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= count;
        }
        return mean;
    }

    /** Variances over the rows of all pools. */
    static double[] variances(List<double[][]> pools) {
        double[] mean = mean(pools);
        double[] variances = new double[mean.length];
        int count = 0;
        for (double[][] pool : pools) {
            for (double[] row : pool) {
                for (int i = 0; i < mean.length; i++) {
                    variances[i] += (row[i] - mean[i]) * (row[i] - mean[i]);
                }
                count++;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            variances[i] /= count;
        }
        return variances;
    }

    /** The rows of a pool less their mean. */
    static double[][] centred(double[][] pool) {
        double[] mean = mean(List.<double[][]>of(pool));
        double[][] centred = copy(pool);
        for (double[] row : centred) {
            for (int i = 0; i < row.length; i++) {
                row[i] -= mean[i];
            }
        }
        return centred;
    }

    /** Mean over all rows of the squares and products of their differences from their pool's mean. */
    static double[][] covarianceWithinPools(List<double[][]> pools) {
        int d = pools.get(0)[0].length;
        double[][] covariance = new double[d][d];
        int count = 0;
        for (double[][] pool : pools) {
            for (double[] row : centred(pool)) {
                for (int i = 0; i < d; i++) {
                    for (int j = 0; j <= i; j++) {
                        covariance[i][j] += row[i] * row[j];
                    }
                }
                count++;
            }
        }
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] /= count;
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }
}
