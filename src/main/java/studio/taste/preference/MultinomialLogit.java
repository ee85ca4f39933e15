package studio.taste.preference;

/**
 * The likelihood of picking one of K options: P(i) = softmax(u/τ)ᵢ. Computed from differences to the largest utility, so that it
 * holds at any scale.
 *
 * @param temperature τ above 0, in units of utility: the smaller, the more decided the listener
 */
public record MultinomialLogit(double temperature) {
    public MultinomialLogit {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("temperature must be positive and finite, was " + temperature);
        }
    }

    /** Probabilities of the K options with these utilities; they sum to 1. */
    public double[] probabilities(double[] utilities) {
        double largest = largest(utilities);
        double[] probabilities = new double[utilities.length];
        double sum = 0;
        for (int i = 0; i < utilities.length; i++) {
            probabilities[i] = Math.exp((utilities[i] - largest) / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < utilities.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** Natural logarithm of the probability of option {@code chosen}. */
    public double logProbability(double[] utilities, int chosen) {
        double largest = largest(utilities);
        double sum = 0;
        for (double utility : utilities) {
            sum += Math.exp((utility - largest) / temperature);
        }
        return (utilities[chosen] - largest) / temperature - Math.log(sum);
    }

    /**
     * As {@link #logProbability(double[], int)}, with all probabilities written to {@code probabilities}, which may be the same array as
     * {@code utilities}.
     */
    double logProbability(double[] utilities, int chosen, double[] probabilities) {
        double largest = largest(utilities);
        double advantage = utilities[chosen] - largest;
        double sum = 0;
        for (int i = 0; i < utilities.length; i++) {
            probabilities[i] = Math.exp((utilities[i] - largest) / temperature);
            sum += probabilities[i];
        }
        for (int i = 0; i < utilities.length; i++) {
            probabilities[i] /= sum;
        }
        return advantage / temperature - Math.log(sum);
    }

    /** Gradient of the log-likelihood in the utilities, (y − p)/τ, length K. */
    double[] residual(double[] probabilities, int chosen) {
        double[] residual = new double[probabilities.length];
        for (int i = 0; i < residual.length; i++) {
            residual[i] = ((i == chosen ? 1 : 0) - probabilities[i]) / temperature;
        }
        return residual;
    }

    private static double largest(double[] utilities) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double utility : utilities) {
            largest = Math.max(largest, utility);
        }
        return largest;
    }
}
