package studio.taste.preference;

import java.util.Arrays;

/**
 * A taste of two parts, z = a + s: a trait a that is there to stay and a state s that comes and goes, an AR(1) process with
 * s′ = ρs + noise, whose variance stays a share of the trait's before the first answer. Choices see the sum; the filter divides what they
 * tell between the two.
 *
 * <p>Held as means and one covariance P of 2d × 2d, so that neither a round nor a choice inverts anything: with H the options twice side by
 * side, a choice is a Kalman step with the {@link UtilityUpdate} of its rule for gain. See Kalman (1960); Durbin and Koopman, <i>Time Series
 * Analysis by State Space Methods</i> (2012), §10.6, for the mode in place of the linear observation.
 */
public final class TwoTimescaleFilter implements TasteFilter {
    private final UpdateRule rule;
    private final Dynamics dynamics;
    /** Trait, then state. */
    private final double[] mean;

    private final double[][] covariance;

    /**
     * How the two parts move.
     *
     * @param persistence ρ of the state from round to round, 0 up to but not 1
     * @param stateShare variance of the state over that of the trait before the first answer, above 0
     * @param traitDrift variance that the trait gains in each round, as a share of the same, 0 or more
     */
    public record Motion(double persistence, double stateShare, double traitDrift) {
        /** As measured to recover from a switch of taste in half the rounds, for little when there is none. */
        public static final Motion USUAL = new Motion(0.9, 0.5, 0.01);

        public Motion {
            if (!(persistence >= 0 && persistence < 1 && stateShare > 0 && traitDrift >= 0)) {
                throw new IllegalArgumentException(
                        "a taste moves with 0 ≤ ρ < 1, a share of the state above 0 and a drift"
                                + " of 0 or more, were " + persistence + ", " + stateShare + " and " + traitDrift);
            }
        }
    }

    /** Motion with the covariance that its shares are of; shared by all steps of a filter. */
    private record Dynamics(Motion motion, double[][] scale) {}

    private TwoTimescaleFilter(UpdateRule rule, Dynamics dynamics, double[] mean, double[][] covariance) {
        this.rule = rule;
        this.dynamics = dynamics;
        this.mean = mean;
        this.covariance = covariance;
    }

    /** Before the first answer, with the usual motion. */
    public static TwoTimescaleFilter of(UpdateRule rule, GaussianPosterior prior) {
        return of(rule, prior, Motion.USUAL);
    }

    /**
     * Before the first answer.
     *
     * @param rule for choices and predictions
     * @param prior of the trait; the state starts at 0 with its usual spread
     */
    public static TwoTimescaleFilter of(UpdateRule rule, GaussianPosterior prior, Motion motion) {
        int d = prior.dimension();
        Dynamics dynamics = new Dynamics(motion, prior.covariance());
        double[][] covariance = new double[2 * d][2 * d];
        for (int i = 0; i < d; i++) {
            System.arraycopy(dynamics.scale[i], 0, covariance[i], 0, d);
        }
        TwoTimescaleFilter filter =
                new TwoTimescaleFilter(rule, dynamics, Arrays.copyOf(prior.mean(), 2 * d), covariance);
        return filter.nextSession();
    }

    /** The same trait with the state forgotten. */
    @Override
    public TwoTimescaleFilter nextSession() {
        return moved(0, dynamics.motion.stateShare, 0);
    }

    @Override
    public TwoTimescaleFilter nextRound() {
        Motion motion = dynamics.motion;
        double rho = motion.persistence;
        return moved(rho, (1 - rho * rho) * motion.stateShare, motion.traitDrift);
    }

    /** The state times {@code rho}, with these shares of variance added to state and trait. */
    private TwoTimescaleFilter moved(double rho, double stateGain, double traitGain) {
        int d = dimension();
        double[] newMean = mean.clone();
        double[][] next = new double[2 * d][];
        for (int i = 0; i < 2 * d; i++) {
            next[i] = covariance[i].clone();
            boolean isState = i >= d;
            for (int j = 0; j < d; j++) {
                double trait = isState ? rho * next[i][j] : next[i][j] + traitGain * dynamics.scale[i][j];
                double state = rho * next[i][d + j];
                next[i][j] = trait;
                next[i][d + j] = isState ? rho * state + stateGain * dynamics.scale[i - d][j] : state;
            }
            newMean[i] *= isState ? rho : 1;
        }
        return new TwoTimescaleFilter(rule, dynamics, newMean, next);
    }

    @Override
    public TwoTimescaleFilter after(Choice choice) {
        double[][] options = choice.options();
        double[][] images = images(options);
        UtilityUpdate update = rule.update(utilities(options, images), choice.chosen(), choice.likelihood());
        return after(images, update);
    }

    @Override
    public TwoTimescaleFilter after(PairAnswer answer) {
        double[][] difference = {Vectors.difference(answer.first(), answer.second())};
        double[][] images = images(difference);
        UtilityBelief before = utilities(difference, images);
        LaplacePairUpdate pair = new LaplacePairUpdate(answer.likelihood());
        return after(images, pair.update(before.mean()[0], before.covariance()[0][0], answer.outcome()));
    }

    private TwoTimescaleFilter after(double[][] images, UtilityUpdate update) {
        double[] newMean = mean.clone();
        Vectors.addCombination(newMean, update.pull(), images);
        double[][] reduced = new double[images.length][mean.length];
        for (int i = 0; i < images.length; i++) {
            Vectors.addCombination(reduced[i], update.reduction()[i], images);
        }
        double[][] next = new double[mean.length][];
        double[] column = new double[images.length];
        for (int i = 0; i < mean.length; i++) {
            next[i] = covariance[i].clone();
            for (int k = 0; k < images.length; k++) {
                column[k] = -images[k][i];
            }
            Vectors.addCombination(next[i], column, reduced, i);
            for (int j = 0; j < i; j++) {
                next[i][j] = next[j][i];
            }
        }
        return new TwoTimescaleFilter(rule, dynamics, newMean, next);
    }

    @Override
    public double[] predict(double[][] options, MultinomialLogit likelihood) {
        return rule.predict(utilities(options, images(options)), likelihood);
    }

    @Override
    public double expectedUtility(double[] option) {
        checkLength(option);
        int d = option.length;
        double sum = 0;
        for (int i = 0; i < d; i++) {
            sum += option[i] * (mean[i] + mean[d + i]);
        }
        return sum;
    }

    /** Rows P[h, h], length 2d. */
    private double[][] images(double[][] options) {
        int d = dimension();
        double[][] images = new double[options.length][2 * d];
        for (int k = 0; k < options.length; k++) {
            checkLength(options[k]);
            for (int i = 0; i < 2 * d; i++) {
                double sum = 0;
                double[] row = covariance[i];
                for (int j = 0; j < d; j++) {
                    sum += (row[j] + row[d + j]) * options[k][j];
                }
                images[k][i] = sum;
            }
        }
        return images;
    }

    private UtilityBelief utilities(double[][] options, double[][] images) {
        int d = dimension();
        double[] expected = new double[options.length];
        double[][] products = new double[options.length][options.length];
        for (int k = 0; k < options.length; k++) {
            expected[k] = expectedUtility(options[k]);
            for (int l = 0; l <= k; l++) {
                double sum = 0;
                for (int j = 0; j < d; j++) {
                    sum += options[k][j] * (images[l][j] + images[l][d + j]);
                }
                products[k][l] = sum;
                products[l][k] = sum;
            }
        }
        return new UtilityBelief(expected, products);
    }

    /** What is believed of the sum of trait and state. */
    @Override
    public GaussianPosterior belief() {
        int d = dimension();
        double[] sum = new double[d];
        double[][] spread = new double[d][d];
        for (int i = 0; i < d; i++) {
            sum[i] = mean[i] + mean[d + i];
            for (int j = 0; j < d; j++) {
                // Trait with state and state with trait in one bracket, so that the sum is the same either way round.
                double mixed = covariance[i][d + j] + covariance[d + i][j];
                spread[i][j] = covariance[i][j] + covariance[d + i][d + j] + mixed;
            }
        }
        return GaussianPosterior.ofCovariance(sum, spread);
    }

    /** What is believed of the part that is there to stay. */
    public GaussianPosterior trait() {
        return part(0);
    }

    /** What is believed of the part that comes and goes. */
    public GaussianPosterior state() {
        return part(dimension());
    }

    private GaussianPosterior part(int from) {
        int d = dimension();
        double[][] block = new double[d][];
        for (int i = 0; i < d; i++) {
            block[i] = Arrays.copyOfRange(covariance[from + i], from, from + d);
        }
        return GaussianPosterior.ofCovariance(Arrays.copyOfRange(mean, from, from + d), block);
    }

    private int dimension() {
        return mean.length / 2;
    }

    private void checkLength(double[] option) {
        if (option.length != dimension()) {
            throw new IllegalArgumentException("expected " + dimension() + " numbers, had " + option.length);
        }
    }
}
