package studio.taste.preference;

/**
 * 1,024 fixed points that stand for a standard normal of up to 20 dimensions: the first points of Sobol's sequence with the
 * direction numbers of Joe and Kuo (2008), moved to the middle of their cells, through the normal quantile, then made to have mean 0 and
 * covariance I exactly. The whitening is triangular, so the first r columns serve any r ≤ 20.
 */
final class SobolNormals {
    static final int POINTS = 1024;
    static final int LARGEST_DIMENSION = 20;

    private static final int BITS = 10;
    /** From dimension 2 on: degree of the primitive polynomial, its inner coefficients as bits. */
    private static final int[][] POLYNOMIALS = {
        {1, 0}, {2, 1}, {3, 1}, {3, 2}, {4, 1}, {4, 4}, {5, 2}, {5, 4}, {5, 7}, {5, 11}, {5, 13}, {5, 14}, {6, 1},
        {6, 13}, {6, 16}, {6, 19}, {6, 22}, {6, 25}, {7, 1}
    };
    /** From dimension 2 on: the first direction integers. */
    private static final int[][] INITIAL = {
        {1},
        {1, 3},
        {1, 3, 1},
        {1, 1, 1},
        {1, 1, 3, 3},
        {1, 3, 5, 13},
        {1, 1, 5, 5, 17},
        {1, 1, 5, 5, 5},
        {1, 1, 7, 11, 19},
        {1, 1, 5, 1, 1},
        {1, 1, 1, 3, 11},
        {1, 3, 5, 5, 31},
        {1, 3, 3, 9, 7, 49},
        {1, 1, 1, 15, 21, 21},
        {1, 3, 1, 13, 27, 49},
        {1, 1, 1, 15, 7, 5},
        {1, 3, 1, 15, 13, 25},
        {1, 1, 5, 5, 19, 61},
        {1, 3, 7, 11, 23, 15, 103}
    };

    /** 1,024 rows of 20; shared, not to be modified. */
    static final double[][] ROWS = rows();

    private SobolNormals() {}

    /** Numerator over 1,024 of coordinate {@code dimension} of point {@code index}, both from 0. */
    static int numerator(int index, int dimension) {
        int[] directions = directions(dimension);
        int gray = index ^ (index >>> 1);
        int value = 0;
        for (int bit = 0; bit < BITS; bit++) {
            if ((gray >>> bit & 1) == 1) {
                value ^= directions[bit];
            }
        }
        return value;
    }

    private static int[] directions(int dimension) {
        int[] directions = new int[BITS];
        for (int bit = 0; bit < BITS; bit++) {
            if (dimension == 0) {
                directions[bit] = 1 << (BITS - 1 - bit);
                continue;
            }
            int degree = POLYNOMIALS[dimension - 1][0];
            if (bit < degree) {
                directions[bit] = INITIAL[dimension - 1][bit] << (BITS - 1 - bit);
                continue;
            }
            directions[bit] = directions[bit - degree] ^ (directions[bit - degree] >>> degree);
            for (int k = 1; k < degree; k++) {
                if ((POLYNOMIALS[dimension - 1][1] >>> (degree - 1 - k) & 1) == 1) {
                    directions[bit] ^= directions[bit - k];
                }
            }
        }
        return directions;
    }

    private static double[][] rows() {
        double[] quantiles = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            quantiles[i] = StandardNormal.quantile((i + 0.5) / POINTS);
        }
        double[][] rows = new double[POINTS][LARGEST_DIMENSION];
        double[][] covariance = new double[LARGEST_DIMENSION][LARGEST_DIMENSION];
        for (int i = 0; i < POINTS; i++) {
            for (int j = 0; j < LARGEST_DIMENSION; j++) {
                rows[i][j] = quantiles[numerator(i, j)];
            }
            for (int j = 0; j < LARGEST_DIMENSION; j++) {
                for (int k = 0; k < LARGEST_DIMENSION; k++) {
                    covariance[j][k] += rows[i][j] * rows[i][k] / POINTS;
                }
            }
        }
        CholeskyFactor factor = CholeskyFactor.of(covariance);
        if (factor == null) {
            throw new IllegalStateException("the fixed points do not span " + LARGEST_DIMENSION + " dimensions");
        }
        for (double[] row : rows) {
            factor.solveTransposed(row);
        }
        return rows;
    }
}
