package studio.taste.preference;

import java.util.List;

/**
 * What is believed of a taste while answers come in, round by round. An immutable value: every step gives a new one, and the same steps
 * from the same start give the same bits, so that an undo is the fold without the undone.
 */
public interface TasteFilter {
    /** The belief as the next round opens: a taste that may drift has drifted. */
    TasteFilter nextRound();

    /** The belief as the next session opens: what belonged to the mood of this one is gone. */
    TasteFilter nextSession();

    /**
     * The belief after a choice.
     *
     * @param choice over as many dimensions as the belief
     */
    TasteFilter after(Choice choice);

    /** The belief after the answer to a pair, ties included. */
    TasteFilter after(PairAnswer answer);

    /** The belief after several choices, one after the other. */
    default TasteFilter after(List<Choice> choices) {
        TasteFilter filter = this;
        for (Choice choice : choices) {
            filter = filter.after(choice);
        }
        return filter;
    }

    /**
     * Probabilities of the options before one is picked.
     *
     * @param options H, K rows as long as the belief has dimensions
     */
    double[] predict(double[][] options, MultinomialLogit likelihood);

    /** Expected utility of an option as long as the belief has dimensions. */
    double expectedUtility(double[] option);

    /** Plug-in probabilities of the answers to a pair, which belong to the update by answers to pairs. */
    default PairProbabilities predict(double[] first, double[] second, PairLikelihood likelihood) {
        return likelihood.probabilities(expectedUtility(first) - expectedUtility(second));
    }

    /** The belief as one Gaussian, for choosing what to show. */
    GaussianPosterior belief();
}
