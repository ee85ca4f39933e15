package studio.taste.preference;

/**
 * One Newton step from the old mean: Λ′ = Λ + Cov_p(h)/τ² there, then μ′ = μ + Σ′Hᵀ(y − p)/τ. Kept for comparison: unsafe from
 * |h|/τ ≈ 8 on.
 */
public final class NewtonOne implements UpdateRule {
    @Override
    public GaussianPosterior update(GaussianPosterior prior, Choice choice) {
        double[] probabilities = choice.likelihood().probabilities(choice.utilities(prior.mean()));
        double[][] rows = choice.informationRows(probabilities);
        GaussianPosterior sharpened = prior.moved(prior.mean(), rows, rows);
        return sharpened.withMean(sharpened.displaced(sharpened.whitened(choice.gradient(probabilities))));
    }
}
