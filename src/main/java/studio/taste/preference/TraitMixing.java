package studio.taste.preference;

/**
 * The source document's way from session to session, a variant of {@link TwoTimescaleFilter}: after each session the trait takes in a share of
 * the session's belief, μ ← (1 − α)μ + αμ̄ and Λ ← (1 − β)Λ + βΛ̄; the next one starts from the trait.
 *
 * @param alpha α, 0 to 1: share of the mean; .01 to .05 in the source
 * @param beta β, 0 to 1: share of the precision
 */
public record TraitMixing(double alpha, double beta) {
    public TraitMixing {
        if (!(alpha >= 0 && alpha <= 1 && beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException("α and β are shares of 0 to 1, were " + alpha + " and " + beta);
        }
    }

    /**
     * The trait after a session.
     *
     * @param trait as it was before
     * @param session what was believed as the session ended, of as many dimensions
     */
    public GaussianPosterior mix(GaussianPosterior trait, GaussianPosterior session) {
        double[] mean = trait.mean();
        double[][] precision = trait.precision();
        double[] other = session.mean();
        double[][] otherPrecision = session.precision();
        for (int i = 0; i < mean.length; i++) {
            mean[i] += alpha * (other[i] - mean[i]);
            for (int j = 0; j < mean.length; j++) {
                precision[i][j] += beta * (otherPrecision[i][j] - precision[i][j]);
            }
        }
        return GaussianPosterior.of(mean, precision);
    }
}
