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
    /** 512 of taste and one for the outside option. */
    private static final int LARGEST_DIMENSION = 513;

    private final double[] mean;
    /** Λ and its factor. */
    private final CholeskyFactor precision;

    private final double jitter;

    private GaussianPosterior(double[] mean, CholeskyFactor precision, double jitter) {
        this.mean = mean;
        this.precision = precision;
        this.jitter = jitter;
        for (int i = 0; i < mean.length; i++) {
            if (!Double.isFinite(mean[i])) {
                throw new IllegalArgumentException("the mean must be finite, but dimension " + i + " was " + mean[i]);
            }
        }
    }

    /** Takes over both; the precision is factored here, with jitter on its diagonal where it is needed. */
    private static GaussianPosterior factored(double[] mean, CholeskyFactor precision) {
        double jitter = 0;
        boolean positive = precision.factor();
        if (!positive) {
            double diagonal = 0;
            for (int i = 0; i < mean.length; i++) {
                diagonal += precision.get(i, i) / mean.length;
            }
            for (int power = SMALLEST_JITTER_POWER; !positive && power <= LARGEST_JITTER_POWER; power++) {
                double larger = diagonal * Math.pow(10, power);
                precision.addToDiagonal(larger - jitter);
                jitter = larger;
                positive = precision.factor();
            }
            if (!positive) {
                throw new IllegalArgumentException("the precision or covariance of " + mean.length
                        + " dimensions is not positive definite; its mean diagonal was " + diagonal);
            }
        }
        return new GaussianPosterior(mean, precision, jitter);
    }

    /**
     * The belief N(0, λ⁻¹ I) of someone who knows nothing yet.
     *
     * @param dimension d, 2 to 512, or one more with an outside option
     * @param lambda precision per dimension, above 0
     */
    public static GaussianPosterior prior(int dimension, double lambda) {
        checkDimension(dimension);
        CholeskyFactor precision = CholeskyFactor.unfactored(dimension);
        precision.addToDiagonal(lambda);
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
        for (int i = 0; i < d; i++) {
            checkRow(precision[i], d);
            for (int j = 0; j < i; j++) {
                double difference = Math.abs(precision[i][j] - precision[j][i]);
                if (!(difference <= SYMMETRY * (1 + Math.abs(precision[i][j])))) {
                    throw new IllegalArgumentException("the precision must be symmetric, but entry " + i + ", " + j
                            + " was " + precision[i][j] + " against " + precision[j][i]);
                }
            }
        }
        return factored(mean.clone(), CholeskyFactor.copyOf(precision));
    }

    /**
     * The belief with this covariance; costs an inversion.
     *
     * @param mean μ, length d
     * @param covariance Σ, d × d, symmetric and positive definite, up to the same jitter as a precision
     */
    public static GaussianPosterior ofCovariance(double[] mean, double[][] covariance) {
        GaussianPosterior inverse = of(mean, covariance);
        GaussianPosterior belief = factored(mean.clone(), CholeskyFactor.copyOf(inverse.covariance()));
        return new GaussianPosterior(belief.mean, belief.precision, Math.max(belief.jitter, inverse.jitter));
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
        double[][] full = new double[mean.length][mean.length];
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                full[i][j] = precision.get(i, j);
            }
        }
        return full;
    }

    /** Σ = Λ⁻¹, d × d; a copy, inverted anew at each call. */
    public double[][] covariance() {
        double[][] inverse = new double[mean.length][mean.length];
        for (int i = 0; i < mean.length; i++) {
            inverse[i][i] = 1;
            precision.solveTransposed(inverse[i]);
            precision.solve(inverse[i]);
        }
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < i; j++) {
                inverse[i][j] = inverse[j][i];
            }
        }
        return inverse;
    }

    /**
     * What had to be added to the diagonal of Λ, or of the Σ it was made from, so that its Cholesky factor exists, at most 1e-7 of its mean;
     * 0 almost always.
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
        return Vectors.products(whitened(options));
    }

    /** Standard deviation of dimension i, 0 to d − 1. */
    public double marginalStandardDeviation(int i) {
        double[] unit = new double[mean.length];
        unit[i] = 1;
        return Math.sqrt(variance(unit));
    }

    /** ln det Λ. */
    public double logDeterminantPrecision() {
        return precision.logDeterminant();
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
            double[] row = other.precision.row(i);
            precision.solveTransposed(row);
            trace += Vectors.dot(row, row);
        }
        double logRatio = logDeterminantPrecision() - other.logDeterminantPrecision();
        return 0.5 * (trace - d + other.squaredDistance(mean) + logRatio);
    }

    /** U⁻ᵀh: the features in the coordinates η, z = μ + U⁻¹η, in which the belief is N(0, I). */
    double[] whitened(double[] h) {
        checkRow(h, mean.length);
        double[] whitened = h.clone();
        precision.solveTransposed(whitened);
        return whitened;
    }

    /** Each row {@link #whitened(double[])}. */
    double[][] whitened(double[][] options) {
        double[][] whitened = new double[options.length][];
        for (int i = 0; i < options.length; i++) {
            whitened[i] = whitened(options[i]);
        }
        return whitened;
    }

    /** Expected utilities Hμ of several options. */
    double[] expectedUtilities(double[][] options) {
        double[] utilities = new double[options.length];
        for (int i = 0; i < options.length; i++) {
            utilities[i] = expectedUtility(options[i]);
        }
        return utilities;
    }

    /** μ + U⁻¹η, overwriting {@code eta} with the result. */
    double[] displaced(double[] eta) {
        precision.solve(eta);
        Vectors.addMultiple(eta, 1, mean, 0);
        return eta;
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
            for (int j = 0; j < mean.length; j++) {
                pull[i] += precision.get(i, j) * offset[j];
            }
        }
        return pull;
    }

    /**
     * The belief after a choice.
     *
     * @param options H, K rows of length d
     * @param whitened the same options {@link #whitened(double[])}
     */
    GaussianPosterior after(double[][] options, double[][] whitened, UtilityUpdate update) {
        double[] eta = new double[mean.length];
        double[][] added = new double[options.length][mean.length];
        for (int i = 0; i < options.length; i++) {
            Vectors.addMultiple(eta, update.pull()[i], whitened[i], 0);
            Vectors.addCombination(added[i], update.information()[i], options);
        }
        return moved(displaced(eta), options, added);
    }

    /** The belief with another mean (taken over) and precision Λ + Σᵢ aᵢbᵢᵀ; the sum must be symmetric. */
    GaussianPosterior moved(double[] newMean, double[][] a, double[][] b) {
        return factored(newMean, precision.plus(a, b));
    }

    private static void checkDimension(int d) {
        if (d < SMALLEST_DIMENSION || d > LARGEST_DIMENSION) {
            throw new IllegalArgumentException("a belief has 2 to 513 dimensions, was " + d);
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
