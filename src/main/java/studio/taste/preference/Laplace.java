package studio.taste.preference;

/**
 * The default rule: μ′ is the exact mode of prior × likelihood of the one new choice, Λ′ = Λ + Cov_p(h)/τ² there. Safe at any scale;
 * its probabilities are plug-in.
 */
public final class Laplace implements UpdateRule {
    @Override
    public GaussianPosterior update(GaussianPosterior prior, Choice choice) {
        ChoiceMode mode = ChoiceMode.of(prior, choice);
        double[][] rows = choice.informationRows(mode.probabilities());
        return prior.moved(prior.displaced(mode.displacement()), rows, rows);
    }
}
