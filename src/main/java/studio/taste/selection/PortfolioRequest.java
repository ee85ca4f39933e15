package studio.taste.selection;

import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.MultinomialLogit;

/**
 * What a portfolio is chosen from and by.
 *
 * @param belief about the taste, d dimensions, without the outside option
 * @param prior the belief before the first answer, of as many dimensions
 * @param pool features H, n rows of length d; shared, not to be modified
 * @param size how many to choose, 1 to n
 * @param likelihood of the pick that will follow
 * @param soundAlike pairs that were said to sound the same
 * @param round which round this is, from 0
 * @param seed of whatever is drawn
 */
public record PortfolioRequest(
        GaussianPosterior belief,
        GaussianPosterior prior,
        double[][] pool,
        int size,
        MultinomialLogit likelihood,
        SoundAlike soundAlike,
        int round,
        long seed) {
    public PortfolioRequest {
        if (size < 1 || size > pool.length) {
            throw new IllegalArgumentException(
                    "a portfolio holds 1 to all of the pool's " + pool.length + " candidates, was to hold " + size);
        }
        if (prior.dimension() != belief.dimension()) {
            throw new IllegalArgumentException(
                    "the prior has " + prior.dimension() + " dimensions, the belief " + belief.dimension());
        }
        for (int i = 0; i < pool.length; i++) {
            if (pool[i].length != belief.dimension()) {
                throw new IllegalArgumentException("candidate " + i + " has " + pool[i].length
                        + " features, the belief " + belief.dimension() + " dimensions");
            }
        }
        if (round < 0) {
            throw new IllegalArgumentException("rounds are counted from 0, was " + round);
        }
    }

    /** Expected utilities μᵀh of the pool. */
    double[] means() {
        double[] means = new double[pool.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = belief.expectedUtility(pool[i]);
        }
        return means;
    }

    /** Covariance of the pool's utilities, n × n, with what sounds alike drawn together. */
    double[][] covariance() {
        return belief.covariance(soundAlike.drawnTogether(pool));
    }
}
