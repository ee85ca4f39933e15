package studio.taste.training.representation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import studio.taste.preference.Choice;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Laplace;
import studio.taste.preference.MultinomialLogit;
import studio.taste.representation.Mlp;
import studio.taste.representation.Representation;
import studio.taste.representation.Whitening;

/**
 * A round as the perceptron is given it.
 *
 * @param candidates the perceptron's inputs by option
 * @param words the inputs they share
 * @param chosen the option picked
 * @param rationale why, in the text encoder's numbers
 */
record HeardRound(float[][] candidates, float[] words, int chosen, Optional<float[]> rationale) {
    /** A producer's rounds. */
    static List<HeardRound> of(TrainingChoices.Producer producer, Representation representation) {
        List<HeardRound> rounds = new ArrayList<>();
        for (TrainingChoices.Round round : producer.rounds()) {
            rounds.add(new HeardRound(
                    representation.inputs(round.audio()),
                    representation.words(round.prompt(), round.context()),
                    round.chosen(),
                    round.rationale()));
        }
        return rounds;
    }

    double[][] outputs(Mlp perceptron) {
        return doubles(perceptron.run(candidates, words).outputs());
    }

    static double[][] doubles(float[][] rows) {
        double[][] doubles = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            doubles[i] = new double[rows[i].length];
            for (int j = 0; j < doubles[i].length; j++) {
                doubles[i][j] = rows[i][j];
            }
        }
        return doubles;
    }

    Choice choice(Mlp perceptron, Whitening whitening, MultinomialLogit likelihood) {
        return new Choice(whitening.applyAll(outputs(perceptron)), chosen, likelihood);
    }

    /**
     * Folds a producer's rounds from N(0, I), as the studio does.
     *
     * @param folded told of each round's log-likelihood, predicted from the rounds before it
     * @return the taste's mean after the last
     */
    static double[] fold(
            List<HeardRound> rounds,
            Mlp perceptron,
            Whitening whitening,
            MultinomialLogit likelihood,
            DoubleConsumer folded) {
        Laplace rule = new Laplace();
        GaussianPosterior taste = GaussianPosterior.prior(perceptron.outputs(), 1);
        for (HeardRound round : rounds) {
            Choice choice = round.choice(perceptron, whitening, likelihood);
            folded.accept(likelihood.logProbability(choice.utilities(taste.mean()), choice.chosen()));
            taste = rule.update(taste, choice);
        }
        return taste.mean();
    }
}
