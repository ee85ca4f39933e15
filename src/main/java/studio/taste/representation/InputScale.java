package studio.taste.representation;

import java.util.List;

/**
 * Brings an encoder's numbers to a common scale: x = weight · clamp((a − mean) / deviation). Deviations are those over all pools together,
 * so that what mostly tells songs apart, such as their keys, counts for little among remixes of two of them; the clamp keeps one outlier
 * from outweighing all else.
 *
 * @param means by number, in its unit
 * @param deviations by number, positive, in its unit
 * @param weights by number, without unit; 0 for numbers that say nothing
 */
record InputScale(double[] means, double[] deviations, double[] weights) {
    /** Deviations beyond which a number counts no more. */
    static final double FURTHEST = 6;

    InputScale {
        means = means.clone();
        deviations = deviations.clone();
        weights = weights.clone();
        if (means.length != deviations.length || means.length != weights.length) {
            throw new IllegalArgumentException("means, deviations and weights must be equally many, were "
                    + means.length + ", " + deviations.length + " and " + weights.length);
        }
        for (double deviation : deviations) {
            if (!(deviation > 0)) {
                throw new IllegalArgumentException("deviations must be positive, one was " + deviation);
            }
        }
    }

    /**
     * @param pools an encoder's numbers, by pool
     * @param leading how many of the numbers, the first ones, together get half of the variance; 0 for no such favour
     */
    static InputScale of(List<double[][]> pools, int leading) {
        double[] variances = Rows.variances(pools);
        int count = variances.length;
        double[] deviations = new double[count];
        double[] weights = new double[count];
        int favoured = 0;
        int others = 0;
        for (int i = 0; i < count; i++) {
            boolean tells = variances[i] > 1e-12;
            deviations[i] = tells ? Math.sqrt(variances[i]) : 1;
            favoured += tells && i < leading ? 1 : 0;
            others += tells && i >= leading ? 1 : 0;
            weights[i] = tells ? 1 : 0;
        }
        double share = leading > 0 && others > 0 ? 0.5 : 1;
        for (int i = 0; i < count; i++) {
            weights[i] *= Math.sqrt(share / Math.max(1, i < leading ? favoured : others));
        }
        return new InputScale(Rows.mean(pools), deviations, weights);
    }

    float[] apply(float[] numbers) {
        float[] scaled = new float[numbers.length];
        for (int i = 0; i < scaled.length; i++) {
            double score = (numbers[i] - means[i]) / deviations[i];
            scaled[i] = (float) (weights[i] * Math.max(-FURTHEST, Math.min(FURTHEST, score)));
        }
        return scaled;
    }

    float[][] applyAll(float[][] rows) {
        float[][] scaled = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scaled[i] = apply(rows[i]);
        }
        return scaled;
    }
}
