package studio.taste.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Laplace approximation to all choices at once: μ is the mode of prior × likelihood of every choice, Λ the curvature there. Newton's
 * method in d dimensions, damped by halving. The yardstick for the rules that see each choice once.
 */
public final class BatchLaplace {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 80;
    private static final double CONVERGED = 1e-9;

    private final double converged;

    /** As precise as rounding allows. */
    public BatchLaplace() {
        this(CONVERGED);
    }

    /**
     * @param converged steps end with one that moves no dimension of z by more than this, which leaves an error of about its square;
     *     above 0
     */
    public BatchLaplace(double converged) {
        if (!(converged > 0)) {
            throw new IllegalArgumentException("steps have to end somewhere above 0, was " + converged);
        }
        this.converged = converged;
    }

    /**
     * @param prior the belief before any of the choices; not modified
     * @param choices in any order; none leaves the prior
     */
    public GaussianPosterior fit(GaussianPosterior prior, List<Choice> choices) {
        return fit(prior, choices, prior.mean());
    }

    /**
     * The same belief, found faster from a good guess.
     *
     * @param start where to begin, length d; not modified
     */
    public GaussianPosterior fit(GaussianPosterior prior, List<Choice> choices, double[] start) {
        double[] mode = start.clone();
        double largestMove = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS && largestMove > converged; step++) {
            double[] next = climb(prior, choices, mode);
            largestMove = 0;
            for (int i = 0; i < next.length; i++) {
                largestMove = Math.max(largestMove, Math.abs(next[i] - mode[i]));
            }
            mode = next;
        }
        return curvedAt(prior, choices, mode);
    }

    /** One Newton step from {@code z}, halved until the posterior density does not fall. */
    private static double[] climb(GaussianPosterior prior, List<Choice> choices, double[] z) {
        GaussianPosterior curved = curvedAt(prior, choices, z);
        double[] target = curved.displaced(curved.whitened(gradient(prior, choices, z)));
        double reached = logPosterior(prior, choices, z);
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            double[] next = z.clone();
            Vectors.addMultiple(next, length, Vectors.difference(target, z), 0);
            if (logPosterior(prior, choices, next) >= reached - 1e-13 * (1 + Math.abs(reached))) {
                return next;
            }
        }
        return z;
    }

    /** Mean z, precision Λ₀ + Σ Cov_p(h)/τ² at z. */
    private static GaussianPosterior curvedAt(GaussianPosterior prior, List<Choice> choices, double[] z) {
        List<double[]> rows = new ArrayList<>();
        for (Choice choice : choices) {
            rows.addAll(Arrays.asList(choice.informationRows(probabilities(choice, z))));
        }
        double[][] all = rows.toArray(double[][]::new);
        return prior.moved(z.clone(), all, all);
    }

    private static double[] gradient(GaussianPosterior prior, List<Choice> choices, double[] z) {
        double[] gradient = prior.pullTowardsMean(z);
        for (Choice choice : choices) {
            Vectors.addMultiple(gradient, 1, choice.gradient(probabilities(choice, z)), 0);
        }
        return gradient;
    }

    /** ln P(choices | z) − ½(z − μ₀)ᵀΛ₀(z − μ₀): the logarithm of the posterior density, up to a constant. */
    static double logPosterior(GaussianPosterior prior, List<Choice> choices, double[] z) {
        double sum = -0.5 * prior.squaredDistance(z);
        for (Choice choice : choices) {
            sum += choice.likelihood().logProbability(choice.utilities(z), choice.chosen());
        }
        return sum;
    }

    private static double[] probabilities(Choice choice, double[] z) {
        return choice.likelihood().probabilities(choice.utilities(z));
    }
}
