package studio.taste.representation;

import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * What the musical axes are in the space of h: row j says what one standard deviation along axis j, all other axes held, does to h. So
 * μᵀwⱼ ± 1.96 √(wⱼᵀΣwⱼ) is how much someone with the belief N(μ, Σ) likes more of it.
 *
 * @param directions by axis of {@code MusicalAxes}, each of length d
 */
public record MusicalDirections(double[][] directions) {
    /** Rows' worth of pull towards zero: little against hundreds of plans, enough to keep a constant axis at 0. */
    private static final double RIDGE = 2;

    public MusicalDirections {
        directions = Rows.copy(directions);
        if (directions.length == 0) {
            throw new IllegalArgumentException("there must be directions, there were none");
        }
    }

    @Override
    public double[][] directions() {
        return Rows.copy(directions);
    }

    /**
     * Fits by ridge regression, within pools.
     *
     * @param points h of the options, by pool
     * @param axes their values on the musical axes, by pool
     */
    static MusicalDirections fit(List<double[][]> points, List<double[][]> axes) {
        int count = axes.get(0)[0].length;
        int d = points.get(0)[0].length;
        double[][] gram = new double[count][count];
        double[][] product = new double[count][d];
        for (int pool = 0; pool < points.size(); pool++) {
            double[][] h = Rows.centred(points.get(pool));
            double[][] a = Rows.centred(axes.get(pool));
            for (int row = 0; row < h.length; row++) {
                for (int i = 0; i < count; i++) {
                    for (int j = 0; j < count; j++) {
                        gram[i][j] += a[row][i] * a[row][j];
                    }
                    for (int j = 0; j < d; j++) {
                        product[i][j] += a[row][i] * h[row][j];
                    }
                }
            }
        }
        for (int i = 0; i < count; i++) {
            gram[i][i] += RIDGE;
        }
        DMatrixRMaj solution = new DMatrixRMaj(count, d);
        if (!CommonOps_DDRM.solve(new DMatrixRMaj(gram), new DMatrixRMaj(product), solution)) {
            throw new IllegalArgumentException("the axes' values of the bank cannot be told apart");
        }
        double[][] directions = new double[count][d];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < d; j++) {
                directions[i][j] = solution.get(i, j);
            }
        }
        return new MusicalDirections(directions);
    }
}
