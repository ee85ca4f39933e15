package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.MultinomialLogit;
import studio.taste.preference.UtilityBelief;
import studio.taste.preference.UtilityUpdate;

/**
 * What another ten rounds are expected to be worth, were the pool to stay as it is: a preposterior analysis (Raiffa and Schlaifer 1961).
 * Tastes are drawn from the belief; each picks from ten portfolios, planned ahead on what the rounds before are expected to tell; and the
 * best by the belief after is compared with the best by the belief now, in the utilities of the drawn taste.
 *
 * @param expectedGain by how much the best after is better than the best now, in units of utility; 0 or more but for the error of the draws
 * @param chanceOfNewBest probability that another candidate is then the best by the belief, 0 to 1
 */
public record TenMoreRounds(double expectedGain, double chanceOfNewBest) {
    private static final int ROUNDS = 10;
    private static final int DRAWS = 256;

    /**
     * @param pool features H, n rows of length d; not modified
     * @param size of a portfolio, 2 to n
     * @param likelihood of the picks
     * @param seed of the draws
     */
    public static TenMoreRounds of(
            GaussianPosterior belief, double[][] pool, int size, MultinomialLogit likelihood, long seed) {
        PortfolioRequest request =
                new PortfolioRequest(belief, belief, pool, size, likelihood, SoundAlike.NONE, 0, seed);
        UtilityBelief now = new UtilityBelief(request.means(), request.covariance());
        List<int[]> portfolios = planned(now, size, likelihood, seed);
        PoolDraws tastes = PoolDraws.of(now.mean(), now.covariance(), DRAWS, seed + ROUNDS);
        SplittableRandom random = new SplittableRandom(seed);
        int best = best(now.mean());
        double gain = 0;
        double changes = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            UtilityBelief after = now;
            for (int[] portfolio : portfolios) {
                after = answered(after, portfolio, tastes, draw, likelihood, random);
            }
            int bestAfter = best(after.mean());
            gain += (tastes.utilities(bestAfter)[draw] - tastes.utilities(best)[draw]) / DRAWS;
            changes += bestAfter == best ? 0 : 1.0 / DRAWS;
        }
        return new TenMoreRounds(gain, changes);
    }

    private static List<int[]> planned(UtilityBelief now, int size, MultinomialLogit likelihood, long seed) {
        UtilityBelief belief = now;
        List<int[]> portfolios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            PoolDraws draws = PoolDraws.of(belief.mean(), belief.covariance(), PoolDraws.USUAL, seed + round);
            int[] portfolio = BalancedPortfolio.USUAL.choose(draws, size, likelihood).stream()
                    .mapToInt(Slot::candidate)
                    .toArray();
            portfolios.add(portfolio);
            // What the pick tells is about the same whichever it is; the mean is expected to stay.
            UtilityUpdate told = new Laplace().update(among(belief, portfolio), 0, likelihood);
            belief = new UtilityBelief(belief.mean(), reduced(belief.covariance(), portfolio, told.reduction()));
        }
        return portfolios;
    }

    private static UtilityBelief answered(
            UtilityBelief belief,
            int[] portfolio,
            PoolDraws tastes,
            int draw,
            MultinomialLogit likelihood,
            SplittableRandom random) {
        double[] utilities = new double[portfolio.length];
        for (int k = 0; k < portfolio.length; k++) {
            utilities[k] = tastes.utilities(portfolio[k])[draw];
        }
        int chosen = drawn(likelihood.probabilities(utilities), random);
        UtilityUpdate update = new Laplace().update(among(belief, portfolio), chosen, likelihood);
        double[] mean = belief.mean().clone();
        for (int i = 0; i < mean.length; i++) {
            for (int k = 0; k < portfolio.length; k++) {
                mean[i] += belief.covariance()[i][portfolio[k]] * update.pull()[k];
            }
        }
        return new UtilityBelief(mean, reduced(belief.covariance(), portfolio, update.reduction()));
    }

    private static UtilityBelief among(UtilityBelief belief, int[] portfolio) {
        double[] mean = new double[portfolio.length];
        double[][] covariance = new double[portfolio.length][portfolio.length];
        for (int k = 0; k < portfolio.length; k++) {
            mean[k] = belief.mean()[portfolio[k]];
            for (int l = 0; l < portfolio.length; l++) {
                covariance[k][l] = belief.covariance()[portfolio[k]][portfolio[l]];
            }
        }
        return new UtilityBelief(mean, covariance);
    }

    /** P − P_A M P_Aᵀ, with A the columns of the portfolio. */
    private static double[][] reduced(double[][] covariance, int[] portfolio, double[][] reduction) {
        int n = covariance.length;
        double[][] images = new double[portfolio.length][n];
        for (int k = 0; k < portfolio.length; k++) {
            for (int l = 0; l < portfolio.length; l++) {
                addMultiple(images[k], reduction[k][l], covariance[portfolio[l]]);
            }
        }
        double[][] reduced = new double[n][];
        for (int i = 0; i < n; i++) {
            reduced[i] = covariance[i].clone();
            for (int k = 0; k < portfolio.length; k++) {
                addMultiple(reduced[i], -covariance[i][portfolio[k]], images[k]);
            }
        }
        return reduced;
    }

    private static void addMultiple(double[] target, double factor, double[] row) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * row[i];
        }
    }

    private static int drawn(double[] probabilities, SplittableRandom random) {
        double lot = random.nextDouble();
        int chosen = 0;
        while (chosen < probabilities.length - 1 && lot >= probabilities[chosen]) {
            lot -= probabilities[chosen++];
        }
        return chosen;
    }

    private static int best(double[] utilities) {
        int best = 0;
        for (int i = 1; i < utilities.length; i++) {
            best = utilities[i] > utilities[best] ? i : best;
        }
        return best;
    }
}
