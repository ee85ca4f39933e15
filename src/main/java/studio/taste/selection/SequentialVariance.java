package studio.taste.selection;

/**
 * The variance that candidates have left once others were answered for: taking candidate i turns the covariance P of the utilities into
 * P − PᵢPᵢᵀ/(Pᵢᵢ + σ²). The largest next is the greedy D-optimal choice. With σ² = 0 this conditions the kernel of a determinantal
 * point process on candidate i.
 */
final class SequentialVariance {
    private final double[][] left;
    private final double noise;

    /**
     * @param covariance P, n × n; not modified
     * @param noise σ², 0 or more
     */
    SequentialVariance(double[][] covariance, double noise) {
        this.noise = noise;
        left = new double[covariance.length][];
        for (int i = 0; i < left.length; i++) {
            left[i] = covariance[i].clone();
        }
    }

    /** What is left of a candidate's variance. */
    double of(int candidate) {
        return left[candidate][candidate];
    }

    /** What is left of the covariance, n × n; shared, not to be modified. */
    double[][] left() {
        return left;
    }

    void take(int candidate) {
        double total = left[candidate][candidate] + noise;
        if (!(total > 0)) {
            return;
        }
        double[] taken = left[candidate].clone();
        for (int i = 0; i < left.length; i++) {
            double share = taken[i] / total;
            for (int j = 0; j < left.length; j++) {
                left[i][j] -= share * taken[j];
            }
        }
    }
}
