package studio.taste.preference;

/**
 * Assumed-density filtering (Minka 2001): the belief keeps the mean and covariance of prior × likelihood, as exactly as 1,024 fixed
 * points give them. The rule whose bands cover what they claim; its probabilities are the posterior predictive, never plug-in.
 *
 * <p>Integrates over the r ≤ K − 1 directions that the choice can see ({@link UtilitySubspace}): with ξ of mean e and covariance C after
 * the choice, α = Tᵀe, N = Tᵀ(C⁻¹ − I)T and M = Tᵀ(I − C)T. The points are laid around the mode ξ̂ and weighted by
 * P(choice | ξ) N(ξ; 0, I) / N(ξ; ξ̂, I), which is largest at ξ̂ because the likelihood is log-concave; so no surprise, however
 * great, is left to a few points.
 */
public final class Adf implements UpdateRule {
    /** The most options of one choice, as many as the fixed points have dimensions for. */
    public static final int MOST_OPTIONS = SobolNormals.LARGEST_DIMENSION + 1;

    @Override
    public UtilityUpdate update(UtilityBelief before, int chosen, MultinomialLogit likelihood) {
        checkSize(before.mean().length);
        UtilitySubspace subspace = new UtilitySubspace(before);
        double[] pull = UtilityMode.of(before, chosen, likelihood).pull();
        double[] mode = subspace.coordinates(before.covariance(), pull);
        double[] weights = weights(subspace, before.mean().length, chosen, likelihood, mode);
        double[] mean = weightedMean(weights, mode.length);
        double[][] covariance = weightedCovariance(weights, mean);
        double[][] added = addedPrecision(covariance);
        for (int q = 0; q < mode.length; q++) {
            mean[q] += mode[q];
            for (int s = 0; s < mode.length; s++) {
                covariance[q][s] = (q == s ? 1 : 0) - covariance[q][s];
            }
        }
        return new UtilityUpdate(subspace.combined(mean), subspace.combined(added), subspace.combined(covariance));
    }

    /** The posterior predictive: the mean of the softmax over the belief, not the softmax of the mean. */
    @Override
    public double[] predict(GaussianPosterior belief, double[][] options, MultinomialLogit likelihood) {
        return predict(new UtilityBelief(belief.expectedUtilities(options), belief.covariance(options)), likelihood);
    }

    @Override
    public double[] predict(UtilityBelief belief, MultinomialLogit likelihood) {
        int k = belief.mean().length;
        checkSize(k);
        UtilitySubspace subspace = new UtilitySubspace(belief);
        double[] centre = new double[subspace.dimension()];
        double[] utilities = new double[k];
        double[] mean = new double[k];
        for (double[] point : SobolNormals.ROWS) {
            subspace.utilities(centre, point, utilities);
            likelihood.logProbability(utilities, 0, utilities);
            for (int i = 0; i < k; i++) {
                mean[i] += utilities[i] / SobolNormals.POINTS;
            }
        }
        return mean;
    }

    /** Weights of the points around {@code mode}, summing to 1. */
    private static double[] weights(
            UtilitySubspace subspace, int options, int chosen, MultinomialLogit likelihood, double[] mode) {
        double[] utilities = new double[options];
        double[] weights = new double[SobolNormals.POINTS];
        subspace.utilities(mode, new double[mode.length], utilities);
        double atMode = likelihood.logProbability(utilities, chosen);
        double total = 0;
        for (int s = 0; s < weights.length; s++) {
            double[] point = SobolNormals.ROWS[s];
            subspace.utilities(mode, point, utilities);
            double logWeight = likelihood.logProbability(utilities, chosen) - atMode;
            for (int q = 0; q < mode.length; q++) {
                logWeight -= mode[q] * point[q];
            }
            weights[s] = Math.exp(logWeight);
            total += weights[s];
        }
        for (int s = 0; s < weights.length; s++) {
            weights[s] /= total;
        }
        return weights;
    }

    private static double[] weightedMean(double[] weights, int r) {
        double[] mean = new double[r];
        for (int s = 0; s < weights.length; s++) {
            for (int q = 0; q < r; q++) {
                mean[q] += weights[s] * SobolNormals.ROWS[s][q];
            }
        }
        return mean;
    }

    private static double[][] weightedCovariance(double[] weights, double[] mean) {
        int r = mean.length;
        double[][] covariance = new double[r][r];
        for (int s = 0; s < weights.length; s++) {
            double[] point = SobolNormals.ROWS[s];
            for (int q = 0; q < r; q++) {
                double weighted = weights[s] * (point[q] - mean[q]);
                for (int t = 0; t < r; t++) {
                    covariance[q][t] += weighted * (point[t] - mean[t]);
                }
            }
        }
        return covariance;
    }

    /** C⁻¹ − I, r × r. */
    private static double[][] addedPrecision(double[][] covariance) {
        CholeskyFactor factor = CholeskyFactor.of(covariance);
        if (factor == null) {
            throw new ArithmeticException("a choice this decided leaves no spread: variance " + covariance[0][0]);
        }
        double[][] added = new double[covariance.length][covariance.length];
        for (int q = 0; q < added.length; q++) {
            added[q][q] = 1;
            factor.solveTransposed(added[q]);
            factor.solve(added[q]);
            added[q][q] -= 1;
        }
        return added;
    }

    private static void checkSize(int options) {
        if (options > MOST_OPTIONS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_OPTIONS + " options can be integrated over, were " + options);
        }
    }
}
