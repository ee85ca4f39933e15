package studio.taste.preference;

/**
 * The source document's answer to an edit, a variant of {@link Signals#edit}: one step μ′ = μ + ηΣ∇cos(μ, Δ) up the cosine between the
 * taste and the edit's direction Δ; the precision stays. ∇cos(μ, Δ) = (Δ/|Δ| − cos(μ, Δ)·μ/|μ|)/|μ|, where a taste shorter than 1 counts as of
 * length 1, so that the first steps are bounded.
 *
 * @param rate η, above 0
 */
public record EditByCosineLoss(double rate) {
    public EditByCosineLoss {
        if (!(rate > 0) || Double.isInfinite(rate)) {
            throw new IllegalArgumentException("the rate must be positive and finite, was " + rate);
        }
    }

    /**
     * The belief after an edit.
     *
     * @param before over taste and outside option, d + 1 dimensions
     * @param from features before the change, length d
     * @param to features after it
     */
    public GaussianPosterior update(GaussianPosterior before, double[] from, double[] to) {
        double[] delta = OutsideOption.option(Vectors.difference(to, from));
        double length = Math.sqrt(Vectors.dot(delta, delta));
        if (length == 0) {
            return before;
        }
        double[] taste = before.mean();
        taste[taste.length - 1] = 0;
        double norm = Math.max(1, Math.sqrt(Vectors.dot(taste, taste)));
        double cosine = Vectors.dot(taste, delta) / (norm * length);
        double[] gradient = new double[taste.length];
        Vectors.addMultiple(gradient, 1 / (length * norm), delta, 0);
        Vectors.addMultiple(gradient, -cosine / (norm * norm), taste, 0);
        double[] whitened = before.whitened(gradient);
        for (int i = 0; i < whitened.length; i++) {
            whitened[i] *= rate;
        }
        return GaussianPosterior.of(before.displaced(whitened), before.precision());
    }
}
