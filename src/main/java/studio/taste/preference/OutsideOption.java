package studio.taste.preference;

import java.util.Arrays;

/**
 * “None of these” as an option whose utility u₀ is learnt with the taste: the belief gets one more dimension, the last; an option h
 * becomes [h, 0] and the outside option is [0, …, 0, 1], so that its utility is that dimension.
 */
public final class OutsideOption {
    private OutsideOption() {}

    /**
     * The belief over taste and outside option, independent of each other at first.
     *
     * @param taste belief over z, d dimensions
     * @param meanUtility expected u₀, in units of utility
     * @param variance of u₀, above 0
     * @return a belief of d + 1 dimensions
     */
    public static GaussianPosterior withOutside(GaussianPosterior taste, double meanUtility, double variance) {
        if (!(variance > 0) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("the variance of u₀ must be positive and finite, was " + variance);
        }
        int d = taste.dimension();
        double[] mean = Arrays.copyOf(taste.mean(), d + 1);
        mean[d] = meanUtility;
        double[][] precision = Arrays.copyOf(taste.precision(), d + 1);
        for (int i = 0; i < d; i++) {
            precision[i] = Arrays.copyOf(precision[i], d + 1);
        }
        precision[d] = new double[d + 1];
        precision[d][d] = 1 / variance;
        return GaussianPosterior.of(mean, precision);
    }

    /** [h, 0], length d + 1. */
    public static double[] option(double[] h) {
        return Arrays.copyOf(h, h.length + 1);
    }

    /** Rows [h, 0] for each of the options. */
    public static double[][] options(double[][] options) {
        return Arrays.stream(options).map(OutsideOption::option).toArray(double[][]::new);
    }

    /**
     * [0, …, 0, 1], length d + 1.
     *
     * @param d dimensions of the taste
     */
    public static double[] outside(int d) {
        double[] outside = new double[d + 1];
        outside[d] = 1;
        return outside;
    }

    /** What is believed of the taste alone: the marginal over z, d dimensions. */
    public static GaussianPosterior taste(GaussianPosterior withOutside) {
        int d = withOutside.dimension() - 1;
        double[][] precision = withOutside.precision();
        double[] last = precision[d];
        double[][] marginal = new double[d][];
        for (int i = 0; i < d; i++) {
            marginal[i] = Arrays.copyOf(precision[i], d);
            for (int j = 0; j < d; j++) {
                marginal[i][j] -= last[i] * last[j] / last[d];
            }
        }
        return GaussianPosterior.of(Arrays.copyOf(withOutside.mean(), d), marginal);
    }

    /** Expected utility u₀ of the outside option. */
    public static double expectedUtility(GaussianPosterior withOutside) {
        return withOutside.expectedUtility(outside(withOutside.dimension() - 1));
    }
}
