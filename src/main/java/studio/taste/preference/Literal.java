package studio.taste.preference;

/**
 * The source document's rule as written: μ′ = μ + ΣHᵀ(y − p)/τ with Σ from before the choice, and Λ′ = Λ + Cov_p(h)/τ² at the old
 * mean. Kept for comparison: it overshoots by the factor 1 + eig(Σ Cov_p(h))/τ².
 */
public final class Literal implements UpdateRule {
    @Override
    public UtilityUpdate update(UtilityBelief before, int chosen, MultinomialLogit likelihood) {
        double[] probabilities = likelihood.probabilities(before.mean());
        InformationRoot root = new InformationRoot(before.covariance(), likelihood.temperature());
        root.at(probabilities);
        return root.update(likelihood.residual(probabilities, chosen));
    }
}
