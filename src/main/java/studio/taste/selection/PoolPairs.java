package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import studio.taste.preference.GaussianPosterior;

/** The pairs of a pool that were asked least often, with what is believed of their utilities. */
final class PoolPairs {
    private final double[] means;
    private final double[][] covariance;
    private final List<int[]> open;

    /**
     * @param pool features H, n ≥ 2 rows of length d; not modified
     * @param earlier the trials asked before
     * @param unfit pairs that must not be asked
     * @throws IllegalArgumentException when no pair may be asked
     */
    PoolPairs(GaussianPosterior belief, double[][] pool, List<AskedTrial> earlier, Set<PoolPair> unfit) {
        means = new double[pool.length];
        for (int i = 0; i < pool.length; i++) {
            means[i] = belief.expectedUtility(pool[i]);
        }
        covariance = belief.covariance(pool);
        open = open(pool.length, earlier, unfit);
    }

    /** Expected utilities, variances and covariance of two options. */
    UtilityPair utilities(int i, int j) {
        return new UtilityPair(means[i], means[j], covariance[i][i], covariance[j][j], covariance[i][j]);
    }

    /** The pair of the highest value; of equal ones the first. */
    int[] best(AcquisitionFunction acquisition) {
        int[] best = open.get(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (int[] pair : open) {
            double value = acquisition.value(utilities(pair[0], pair[1]));
            if (value > highest) {
                highest = value;
                best = pair;
            }
        }
        return best;
    }

    /** A pair drawn evenly. */
    int[] drawn(SplittableRandom random) {
        return open.get(random.nextInt(open.size()));
    }

    private static List<int[]> open(int n, List<AskedTrial> earlier, Set<PoolPair> unfit) {
        int[][] asked = new int[n][n];
        for (AskedTrial trial : earlier) {
            if (trial.kind() == TrialKind.FRESH) {
                asked[Math.min(trial.first(), trial.second())][Math.max(trial.first(), trial.second())]++;
            }
        }
        int fewest = Integer.MAX_VALUE;
        List<int[]> open = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (unfit.contains(new PoolPair(i, j))) {
                    continue;
                }
                if (asked[i][j] < fewest) {
                    fewest = asked[i][j];
                    open.clear();
                }
                if (asked[i][j] == fewest) {
                    open.add(new int[] {i, j});
                }
            }
        }
        if (open.isEmpty()) {
            throw new IllegalArgumentException("none of the pool's pairs may be asked");
        }
        return open;
    }
}
