package studio.taste.preference;

/**
 * A taste that may or may not drift: a static and a two-timescale filter side by side, weighted by how well each has lately foretold the
 * choices: w′ ∝ w^0.8·p(choice). The power forgets, so that the weights follow a taste that begins to move.
 *
 * @param steady the taste taken not to change
 * @param drifting the taste taken to change
 * @param driftWeight weight of the second, 0 to 1
 */
public record FilterMixture(StaticFilter steady, TwoTimescaleFilter drifting, double driftWeight)
        implements TasteFilter {
    private static final double MEMORY = 0.8;
    /** So small a probability counts as this, so that no weight becomes 0 for good. */
    private static final double LEAST_PROBABILITY = 1e-12;

    public FilterMixture {
        if (!(driftWeight >= 0 && driftWeight <= 1)) {
            throw new IllegalArgumentException("a weight is 0 to 1, was " + driftWeight);
        }
    }

    /** Before the first answer, with equal weights. */
    public static FilterMixture of(UpdateRule rule, GaussianPosterior prior) {
        return new FilterMixture(new StaticFilter(rule, prior), TwoTimescaleFilter.of(rule, prior), 0.5);
    }

    @Override
    public FilterMixture nextRound() {
        return new FilterMixture(steady, drifting.nextRound(), driftWeight);
    }

    @Override
    public FilterMixture nextSession() {
        return new FilterMixture(steady, drifting.nextSession(), driftWeight);
    }

    @Override
    public FilterMixture after(Choice choice) {
        double steadily = steady.predict(choice.options(), choice.likelihood())[choice.chosen()];
        double driftingly = drifting.predict(choice.options(), choice.likelihood())[choice.chosen()];
        return new FilterMixture(steady.after(choice), drifting.after(choice), weight(steadily, driftingly));
    }

    @Override
    public FilterMixture after(PairAnswer answer) {
        double steadily = probability(steady, answer);
        double driftingly = probability(drifting, answer);
        return new FilterMixture(steady.after(answer), drifting.after(answer), weight(steadily, driftingly));
    }

    private static double probability(TasteFilter filter, PairAnswer answer) {
        return filter.predict(answer.first(), answer.second(), answer.likelihood())
                .of(answer.outcome());
    }

    private double weight(double steadily, double driftingly) {
        double left = Math.pow(1 - driftWeight, MEMORY) * Math.max(LEAST_PROBABILITY, steadily);
        double right = Math.pow(driftWeight, MEMORY) * Math.max(LEAST_PROBABILITY, driftingly);
        return right / (left + right);
    }

    /** The mean of what the two expect. */
    @Override
    public double[] predict(double[][] options, MultinomialLogit likelihood) {
        double[] probabilities = steady.predict(options, likelihood);
        double[] drifted = drifting.predict(options, likelihood);
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] += driftWeight * (drifted[i] - probabilities[i]);
        }
        return probabilities;
    }

    @Override
    public double expectedUtility(double[] option) {
        double expected = steady.expectedUtility(option);
        return expected + driftWeight * (drifting.expectedUtility(option) - expected);
    }

    /** The Gaussian of the mixture's mean and covariance. */
    @Override
    public GaussianPosterior belief() {
        GaussianPosterior still = steady.belief();
        GaussianPosterior moving = drifting.belief();
        double[] mean = still.mean();
        double[] apart = Vectors.difference(moving.mean(), mean);
        double[][] covariance = still.covariance();
        double[][] other = moving.covariance();
        double between = driftWeight * (1 - driftWeight);
        for (int i = 0; i < mean.length; i++) {
            for (int j = 0; j < mean.length; j++) {
                covariance[i][j] += driftWeight * (other[i][j] - covariance[i][j]) + between * apart[i] * apart[j];
            }
        }
        Vectors.addMultiple(mean, driftWeight, apart, 0);
        return GaussianPosterior.ofCovariance(mean, covariance);
    }
}
