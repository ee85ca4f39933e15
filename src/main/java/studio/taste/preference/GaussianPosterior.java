package studio.taste.preference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The belief z ~ N(μ, Λ⁻¹) about a taste vector of d dimensions, held as mean μ and precision Λ with its Cholesky factor; the
 * covariance Σ = Λ⁻¹ is never formed. An immutable value: arrays are copied in and out.
 */
public final class GaussianPosterior {
    /** Jitter tried in turn, as powers of ten of the mean diagonal: enough for rounding, too little to hide a mistake. */
    private static final int SMALLEST_JITTER_POWER = -13;

    private static final int LARGEST_JITTER_POWER = -7;
    private static final double SYMMETRY = 1e-9;
    private static final int SMALLEST_DIMENSION = 2;
    private static final int LARGEST_DIMENSION = 512;

    private final double[] mean;
    /** Meant on and above the diagonal only. */
    private final double[][] precision;

    private final CholeskyFactor factor;
    private final double jitter;

    private GaussianPosterior(double[] mean, double[][] precision, CholeskyFactor factor, double jitter) {
        this.mean = mean;
        this.precision = precision;
        this.factor = factor;
        this.jitter = jitter;
        for (int i = 0; i < mean.length; i++) {
            if (!Double.isFinite(mean[i])) {
                throw new IllegalArgumentException("the mean must be finite, but dimension " + i + " was " + mean[i]);
            }
        }
    }

    /** Takes over both arrays; of the precision only the upper triangle is read, and jitter goes onto its diagonal. */
    private static GaussianPosterior factored(double[] mean, double[][] precision) {
        double diagonal = 0;
        for (int i = 0; i < precision.length; i++) {
            diagonal += precision[i][i] / precision.length;
        }
        double jitter = 0;
        @Nullable CholeskyFactor factor = CholeskyFactor.of(precision);
        for (int power = SMALLEST_JITTER_POWER; factor == null && power <= LARGEST_JITTER_POWER; power++) {
            jitter = diagonal * Math.pow(10, power);
            factor = CholeskyFactor.of(precision, jitter);
        }
        if (factor == null) {
            throw new IllegalArgumentException("the precision of " + precision.length
                    + " dimensions is not positive definite; its mean diagonal was " + diagonal);
        }
        for (int i = 0; i < precision.length; i++) {
            precision[i][i] += jitter;
        }
        return new GaussianPosterior(mean, precision, factor, jitter);
    }

    /**
     * The belief N(0, λ⁻¹ I) of someone who knows nothing yet.
     *
     * @param dimension d, 2 to 512
     * @param lambda precision per dimension, above 0
     */
    public static GaussianPosterior prior(int dimension, double lambda) {
        checkDimension(dimension);
        double[][] precision = new double[dimension][dimension];
        for (int i = 0; i < dimension; i++) {
            precision[i][i] = lambda;
        }
        return factored(new double[dimension], precision);
    }

    /**
     * @param mean μ, length d
     * @param precision Λ, d × d, symmetric and positive definite, up to a {@link #jitter}
     */
    public static GaussianPosterior of(double[] mean, double[][] precision) {
        int d = mean.length;
        checkDimension(d);
        if (precision.length != d) {
            throw new IllegalArgumentException(
                    "a mean of " + d + " dimensions came with " + precision.length + " rows");
        }
        double[][] copy = new double[d][];
        for (int i = 0; i < d; i++) {
            copy[i] = precision[i].clone();
            checkRow(precision[i], d);
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(precision[i][j] - precision[j][i]);
                if (!(difference <= SYMMETRY * (1 + Math.abs(precision[i][j])))) {
                    throw new IllegalArgumentException("the precision must be symmetric, but entry " + i + ", " + j
                            + " was " + precision[i][j] + " against " + precision[j][i]);
                }
            }
        }
        return factored(mean.clone(), copy);
    }

    /** d. */
    public int dimension() {
        return mean.length;
    }

    /** μ, length d; a copy. */
    public double[] mean() {
        return mean.clone();
    }

    /** Λ, d × d; a copy. */
    public double[][] precision() {
        double[][] full = new double[mean.length][];
        for (int i = 0; i < mean.length; i++) {
            full[i] = precision[i].clone();
            for (int j = 0; j < i; j++) {
                full[i][j] = precision[j][i];
            }
        }
        return full;
    }

    /**
     * What had to be added to the diagonal of Λ so that its Cholesky factor exists, at most 1e-7 of its mean; 0 almost always.
     */
    public double jitter() {
        return jitter;
    }

    /** Expected utility μᵀh of an option with features h, length d. */
    public double expectedUtility(double[] h) {
        checkRow(h, mean.length);
        return Vectors.dot(mean, h);
    }

    /** Variance hᵀΣh of the utility of an option with features h, length d. */
    public double variance(double[] h) {
        double[] whitened = whitened(h);
        return Vectors.dot(whitened, whitened);
    }

    /**
     * Covariance HΣHᵀ of the utilities of several options.
     *
     * @param options H, n rows of length d
     * @return n × n
     */
    public double[][] covariance(double[][] options) {
        double[][] whitened = new double[options.length][];
        for (int i = 0; i < options.length; i++) {
            whitened[i] = whitened(options[i]);
        }
        double[][] covariance = new double[options.length][options.length];
        for (int i = 0; i < options.length; i++) {
            for (int j = 0; j <= i; j++) {
                covariance[i][j] = Vectors.dot(whitened[i], whitened[j]);
                covariance[j][i] = covariance[i][j];
            }
        }
        return covariance;
    }

    /** Standard deviation of dimension i, 0 to d − 1. */
    public double marginalStandardDeviation(int i) {
        double[] unit = new double[mean.length];
        unit[i] = 1;
        return Math.sqrt(variance(unit));
    }

    /** ln det Λ. */
    public double logDeterminantPrecision() {
        return factor.logDeterminant();
    }

    /**
     * A taste vector drawn from the belief.
     *
     * @param standardNormals d independent standard normals, not modified; the same ones give the same draw
     */
    public double[] draw(double[] standardNormals) {
        checkRow(standardNormals, mean.length);
        return displaced(standardNormals.clone());
    }

    /**
     * Kullback–Leibler divergence KL(this ‖ other) in nats. Of a belief from the one before, it is the information gained.
     */
    public double divergenceFrom(GaussianPosterior other) {
        int d = mean.length;
        checkRow(other.mean, d);
        double trace = 0;
        for (int i = 0; i < d; i++) {
            double[] row = other.factor.row(i);
            factor.solveTransposed(row);
            trace += Vectors.dot(row, row);
        }
        double logRatio = logDeterminantPrecision() - other.logDeterminantPrecision();
        return 0.5 * (trace - d + other.squaredDistance(mean) + logRatio);
    }

    /** U⁻ᵀh: the features in the coordinates η, z = μ + U⁻¹η, in which the belief is N(0, I). */
    double[] whitened(double[] h) {
        checkRow(h, mean.length);
        double[] whitened = h.clone();
        factor.solveTransposed(whitened);
        return whitened;
    }

    /** μ + U⁻¹η, overwriting {@code eta} with the result. */
    double[] displaced(double[] eta) {
        factor.solve(eta);
        Vectors.addMultiple(eta, 1, mean, 0);
        return eta;
    }

    /** qU: a direction of the whitened coordinates as a direction in which precision is added. */
    double[] unwhitened(double[] q) {
        return factor.leftMultiply(q);
    }

    /** The same precision around another mean (taken over). */
    GaussianPosterior withMean(double[] newMean) {
        return new GaussianPosterior(newMean, precision, factor, jitter);
    }

    /** (z − μ)ᵀΛ(z − μ), the squared Mahalanobis distance. */
    double squaredDistance(double[] z) {
        return -Vectors.dot(pullTowardsMean(z), Vectors.difference(z, mean));
    }

    /** −Λ(z − μ), the gradient of the log-density at z. */
    double[] pullTowardsMean(double[] z) {
        double[] offset = Vectors.difference(mean, z);
        double[] pull = new double[mean.length];
        for (int i = 0; i < mean.length; i++) {
            pull[i] += precision[i][i] * offset[i];
            for (int j = i + 1; j < mean.length; j++) {
                pull[i] += precision[i][j] * offset[j];
                pull[j] += precision[i][j] * offset[i];
            }
        }
        return pull;
    }

    /** The belief with another mean (taken over) and precision Λ + Σᵢ aᵢbᵢᵀ; the sum must be symmetric. */
    GaussianPosterior moved(double[] newMean, double[][] a, double[][] b) {
        double[][] sum = new double[mean.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = precision[i].clone();
            for (int k = 0; k < a.length; k++) {
                Vectors.addMultiple(sum[i], a[k][i], b[k], i);
            }
        }
        return factored(newMean, sum);
    }

    private static void checkDimension(int d) {
        if (d < SMALLEST_DIMENSION || d > LARGEST_DIMENSION) {
            throw new IllegalArgumentException("a taste vector has 2 to 512 dimensions, was " + d);
        }
    }

    private static void checkRow(double[] row, int d) {
        if (row.length != d) {
            throw new IllegalArgumentException("expected " + d + " numbers, had " + row.length);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GaussianPosterior belief
                && Arrays.equals(mean, belief.mean)
                && Arrays.deepEquals(precision(), belief.precision());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mean);
    }

    @Override
    public String toString() {
        return "GaussianPosterior[d=" + mean.length + ", mean=" + Arrays.toString(mean) + "]";
    }
}
