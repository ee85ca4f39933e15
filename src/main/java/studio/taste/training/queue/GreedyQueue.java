package studio.taste.training.queue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.taste.preference.PairLikelihood;
import studio.taste.preference.PairProbabilities;
import studio.taste.selection.MutualInformation;
import studio.taste.selection.PairSource;
import studio.taste.selection.PoolPair;
import studio.taste.selection.QueuedPair;
import studio.taste.selection.UtilityPair;

/**
 * The pairs of a pool a model would learn most from, one after the other: each is the most informative once those before it are supposed to be
 * answered, so that near copies of a pair already queued have little left to tell. Greedy is within 1 − 1/e of the best batch, because
 * information is submodular; A. Krause and D. Golovin, "Submodular function maximization" (2014).
 */
final class GreedyQueue {
    private final MutualInformation information;
    private final PairLikelihood likelihood;

    GreedyQueue(PairLikelihood likelihood) {
        this.likelihood = likelihood;
        this.information = new MutualInformation(likelihood);
    }

    /**
     * @param means expected utilities, n
     * @param covariance of the utilities, n × n; not modified
     * @param count how many pairs at most
     */
    List<QueuedPair> of(double[] means, double[][] covariance, int count) {
        int n = means.length;
        double[][] left = new double[n][];
        for (int i = 0; i < n; i++) {
            left[i] = covariance[i].clone();
        }
        List<QueuedPair> queue = new ArrayList<>();
        Set<PoolPair> taken = new HashSet<>();
        while (queue.size() < Math.min(count, n * (n - 1) / 2)) {
            QueuedPair best = best(means, left, taken);
            queue.add(best);
            taken.add(best.pair());
            suppose(left, means, best.pair());
        }
        return queue;
    }

    private QueuedPair best(double[] means, double[][] left, Set<PoolPair> taken) {
        PoolPair best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < means.length; i++) {
            for (int j = i + 1; j < means.length; j++) {
                PoolPair pair = new PoolPair(i, j);
                if (taken.contains(pair)) {
                    continue;
                }
                double nats = information.value(new UtilityPair(
                        means[i], means[j], Math.max(0, left[i][i]), Math.max(0, left[j][j]), left[i][j]));
                if (nats > most) {
                    most = nats;
                    best = pair;
                }
            }
        }
        return new QueuedPair(java.util.Objects.requireNonNull(best), PairSource.RANKER, most);
    }

    /** Takes from the covariance what an answer tells, as an observation of the difference as sharp as the likelihood is at its mean. */
    private void suppose(double[][] left, double[] means, PoolPair pair) {
        int n = left.length;
        PairProbabilities p = likelihood.probabilities(means[pair.low()] - means[pair.high()]);
        double tau = likelihood.temperature();
        double curvature = p.first() * (1 - p.first()) / (tau * tau);
        double[] along = new double[n];
        for (int i = 0; i < n; i++) {
            along[i] = left[i][pair.low()] - left[i][pair.high()];
        }
        double variance = along[pair.low()] - along[pair.high()] + 1 / Math.max(1e-9, curvature);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                left[i][j] -= along[i] * along[j] / variance;
            }
        }
    }
}
