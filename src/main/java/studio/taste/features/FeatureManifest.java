package studio.taste.features;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What the numbers of a feature version are, in order. Vectors of different manifests must never meet in one data set or belief.
 *
 * @param features the features, in the order of the vectors
 */
public record FeatureManifest(List<FeatureDefinition> features) {
    private static final int VERSION_BYTES = 8;

    public FeatureManifest {
        features = List.copyOf(features);
        if (features.stream().map(FeatureDefinition::name).distinct().count() != features.size()) {
            throw new IllegalArgumentException("feature names must differ, were "
                    + features.stream().map(FeatureDefinition::name).toList());
        }
    }

    /** A hash over names, units and methods: 16 hexadecimal digits, the same on every machine. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (FeatureDefinition feature : features) {
                for (String text : List.of(feature.name(), feature.unit(), feature.method())) {
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
