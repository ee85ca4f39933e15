package studio.taste.training.choices;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.GaussianPosterior;

/**
 * How tastes are spread over raters: z ~ N(m, S), with S full. An immutable value; what is
 * computed when it is first asked for is the same whichever thread does so.
 *
 * <p>One step of expectation–maximisation (Dempster, Laird and Rubin 1977) for tastes known up to their posteriors, written for raters who
 * can tell of q ≤ d directions B alone. With P = BSBᵀ, and δ and V the mean's offset and the covariance of a rater's posterior of Bz, the
 * posterior of all of z is at m + SBᵀP⁻¹δ with covariance S + SBᵀP⁻¹(V − P)P⁻¹BS, so that sums of BᵀP⁻¹δ and of
 * BᵀP⁻¹(δδᵀ + V − P)P⁻¹B over raters are all that a step needs.
 */
final class Population {
    /** A step is lengthened by as much; below 2 it still arrives, and does so in about half the steps. */
    private static final double LENGTHENED = 1.8;
    /** The mean of nobody, 0, counts as so many raters. */
    private static final double STRENGTH_OF_ZERO_MEAN = 1;
    /** Independent features count as so many raters per feature, and one. */
    private static final double STRENGTH_PER_FEATURE = 0.1;

    private final double[] mean;
    private final double[][] covariance;
    private @Nullable GaussianPosterior whole;

    private Population(double[] mean, double[][] covariance) {
        this.mean = mean;
        this.covariance = covariance;
    }

    /** N(0, I), of which nobody was asked. */
    static Population flat(int d) {
        return new Population(new double[d], RaterView.identity(d));
    }

    /** The belief about a rater of whom nothing else is known, in the directions they can tell of. */
    GaussianPosterior prior(RaterView view) {
        if (!view.isWhole()) {
            return GaussianPosterior.of(view.coordinates(mean), inverse(view.within(covariance)));
        }
        GaussianPosterior prior = whole;
        if (prior == null) {
            prior = GaussianPosterior.of(mean, inverse(covariance));
            whole = prior;
        }
        return prior;
    }

    /** What the posteriors of several raters add up to. */
    final class Sums {
        private final double[] pull = new double[mean.length];
        private final double[][] spread = new double[mean.length][mean.length];
        private int raters;

        /**
         * @param prior of the rater in this population
         * @param posterior after their records
         */
        void add(RaterView view, GaussianPosterior prior, GaussianPosterior posterior) {
            double[][] precision = prior.precision();
            double[] offset = posterior.mean();
            RaterView.addMultiple(offset, -1, prior.mean());
            double[] scaled = RaterView.combination(offset, precision);
            double[][] added = posterior.covariance(precision);
            for (int i = 0; i < added.length; i++) {
                RaterView.addMultiple(added[i], scaled[i], scaled);
                RaterView.addMultiple(added[i], -1, precision[i]);
            }
            RaterView.addMultiple(pull, 1, view.expanded(scaled));
            view.spread(added, spread);
            raters++;
        }

        /** The population that these raters make likelier, shrunk. */
        Population step() {
            if (raters == 0) {
                return Population.this;
            }
            double[] offset = RaterView.combination(pull, covariance);
            double[] next = mean.clone();
            RaterView.addMultiple(next, LENGTHENED / raters, offset);
            double kept = raters / (raters + STRENGTH_OF_ZERO_MEAN);
            double[] moved = new double[next.length];
            for (int i = 0; i < next.length; i++) {
                next[i] *= kept;
                moved[i] = next[i] - mean[i];
                offset[i] /= raters;
            }
            double[][] change = product(covariance, spread, covariance, 1.0 / raters);
            for (int i = 0; i < next.length; i++) {
                RaterView.addMultiple(change[i], moved[i] - offset[i], moved);
                RaterView.addMultiple(change[i], -moved[i], offset);
            }
            double[][] longer = shrunk(change, LENGTHENED);
            return new Population(next, isPositiveDefinite(longer) ? longer : shrunk(change, 1));
        }

        /** S and a change of it, shrunk towards its own diagonal: correlations need more raters to be told than variances do. */
        private double[][] shrunk(double[][] change, double lengthened) {
            double[][] matrix = new double[change.length][];
            for (int i = 0; i < matrix.length; i++) {
                matrix[i] = covariance[i].clone();
                RaterView.addMultiple(matrix[i], lengthened, change[i]);
            }
            double kept = raters / (raters + 1 + STRENGTH_PER_FEATURE * mean.length);
            double[][] shrunk = new double[matrix.length][matrix.length];
            for (int i = 0; i < matrix.length; i++) {
                for (int j = 0; j < matrix.length; j++) {
                    shrunk[i][j] = i == j ? matrix[i][i] : kept * (matrix[i][j] + matrix[j][i]) / 2;
                }
            }
            return shrunk;
        }
    }

    private static boolean isPositiveDefinite(double[][] symmetric) {
        DMatrixRMaj inverse = new DMatrixRMaj(symmetric);
        return CommonOps_DDRM.invertSPD(inverse, inverse);
    }

    private static double[][] inverse(double[][] symmetric) {
        DMatrixRMaj inverse = new DMatrixRMaj(symmetric);
        if (!CommonOps_DDRM.invertSPD(inverse, inverse)) {
            throw new ArithmeticException("a population's covariance of " + symmetric.length
                    + " dimensions is not positive definite; its first variance was " + symmetric[0][0]);
        }
        double[][] rows = rows(inverse);
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < i; j++) {
                rows[j][i] = rows[i][j];
            }
        }
        return rows;
    }

    private static double[][] product(double[][] a, double[][] b, double[][] c, double factor) {
        int d = a.length;
        DMatrixRMaj first = new DMatrixRMaj(d, d);
        DMatrixRMaj second = new DMatrixRMaj(d, d);
        CommonOps_DDRM.mult(new DMatrixRMaj(a), new DMatrixRMaj(b), first);
        CommonOps_DDRM.mult(factor, first, new DMatrixRMaj(c), second);
        return rows(second);
    }

    private static double[][] rows(DMatrixRMaj matrix) {
        double[][] rows = new double[matrix.numRows][matrix.numCols];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(matrix.data, i * matrix.numCols, rows[i], 0, matrix.numCols);
        }
        return rows;
    }
}
