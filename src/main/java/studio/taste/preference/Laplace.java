package studio.taste.preference;

/**
 * The default rule: μ′ is the exact mode of prior × likelihood of the one new choice, Λ′ = Λ + Cov_p(h)/τ² there. Safe at any scale;
 * its probabilities are plug-in.
 */
public final class Laplace implements UpdateRule {
    @Override
    public UtilityUpdate update(UtilityBelief before, int chosen, MultinomialLogit likelihood) {
        return UtilityMode.of(before, chosen, likelihood).update();
    }
}
