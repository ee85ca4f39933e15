package studio.taste.selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.taste.preference.MultinomialLogit;

/**
 * The information in nats that the pick among a growing set of candidates is expected to give about the taste, by draws:
 * I = H(mean of p) − mean of H(p), with p the softmax over the set under one drawn taste.
 *
 * <p>With e = exp(u/τ − c), c the largest of the pool in that draw, a set is kept as Z = Σe and T = Σe·ln e, so that p = e/Z and
 * H(p) = ln Z − T/Z; a candidate more costs one term each. Utilities of more than 80 τ below the best of the pool count as 80 τ below it.
 */
final class ChoiceInformation {
    private static final double LOWEST = -80;
    /** So many factors of at least exp(−80) each can be multiplied before their logarithm is taken. */
    private static final int FACTORS = 8;

    private final double[][] logWeights;
    private final double[][] weights;
    private final double[] total;
    private final double[] totalLog;
    /** 1/Z with the candidate that is being tried. */
    private final double[] share;

    private final List<Integer> members = new ArrayList<>();

    ChoiceInformation(PoolDraws draws, MultinomialLogit likelihood) {
        int n = draws.candidates();
        int count = draws.draws();
        logWeights = new double[n][count];
        weights = new double[n][count];
        total = new double[count];
        totalLog = new double[count];
        share = new double[count];
        double[] largest = draws.utilities(0).clone();
        for (int i = 1; i < n; i++) {
            double[] row = draws.utilities(i);
            for (int s = 0; s < count; s++) {
                largest[s] = Math.max(largest[s], row[s]);
            }
        }
        for (int i = 0; i < n; i++) {
            double[] row = draws.utilities(i);
            for (int s = 0; s < count; s++) {
                logWeights[i][s] = Math.max(LOWEST, (row[s] - largest[s]) / likelihood.temperature());
                weights[i][s] = Math.exp(logWeights[i][s]);
            }
        }
    }

    /** The information of the set with {@code candidate} added, 0 for a set of one. */
    double with(int candidate) {
        double[] e = weights[candidate];
        double[] logE = logWeights[candidate];
        double conditional = 0;
        double product = 1;
        for (int s = 0; s < share.length; s++) {
            double z = total[s] + e[s];
            share[s] = 1 / z;
            conditional -= (totalLog[s] + e[s] * logE[s]) * share[s];
            product *= z;
            if ((s + 1) % FACTORS == 0) {
                conditional += Math.log(product);
                product = 1;
            }
        }
        conditional += Math.log(product);
        double marginal = entropyTerm(e);
        for (int member : members) {
            marginal += entropyTerm(weights[member]);
        }
        return marginal - conditional / share.length;
    }

    /** The two candidates among which the pick tells the most; meant for an empty set. */
    int[] bestPair() {
        int[] best = {0, 1};
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i + 1 < weights.length; i++) {
            add(i);
            for (int j = i + 1; j < weights.length; j++) {
                double value = with(j);
                if (value > highest) {
                    highest = value;
                    best = new int[] {i, j};
                }
            }
            clear();
        }
        return best;
    }

    private void clear() {
        Arrays.fill(total, 0);
        Arrays.fill(totalLog, 0);
        members.clear();
    }

    void add(int candidate) {
        for (int s = 0; s < total.length; s++) {
            total[s] += weights[candidate][s];
            totalLog[s] += weights[candidate][s] * logWeights[candidate][s];
        }
        members.add(candidate);
    }

    private double entropyTerm(double[] e) {
        double sum = 0;
        for (int s = 0; s < e.length; s++) {
            sum += e[s] * share[s];
        }
        double probability = sum / e.length;
        return probability > 0 ? -probability * Math.log(probability) : 0;
    }
}
