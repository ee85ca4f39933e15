package studio.taste.preference;

/**
 * The Laplace update for the answer to a pair, ties included. The mode lies on the line μ + ΣΔ·s, Δ = h₁ − h₂, so the search is for one
 * number, the utility difference u with u = m + v·ℓ′(u), where m = μᵀΔ, v = ΔᵀΣΔ and ℓ is the log-likelihood. Then
 * μ′ = μ + ΣΔ·ℓ′(u) and Λ′ = Λ − ℓ″(u)·ΔΔᵀ.
 *
 * <p>Without a tie band a decided answer gives the belief that {@link Laplace} gives for the choice of one of two. A tie pulls the two
 * utilities together and adds at most as much precision as two decided answers.
 *
 * @param likelihood of the answers; its plug-in probabilities are the ones that belong to this update
 */
public record LaplacePairUpdate(PairLikelihood likelihood) {
    private static final int MOST_STEPS = 400;
    private static final double CONVERGED = 1e-15;

    /**
     * The belief after an answer.
     *
     * @param prior the belief before; not modified
     * @param hFirst features of the option presented first, length d
     * @param hSecond features of the option presented second, length d
     * @throws IllegalArgumentException for a tie when the likelihood has no tie band
     */
    public GaussianPosterior update(GaussianPosterior prior, double[] hFirst, double[] hSecond, Outcome outcome) {
        if (outcome == Outcome.TIE && likelihood.tieBand() == 0) {
            throw new IllegalArgumentException("a tie cannot happen with a tieBand of 0");
        }
        if (hFirst.length != hSecond.length) {
            throw new IllegalArgumentException(
                    "a pair has equally many features, had " + hFirst.length + " and " + hSecond.length);
        }
        double[] difference = Vectors.difference(hFirst, hSecond);
        double[][] whitened = {prior.whitened(difference)};
        double variance = Vectors.dot(whitened[0], whitened[0]);
        UtilityUpdate update = update(prior.expectedUtility(difference), variance, outcome);
        return prior.after(new double[][] {difference}, whitened, update);
    }

    /** The update over the single row Δ, for its expected utility m and variance v. */
    UtilityUpdate update(double mean, double variance, Outcome outcome) {
        double mode = mode(mean, variance, outcome);
        double curvature = likelihood.curvature(mode, outcome);
        return new UtilityUpdate(
                new double[] {likelihood.slope(mode, outcome)},
                new double[][] {{curvature}},
                new double[][] {{curvature / (1 + curvature * variance)}});
    }

    /**
     * The root of u − m − v·ℓ′(u), which rises in u and changes its sign between m and m + v·ℓ′(m): Newton's method, replaced by
     * bisection whenever it would leave the bracket or does not halve its step.
     */
    private double mode(double mean, double variance, Outcome outcome) {
        double reach = mean + variance * likelihood.slope(mean, outcome);
        double low = Math.min(mean, reach);
        double high = Math.max(mean, reach);
        double u = mean;
        double lastMove = high - low;
        for (int step = 0; step < MOST_STEPS; step++) {
            double excess = u - mean - variance * likelihood.slope(u, outcome);
            if (excess > 0) {
                high = u;
            } else {
                low = u;
            }
            double move = -excess / (1 + variance * likelihood.curvature(u, outcome));
            boolean leaves = u + move < low || u + move > high;
            if (leaves || Math.abs(move) > 0.5 * Math.abs(lastMove)) {
                move = 0.5 * (low + high) - u;
            }
            u += move;
            lastMove = move;
            if (Math.abs(move) <= CONVERGED * (likelihood.temperature() + Math.abs(u))) {
                return u;
            }
        }
        return u;
    }
}
