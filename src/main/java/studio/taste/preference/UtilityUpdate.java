package studio.taste.preference;

/**
 * What a choice among options H does to a belief about the taste: μ′ = μ + ΣHᵀα, and Λ′ = Λ + HᵀNH or, what is the same,
 * Σ′ = Σ − ΣHᵀMHΣ with M = N(I + HΣHᵀN)⁻¹. All of it has K numbers or K × K, whatever the dimensions of the taste.
 *
 * @param pull α, length K; shared, not to be modified
 * @param information N, K × K, symmetric; shared, not to be modified
 * @param reduction M, K × K, symmetric; shared, not to be modified
 */
public record UtilityUpdate(double[] pull, double[][] information, double[][] reduction) {}
