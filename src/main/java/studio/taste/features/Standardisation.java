package studio.taste.features;

import java.util.List;

/**
 * Brings features to a common scale: {@code h = (x − mean) / scale} per feature. A value that can be stored with a belief, so that the
 * belief's axes keep their meaning.
 *
 * @param version manifest of the features it is for
 * @param means per feature, in its unit
 * @param scales per feature, positive, in its unit
 */
public record Standardisation(String version, List<Double> means, List<Double> scales) {
    public Standardisation {
        means = List.copyOf(means);
        scales = List.copyOf(scales);
        if (means.size() != scales.size()) {
            throw new IllegalArgumentException(
                    "every feature needs a mean and a scale, were " + means.size() + " and " + scales.size());
        }
        for (double scale : scales) {
            if (!(scale > 0)) {
                throw new IllegalArgumentException("scales must be positive, were " + scales);
            }
        }
    }

    /**
     * @param features of this standardisation's version
     * @return one number per feature, without unit
     */
    public double[] apply(FeatureVector features) {
        if (!features.version().equals(version)) {
            throw new IllegalArgumentException(
                    "features of version " + features.version() + " do not fit the scales of version " + version);
        }
        double[] h = new double[means.size()];
        for (int i = 0; i < h.length; i++) {
            h[i] = (features.values().get(i) - means.get(i)) / scales.get(i);
        }
        return h;
    }
}
