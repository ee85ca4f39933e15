package studio.taste.selection;

import studio.taste.preference.PairLikelihood;
import studio.taste.preference.PairProbabilities;
import studio.taste.preference.StandardNormal;

/**
 * BALD: the information in nats that the answer to a pair is expected to give about the taste, H(E p) − E H(p) over the utility difference
 * u ~ N(m, s²), ties counted as an answer of their own. Prefers pairs whose answer is open because the taste is unknown, not because
 * the two are alike.
 *
 * <p>Where s ≤ τ the likelihood is smooth on the scale of the belief and Gauss–Hermite quadrature is exact to rounding. Where s is larger
 * it is not: at s = 20 τ even 80 points err by .007 nats, more than what separates two pairs. There the integrals are taken by the
 * trapezoidal rule on the scale of the likelihood, of parts that vanish a few τ outside the tie band: the entropy, and what σ differs from
 * Φ(x/1.702τ), whose own mean is known in closed form. The step of τ/2 resolves σ, with poles at ±iπτ, to exp(−4π²).
 */
public final class MutualInformation implements AcquisitionFunction {
    private static final double PROBIT_SCALE = 1.702;
    private static final double STEPS_PER_TEMPERATURE = 2;
    /** Beyond this many τ outside the band what is left is below 1e-14. */
    private static final double REACH_IN_TEMPERATURES = 36;

    private static final double NEGLIGIBLE = 1e-18;

    private final PairLikelihood likelihood;
    private final double step;
    /** Steps on each side of u = 0. */
    private final int reach;
    /** Entropy of the answer at u = (i − reach)·step, nats. */
    private final double[] entropy;
    /** P(first | u) − Φ((u − ε)/1.702τ) there. */
    private final double[] beyondProbit;

    /**
     * @param likelihood of the answers
     */
    public MutualInformation(PairLikelihood likelihood) {
        this.likelihood = likelihood;
        step = likelihood.temperature() / STEPS_PER_TEMPERATURE;
        reach = (int) Math.ceil(
                STEPS_PER_TEMPERATURE * (REACH_IN_TEMPERATURES + likelihood.tieBand() / likelihood.temperature()));
        entropy = new double[2 * reach + 1];
        beyondProbit = new double[2 * reach + 1];
        for (int i = 0; i < entropy.length; i++) {
            double u = (i - reach) * step;
            PairProbabilities p = likelihood.probabilities(u);
            double probit = (u - likelihood.tieBand()) / (PROBIT_SCALE * likelihood.temperature());
            entropy[i] = p.entropyNats();
            beyondProbit[i] = p.first() - StandardNormal.cumulative(probit);
        }
    }

    @Override
    public double value(UtilityPair pair) {
        double mean = pair.meanDifference();
        double deviation = Math.sqrt(pair.varianceOfDifference());
        double value = deviation <= likelihood.temperature() ? smooth(mean, deviation) : wide(mean, deviation);
        return Math.max(0, value);
    }

    private double smooth(double mean, double deviation) {
        double first = 0;
        double second = 0;
        double conditional = 0;
        for (int i = 0; i < GaussHermite.NODES.length; i++) {
            double weight = GaussHermite.WEIGHTS[i];
            PairProbabilities p = likelihood.probabilities(mean + deviation * GaussHermite.NODES[i]);
            first += weight * p.first();
            second += weight * p.second();
            conditional += weight * p.entropyNats();
        }
        return entropyNats(first, second) - conditional;
    }

    private double wide(double mean, double deviation) {
        double probitDeviation = Math.hypot(deviation, PROBIT_SCALE * likelihood.temperature());
        double first = StandardNormal.cumulative((mean - likelihood.tieBand()) / probitDeviation);
        double second = StandardNormal.cumulative((-mean - likelihood.tieBand()) / probitDeviation);
        double[] sums = new double[3];
        int nearest = (int) Math.max(0, Math.min(entropy.length - 1.0, Math.rint(mean / step) + reach));
        addWeighted(nearest, 1, mean, deviation, sums);
        addWeighted(nearest - 1, -1, mean, deviation, sums);
        return entropyNats(first + sums[0], second + sums[1]) - sums[2];
    }

    /**
     * Adds the parts of P(first), P(second) and the entropy from point {@code from} on, up or down. The weights of a normal on even points
     * follow from each other by two products, which saves an exponential each.
     */
    private void addWeighted(int from, int direction, double mean, double deviation, double[] sums) {
        double width = step / deviation;
        double z = ((from - reach) * step - mean) / deviation;
        double weight = StandardNormal.density(z) * width;
        double ratio = Math.exp(-width * (direction * z + 0.5 * width));
        double change = Math.exp(-width * width);
        for (int i = from; i >= 0 && i < entropy.length && weight > NEGLIGIBLE; i += direction) {
            sums[0] += weight * beyondProbit[i];
            sums[1] += weight * beyondProbit[entropy.length - 1 - i];
            sums[2] += weight * entropy[i];
            weight *= ratio;
            ratio *= change;
        }
    }

    /** Entropy of an answer with these probabilities, whose rounding may have left them outside 0 to 1. */
    private static double entropyNats(double first, double second) {
        double a = Math.min(1, Math.max(0, first));
        double b = Math.min(1 - a, Math.max(0, second));
        return new PairProbabilities(a, b, 1 - a - b).entropyNats();
    }
}
