package studio.taste.features;

/**
 * What one feature is.
 *
 * @param name identifies the feature, {@code snake_case}
 * @param unit unit of its values, {@code "1"} when it has none
 * @param method how it is computed, in a sentence; changed whenever the computation changes
 */
public record FeatureDefinition(String name, String unit, String method) {
    public FeatureDefinition {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a feature name is snake_case, was \"" + name + "\"");
        }
    }
}
