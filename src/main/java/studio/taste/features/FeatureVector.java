package studio.taste.features;

import java.util.List;

/**
 * A plan's features.
 *
 * @param version the manifest they were computed by, {@link FeatureManifest#version()}
 * @param values finite numbers in the manifest's order and units
 */
public record FeatureVector(String version, List<Double> values) {
    public FeatureVector {
        values = List.copyOf(values);
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("features must be finite, were " + values);
            }
        }
    }
}
