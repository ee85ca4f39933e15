package studio.taste.selection;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import studio.taste.preference.GaussianPosterior;

/** What the belief says of which option of a pool is the listener's best. */
public final class BestOfPool {
    private BestOfPool() {}

    /**
     * Indices of the pool by expected utility, the best first; of equal ones the lower index.
     *
     * @param pool features H, n rows of length d; not modified
     */
    public static int[] ranking(GaussianPosterior belief, double[][] pool) {
        return IntStream.range(0, pool.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -belief.expectedUtility(pool[i]))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Probability of each option to be the best, from tastes drawn from the belief; of equal ones the lower index counts. The same seed
     * gives the same draws.
     *
     * @param pool features H, n ≥ 1 rows of length d; not modified
     * @param draws how many tastes to draw, at least 1; the error is about ½/√draws
     * @return n numbers that sum to 1
     */
    public static double[] probabilities(GaussianPosterior belief, double[][] pool, int draws, long seed) {
        if (draws < 1 || pool.length < 1) {
            throw new IllegalArgumentException(draws + " draws of " + pool.length + " options leave nothing to count");
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] probabilities = new double[pool.length];
        double[] normals = new double[belief.dimension()];
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < normals.length; i++) {
                normals[i] = random.nextGaussian();
            }
            probabilities[best(pool, belief.draw(normals))] += 1.0 / draws;
        }
        return probabilities;
    }

    private static int best(double[][] pool, double[] taste) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pool.length; i++) {
            double utility = 0;
            for (int j = 0; j < taste.length; j++) {
                utility += pool[i][j] * taste[j];
            }
            if (utility > highest) {
                highest = utility;
                best = i;
            }
        }
        return best;
    }
}
