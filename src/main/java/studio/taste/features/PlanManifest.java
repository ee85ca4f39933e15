package studio.taste.features;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Which features a plan's vector of a tier holds, in order, and the version that must agree wherever two such vectors meet. The taste
 * space has a manifest of its own, {@link TasteSpace#manifest()}: it describes what is heard in an excerpt, this what a ranker knows.
 */
public final class PlanManifest {
    private static final int VERSION_BYTES = 8;
    private static final Map<FeatureTier, PlanManifest> MANIFESTS = manifests();

    private final FeatureTier tier;
    private final List<PlanFeature> features;
    private final String version;

    private PlanManifest(FeatureTier tier) {
        this.tier = tier;
        this.features = Arrays.stream(PlanFeature.values())
                .filter(feature -> feature.tier().isWithin(tier))
                .toList();
        this.version = hash(features);
    }

    /** The manifest of vectors that hold all features up to a tier. */
    public static PlanManifest upTo(FeatureTier tier) {
        PlanManifest manifest = MANIFESTS.get(tier);
        if (manifest == null) {
            throw new IllegalArgumentException("no manifest for " + tier);
        }
        return manifest;
    }

    /** The highest tier. */
    public FeatureTier tier() {
        return tier;
    }

    /** The features, in the order of the vectors. */
    public List<PlanFeature> features() {
        return features;
    }

    /** A hash over names, tiers, units, ranges, methods and their versions, over the {@link PlanCategory kinds}, and what is heard in the excerpt: 16 hexadecimal digits, the same on every machine. */
    public String version() {
        return version;
    }

    private static Map<FeatureTier, PlanManifest> manifests() {
        Map<FeatureTier, PlanManifest> manifests = new EnumMap<>(FeatureTier.class);
        for (FeatureTier tier : FeatureTier.values()) {
            manifests.put(tier, new PlanManifest(tier));
        }
        return manifests;
    }

    private static String hash(List<PlanFeature> features) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PlanFeature feature : features) {
                for (String text : List.of(
                        feature.id(),
                        feature.tier().name(),
                        feature.unit(),
                        // Bits, because the text of a double differs between Java versions.
                        Long.toHexString(Double.doubleToLongBits(feature.lowest())),
                        Long.toHexString(Double.doubleToLongBits(feature.highest())),
                        Integer.toString(feature.methodVersion()),
                        feature.method())) {
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            for (PlanCategory category : PlanCategory.values()) {
                for (String text :
                        List.of(category.id(), Integer.toString(category.methodVersion()), category.method())) {
                    digest.update(text.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            digest.update(TasteSpace.manifest().version().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
