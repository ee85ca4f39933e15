package studio.taste.preference;

/**
 * The mode of N(m, G) over the K utilities times the likelihood of one choice, as the α with f = m + Gα; for a taste z ~ N(μ, Σ) with
 * m = Hμ and G = HΣHᵀ the mode is z = μ + ΣHᵀα, so that the search has K numbers whatever d is. Newton's method on
 * ln P(choice | f) − ½αᵀGα, damped by halving the step until it climbs. Rasmussen and Williams (2006), §3.5, for one observation: with N and
 * M as in {@link InformationRoot} the Newton target is α = b − MGb, b = N(f − m) + (y − p)/τ.
 */
final class UtilityMode {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 80;
    /** A full Newton step that moves no utility by more than this many τ leaves an error of about its square. */
    private static final double CONVERGED = 1e-9;

    private static final double SUFFICIENT_CLIMB = 1e-4;

    private final double[] expected;
    private final double[][] covariance;
    private final int chosen;
    private final MultinomialLogit likelihood;
    private final InformationRoot root;
    private final double[] residual;
    private final double[] direction;
    private final double[] move;
    private double[] alpha;
    private double[] utilities;
    private double[] probabilities;
    private double[] nextAlpha;
    private double[] nextUtilities;
    private double[] nextProbabilities;
    private double logProbability;

    private UtilityMode(UtilityBelief belief, int chosen, MultinomialLogit likelihood) {
        this.expected = belief.mean();
        this.covariance = belief.covariance();
        this.chosen = chosen;
        this.likelihood = likelihood;
        int k = expected.length;
        root = new InformationRoot(covariance, likelihood.temperature());
        residual = new double[k];
        direction = new double[k];
        move = new double[k];
        alpha = new double[k];
        utilities = expected.clone();
        probabilities = new double[k];
        nextAlpha = new double[k];
        nextUtilities = new double[k];
        nextProbabilities = new double[k];
        logProbability = likelihood.logProbability(utilities, chosen, probabilities);
    }

    /** @param belief of the utilities; not modified */
    static UtilityMode of(UtilityBelief belief, int chosen, MultinomialLogit likelihood) {
        UtilityMode mode = new UtilityMode(belief, chosen, likelihood);
        for (int step = 0; step < MOST_STEPS; step++) {
            if (mode.climb()) {
                return mode;
            }
        }
        return mode;
    }

    /** α, length K; shared, not to be modified. */
    double[] pull() {
        return alpha;
    }

    /** Utilities f at the mode; shared, not to be modified. */
    double[] utilities() {
        return utilities;
    }

    /** The update to the mode, with the information there. */
    UtilityUpdate update() {
        root.at(probabilities);
        return root.update(alpha);
    }

    /** One damped step; true when it has converged. */
    private boolean climb() {
        aim();
        double slope = 0;
        double largest = 0;
        for (int i = 0; i < move.length; i++) {
            move[i] = Vectors.dot(covariance[i], direction);
            slope += (residual[i] - alpha[i]) * move[i];
            largest = Math.max(largest, Math.abs(move[i]));
        }
        double before = logProbability - 0.5 * penalty(alpha, utilities);
        double rounding = 1e-13 * (1 + Math.abs(before));
        double length = 1;
        for (int halving = 0; halving < MOST_HALVINGS; halving++, length /= 2) {
            for (int i = 0; i < move.length; i++) {
                nextAlpha[i] = alpha[i] + length * direction[i];
                nextUtilities[i] = utilities[i] + length * move[i];
            }
            double nextLog = likelihood.logProbability(nextUtilities, chosen, nextProbabilities);
            double reached = nextLog - 0.5 * penalty(nextAlpha, nextUtilities);
            if (reached >= before + SUFFICIENT_CLIMB * length * slope - rounding) {
                accept(nextLog);
                return length == 1 && largest <= CONVERGED * likelihood.temperature();
            }
        }
        return true;
    }

    private void accept(double nextLog) {
        logProbability = nextLog;
        double[] spare = alpha;
        alpha = nextAlpha;
        nextAlpha = spare;
        spare = utilities;
        utilities = nextUtilities;
        nextUtilities = spare;
        spare = probabilities;
        probabilities = nextProbabilities;
        nextProbabilities = spare;
    }

    /** Sets the residual (y − p)/τ and the direction from α to the Newton target. */
    private void aim() {
        double temperature = likelihood.temperature();
        double centre = 0;
        for (int i = 0; i < residual.length; i++) {
            residual[i] = ((i == chosen ? 1 : 0) - probabilities[i]) / temperature;
            centre += probabilities[i] * (utilities[i] - expected[i]);
        }
        for (int i = 0; i < residual.length; i++) {
            double moved = utilities[i] - expected[i] - centre;
            direction[i] = probabilities[i] * moved / (temperature * temperature) + residual[i];
        }
        root.at(probabilities);
        root.subtractExplained(direction);
        for (int i = 0; i < direction.length; i++) {
            direction[i] -= alpha[i];
        }
    }

    private double penalty(double[] weights, double[] f) {
        double sum = 0;
        for (int i = 0; i < f.length; i++) {
            sum += weights[i] * (f[i] - expected[i]);
        }
        return sum;
    }
}
