package studio.taste.preference;

/**
 * One observation: of the K options with features H, one was picked. An immutable value; the features are copied in.
 *
 * <p>An outside option (“none of these”) of utility 0 is a row of zeros.
 */
public final class Choice {
    private final double[][] options;
    private final int chosen;
    private final MultinomialLogit likelihood;

    /**
     * @param options H, K ≥ 2 rows of length d, finite
     * @param chosen index of the pick, 0 to K − 1
     * @param likelihood how decided the pick was
     */
    public Choice(double[][] options, int chosen, MultinomialLogit likelihood) {
        if (options.length < 2 || chosen < 0 || chosen >= options.length) {
            throw new IllegalArgumentException(
                    "a choice is one of at least two, was option " + chosen + " of " + options.length);
        }
        this.options = new double[options.length][];
        for (int i = 0; i < options.length; i++) {
            this.options[i] = options[i].clone();
            if (options[i].length != options[0].length) {
                throw new IllegalArgumentException("options have equally many features, but option " + i + " has "
                        + options[i].length + " and option 0 has " + options[0].length);
            }
            for (double value : options[i]) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException("features must be finite, but option " + i + " has " + value);
                }
            }
        }
        this.chosen = chosen;
        this.likelihood = likelihood;
    }

    /** K. */
    public int size() {
        return options.length;
    }

    public int chosen() {
        return chosen;
    }

    public MultinomialLogit likelihood() {
        return likelihood;
    }

    /** The same choice at another τ, above 0. */
    public Choice atTemperature(double temperature) {
        return new Choice(options, chosen, new MultinomialLogit(temperature));
    }

    /** Utilities Hz of the options for the taste z, length d. */
    public double[] utilities(double[] z) {
        double[] utilities = new double[options.length];
        for (int i = 0; i < options.length; i++) {
            utilities[i] = Vectors.dot(options[i], z);
        }
        return utilities;
    }

    /** H, K × d; shared, not to be modified. */
    double[][] options() {
        return options;
    }

    /** Gradient of the log-likelihood in z, Hᵀ(y − p)/τ, length d. */
    double[] gradient(double[] probabilities) {
        double[] residual = likelihood.residual(probabilities, chosen);
        double[] gradient = new double[options[0].length];
        for (int i = 0; i < residual.length; i++) {
            Vectors.addMultiple(gradient, residual[i], options[i], 0);
        }
        return gradient;
    }

    /** K rows r with Σ rrᵀ = Cov_p(h)/τ², the Fisher information in z. */
    double[][] informationRows(double[] probabilities) {
        int d = options[0].length;
        double[] centre = new double[d];
        for (int i = 0; i < options.length; i++) {
            Vectors.addMultiple(centre, probabilities[i], options[i], 0);
        }
        double[][] rows = new double[options.length][d];
        for (int i = 0; i < options.length; i++) {
            double weight = Math.sqrt(probabilities[i]) / likelihood.temperature();
            for (int j = 0; j < d; j++) {
                rows[i][j] = weight * (options[i][j] - centre[j]);
            }
        }
        return rows;
    }
}
