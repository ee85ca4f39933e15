package studio.taste.preference;

/**
 * One Newton step from the old mean: Λ′ = Λ + Cov_p(h)/τ² there, then μ′ = μ + Σ′Hᵀ(y − p)/τ. Kept for comparison: unsafe from
 * |h|/τ ≈ 8 on.
 */
public final class NewtonOne implements UpdateRule {
    @Override
    public UtilityUpdate update(UtilityBelief before, int chosen, MultinomialLogit likelihood) {
        double[] probabilities = likelihood.probabilities(before.mean());
        InformationRoot root = new InformationRoot(before.covariance(), likelihood.temperature());
        root.at(probabilities);
        double[] pull = likelihood.residual(probabilities, chosen);
        root.subtractExplained(pull);
        return root.update(pull);
    }
}
