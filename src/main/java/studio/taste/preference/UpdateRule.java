package studio.taste.preference;

/**
 * Turns one choice into the next belief, and a belief into the probabilities that belong to it. The two are one thing: mixing the
 * update of one rule with the probabilities of another costs calibration.
 *
 * <p>Of a taste a choice sees the utilities of its K options alone, so that a rule is a matter of K numbers; how the belief is held, as
 * precision or as covariance, is not its concern.
 */
public interface UpdateRule {
    /**
     * What a choice does to the belief.
     *
     * @param before the belief about the utilities of the options; not modified
     * @param chosen index of the pick, 0 to K − 1
     */
    UtilityUpdate update(UtilityBelief before, int chosen, MultinomialLogit likelihood);

    /**
     * The belief after a choice.
     *
     * @param prior the belief before; not modified
     */
    default GaussianPosterior update(GaussianPosterior prior, Choice choice) {
        double[][] options = choice.options();
        double[][] whitened = prior.whitened(options);
        UtilityBelief before = new UtilityBelief(prior.expectedUtilities(options), Vectors.products(whitened));
        return prior.after(options, whitened, update(before, choice.chosen(), choice.likelihood()));
    }

    /**
     * Probabilities of the K options before one is picked. Unless a rule says otherwise: plug-in, the softmax of the expected
     * utilities.
     *
     * @param options H, K rows of length d
     */
    default double[] predict(GaussianPosterior belief, double[][] options, MultinomialLogit likelihood) {
        return likelihood.probabilities(belief.expectedUtilities(options));
    }

    /** The same prediction from the belief about the K utilities. */
    default double[] predict(UtilityBelief belief, MultinomialLogit likelihood) {
        return likelihood.probabilities(belief.mean());
    }
}
