package studio.taste.preference;

/**
 * Assumed-density filtering (Minka 2001): the belief keeps the mean and covariance of prior × likelihood, as exactly as 1,024 fixed
 * points give them. The rule whose bands cover what they claim; its probabilities are the posterior predictive, never plug-in.
 *
 * <p>Integrates over the r ≤ K − 1 whitened directions Q that the choice can see: with ξ = Qη of mean e and covariance C after the choice,
 * μ′ = μ + U⁻¹Qᵀe and Λ′ = Λ + (QU)ᵀ(C⁻¹ − I)(QU). The points are laid around the mode ξ̂ and weighted by
 * P(choice | ξ) N(ξ; 0, I) / N(ξ; ξ̂, I), which is largest at ξ̂ because the likelihood is log-concave; so no surprise, however
 * great, is left to a few points.
 */
public final class Adf implements UpdateRule {
    /** The most options of one choice, as many as the fixed points have dimensions for. */
    public static final int MOST_OPTIONS = SobolNormals.LARGEST_DIMENSION + 1;

    @Override
    public GaussianPosterior update(GaussianPosterior prior, Choice choice) {
        checkSize(choice.size());
        UtilitySubspace subspace = new UtilitySubspace(prior, choice.options());
        int r = subspace.dimension();
        if (r == 0) {
            return prior;
        }
        double[] mode = subspace.coordinates(ChoiceMode.of(prior, choice).displacement());
        double[] weights = weights(subspace, choice, mode);
        double[] mean = weightedMean(weights, r);
        double[][] added = addedPrecision(weightedCovariance(weights, mean));
        double[][] directions = new double[r][];
        double[][] scaled = new double[r][prior.dimension()];
        for (int q = 0; q < r; q++) {
            mean[q] += mode[q];
            directions[q] = prior.unwhitened(subspace.direction(q));
        }
        for (int q = 0; q < r; q++) {
            for (int s = 0; s < r; s++) {
                Vectors.addMultiple(scaled[q], added[q][s], directions[s], 0);
            }
        }
        return prior.moved(prior.displaced(subspace.displacement(mean)), directions, scaled);
    }

    /** The posterior predictive: the mean of the softmax over the belief, not the softmax of the mean. */
    @Override
    public double[] predict(GaussianPosterior belief, double[][] options, MultinomialLogit likelihood) {
        checkSize(options.length);
        UtilitySubspace subspace = new UtilitySubspace(belief, options);
        double[] centre = new double[subspace.dimension()];
        double[] utilities = new double[options.length];
        double[] mean = new double[options.length];
        for (double[] point : SobolNormals.ROWS) {
            subspace.utilities(centre, point, utilities);
            double[] probabilities = likelihood.probabilities(utilities);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += probabilities[i] / SobolNormals.POINTS;
            }
        }
        return mean;
    }

    /** Weights of the points around {@code mode}, summing to 1. */
    private static double[] weights(UtilitySubspace subspace, Choice choice, double[] mode) {
        double[] utilities = new double[choice.size()];
        double[] weights = new double[SobolNormals.POINTS];
        subspace.utilities(mode, new double[mode.length], utilities);
        double atMode = choice.likelihood().logProbability(utilities, choice.chosen());
        double total = 0;
        for (int s = 0; s < weights.length; s++) {
            double[] point = SobolNormals.ROWS[s];
            subspace.utilities(mode, point, utilities);
            double logWeight = choice.likelihood().logProbability(utilities, choice.chosen()) - atMode;
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
