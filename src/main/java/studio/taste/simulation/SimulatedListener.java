package studio.taste.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import studio.taste.preference.Outcome;
import studio.taste.preference.PairLikelihood;
import studio.taste.preference.PairProbabilities;
import studio.taste.session.Ballot;
import studio.taste.session.Confidence;

/**
 * A listener whose taste is known: utility is linear in the taste axes, and answers are drawn from the same likelihood that
 * the studio believes in. Answers depend on seed and trial number alone, so that a session interrupted anywhere goes on as
 * it would have.
 */
public final class SimulatedListener {
    /**
     * Standard deviation of a weight. Three to four answers in five then agree with the taste on pairs drawn by lot, as with
     * listeners who hear the same pair twice.
     */
    private static final double WEIGHT_DEVIATION = 1.0;

    private final double[] weights;
    private final PairLikelihood likelihood;
    private final long seed;

    private SimulatedListener(double[] weights, PairLikelihood likelihood, long seed) {
        this.weights = weights;
        this.likelihood = likelihood;
        this.seed = seed;
    }

    /** A listener whose weights are drawn from the seed. */
    public static SimulatedListener drawn(int axes, PairLikelihood likelihood, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] weights = new double[axes];
        for (int i = 0; i < axes; i++) {
            weights[i] = WEIGHT_DEVIATION * random.nextGaussian();
        }
        return new SimulatedListener(weights, likelihood, seed);
    }

    /** The true weight of each axis. */
    public List<Double> weights() {
        return DoubleStream.of(weights).boxed().toList();
    }

    /**
     * The answer to a trial.
     *
     * @param a features of side A, one value per axis
     * @param b features of side B
     */
    public Ballot answer(List<Double> a, List<Double> b, int trialNumber) {
        double difference = 0;
        for (int i = 0; i < weights.length; i++) {
            difference += weights[i] * (a.get(i) - b.get(i));
        }
        PairProbabilities probabilities = likelihood.probabilities(difference);
        double draw = random(trialNumber).nextDouble();
        Outcome outcome = draw < probabilities.first()
                ? Outcome.FIRST
                : draw < probabilities.first() + probabilities.second() ? Outcome.SECOND : Outcome.TIE;
        double sure = Math.abs(difference) / likelihood.temperature();
        Confidence confidence = sure > 2 ? Confidence.HIGH : sure > 0.7 ? Confidence.MEDIUM : Confidence.LOW;
        return Ballot.of(outcome, confidence);
    }

    /** Time to make up one's mind once both sides were heard: one to four seconds. */
    long thinkingMillis(int trialNumber) {
        return 1_000 + random(-trialNumber).nextInt(3_000);
    }

    private SplittableRandom random(int trialNumber) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + trialNumber);
    }
}
