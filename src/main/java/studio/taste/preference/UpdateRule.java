package studio.taste.preference;

/**
 * Turns one choice into the next belief, and a belief into the probabilities that belong to it. The two are one thing: mixing the
 * update of one rule with the probabilities of another costs calibration.
 */
public interface UpdateRule {
    /**
     * The belief after a choice.
     *
     * @param prior the belief before; not modified
     */
    GaussianPosterior update(GaussianPosterior prior, Choice choice);

    /**
     * Probabilities of the K options before one is picked. Unless a rule says otherwise: plug-in, the softmax of the expected
     * utilities.
     *
     * @param options H, K rows of length d
     */
    default double[] predict(GaussianPosterior belief, double[][] options, MultinomialLogit likelihood) {
        double[] utilities = new double[options.length];
        for (int i = 0; i < options.length; i++) {
            utilities[i] = belief.expectedUtility(options[i]);
        }
        return likelihood.probabilities(utilities);
    }
}
