package studio.taste.preference;

/**
 * The source document's rule as written: μ′ = μ + ΣHᵀ(y − p)/τ with Σ from before the choice, and Λ′ = Λ + Cov_p(h)/τ² at the old
 * mean. Kept for comparison: it overshoots by the factor 1 + eig(Σ Cov_p(h))/τ².
 */
public final class Literal implements UpdateRule {
    @Override
    public GaussianPosterior update(GaussianPosterior prior, Choice choice) {
        double[] probabilities = choice.likelihood().probabilities(choice.utilities(prior.mean()));
        double[] mean = prior.displaced(prior.whitened(choice.gradient(probabilities)));
        double[][] rows = choice.informationRows(probabilities);
        return prior.moved(mean, rows, rows);
    }
}
