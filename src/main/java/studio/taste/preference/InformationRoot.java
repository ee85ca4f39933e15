package studio.taste.preference;

/**
 * The information N = RRᵀ = (diag p − ppᵀ)/τ², R = (I − p1ᵀ)diag(√p)/τ, that a choice gives about K utilities of covariance G, and
 * M = N(I + GN)⁻¹ = R(I + RᵀGR)⁻¹Rᵀ. The matrix solved has no eigenvalue below 1; with g = Gp and c = pᵀGp,
 * (RᵀGR)ᵢⱼ = √pᵢ√pⱼ(Gᵢⱼ − gᵢ − gⱼ + c)/τ².
 */
final class InformationRoot {
    private final double[][] covariance;
    private final double temperature;
    private final double[] image;
    private final CholeskyFactor system;
    private final double[] roots;
    private double[] probabilities;

    /**
     * @param covariance G, K × K; shared, not modified
     */
    InformationRoot(double[][] covariance, double temperature) {
        int k = covariance.length;
        this.covariance = covariance;
        this.temperature = temperature;
        image = new double[k];
        system = CholeskyFactor.unfactored(k);
        roots = new double[k];
        probabilities = roots;
    }

    /** Takes the information at these probabilities; shared, not modified. */
    void at(double[] newProbabilities) {
        probabilities = newProbabilities;
        int k = image.length;
        double centre = 0;
        for (int i = 0; i < k; i++) {
            image[i] = Vectors.dot(covariance[i], probabilities);
            centre += probabilities[i] * image[i];
            roots[i] = Math.sqrt(probabilities[i]) / temperature;
        }
        for (int i = 0; i < k; i++) {
            for (int j = i; j < k; j++) {
                double explained = roots[i] * roots[j] * (covariance[i][j] - image[i] - image[j] + centre);
                system.set(i, j, i == j ? 1 + explained : explained);
            }
        }
        if (!system.factor()) {
            throw new ArithmeticException("utilities of this size cannot be computed with: " + covariance[0][0]);
        }
    }

    /** b − MGb, replacing {@code b}. */
    void subtractExplained(double[] b) {
        for (int i = 0; i < b.length; i++) {
            image[i] = Vectors.dot(covariance[i], b);
        }
        reduce(image);
        for (int i = 0; i < b.length; i++) {
            b[i] -= image[i];
        }
    }

    /** The update with this pull α and the information taken last. */
    UtilityUpdate update(double[] pull) {
        int k = image.length;
        double[][] information = new double[k][k];
        double[][] reduction = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                double kept = (i == j ? 1 : 0) - probabilities[j];
                information[i][j] = probabilities[i] * kept / (temperature * temperature);
            }
            reduction[i][i] = 1;
            reduce(reduction[i]);
        }
        return new UtilityUpdate(pull, information, reduction);
    }

    /** Mw, replacing {@code w}. */
    private void reduce(double[] w) {
        double mean = Vectors.dot(probabilities, w);
        for (int i = 0; i < w.length; i++) {
            w[i] = roots[i] * (w[i] - mean);
        }
        system.solveTransposed(w);
        system.solve(w);
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            w[i] *= roots[i];
            sum += w[i];
        }
        for (int i = 0; i < w.length; i++) {
            w[i] -= probabilities[i] * sum;
        }
    }
}
