package studio.taste.preference;

import java.util.List;

/**
 * Where the taste of somebody new is expected to lie, from the tastes of those who are known: mean and full covariance of the population,
 * shrunk towards a base. It is one step of expectation–maximisation for a Gaussian of tastes of which each is known up to its
 * posterior: S = mean of Σᵤ + (μᵤ − m)(μᵤ − m)ᵀ. Dempster, Laird and Rubin (1977); Bishop, <i>Pattern Recognition and Machine
 * Learning</i> (2006), §9.4.
 */
public final class PopulationPrior {
    /** The base counts as much as this many users: of 16 features, the least with which 3 users do newcomers no harm. */
    public static final double USUAL_STRENGTH = 5;

    /** Steps of a fit after which newcomers are foretold about as well as they get; with few users more of them do harm. */
    public static final int USUAL_STEPS = 3;

    private PopulationPrior() {}

    /** As {@link #of(List, GaussianPosterior, double)} with the usual strength. */
    public static GaussianPosterior of(List<GaussianPosterior> users, GaussianPosterior base) {
        return of(users, base, USUAL_STRENGTH);
    }

    /**
     * @param users what is believed of each user's taste, learnt from the same prior; none leaves the base
     * @param base the prior of a user before there is a population, of as many dimensions
     * @param strength users that the base counts for, above 0
     */
    public static GaussianPosterior of(List<GaussianPosterior> users, GaussianPosterior base, double strength) {
        if (!(strength > 0) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException("the base counts for more than 0 users, was " + strength);
        }
        double total = users.size() + strength;
        double[] mean = new double[base.dimension()];
        Vectors.addMultiple(mean, strength / total, base.mean(), 0);
        for (GaussianPosterior user : users) {
            checkDimension(user, base);
            Vectors.addMultiple(mean, 1 / total, user.mean(), 0);
        }
        double[][] covariance = new double[mean.length][mean.length];
        addSpread(covariance, strength / total, base, mean);
        for (GaussianPosterior user : users) {
            addSpread(covariance, 1 / total, user, mean);
        }
        return GaussianPosterior.ofCovariance(mean, covariance);
    }

    /**
     * The prior fitted to what users chose, by several steps: each learns every user's taste from the prior of the step before.
     *
     * @param users the choices of each user
     * @param steps how many, at least 1
     */
    public static GaussianPosterior fit(List<List<Choice>> users, GaussianPosterior base, double strength, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("a fit takes at least 1 step, was " + steps);
        }
        GaussianPosterior prior = base;
        for (int step = 0; step < steps; step++) {
            GaussianPosterior before = prior;
            prior = of(
                    users.stream()
                            .map(choices -> new BatchLaplace().fit(before, choices))
                            .toList(),
                    base,
                    strength);
        }
        return prior;
    }

    private static void addSpread(double[][] covariance, double weight, GaussianPosterior user, double[] mean) {
        double[][] own = user.covariance();
        double[] apart = Vectors.difference(user.mean(), mean);
        for (int i = 0; i < mean.length; i++) {
            Vectors.addMultiple(covariance[i], weight, own[i], 0);
            Vectors.addMultiple(covariance[i], weight * apart[i], apart, 0);
        }
    }

    private static void checkDimension(GaussianPosterior user, GaussianPosterior base) {
        if (user.dimension() != base.dimension()) {
            throw new IllegalArgumentException(
                    "a user's taste has " + user.dimension() + " dimensions, the base " + base.dimension());
        }
    }
}
