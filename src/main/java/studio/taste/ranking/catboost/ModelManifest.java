package studio.taste.ranking.catboost;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.regex.Pattern;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.ranking.PlattScaling;

/**
 * What is known of a model besides its trees: where it comes from, what it is told, and how its scores are to be read. Immutable, as the model is.
 *
 * @param id the model's name
 * @param createdAt when it was trained or imported
 * @param note what it was trained on, in a sentence
 * @param features what it is told of a plan, in order
 * @param tier how much of a plan has to be known for that
 * @param calibration turns differences of its scores into probabilities
 * @param qualityThreshold when all scores of a request lie below this, the model does not know these plans; empty for a model that always answers
 * @param configurationHash identifies the settings it was trained with
 * @param dataHash identifies what it was trained on
 * @param labelSources number of labels by where they come from
 * @param metrics figures of its evaluation by name, finite
 * @param parent the model it was to replace
 * @param sha256 hash of each of its model files, by {@link ModelFolder#BINARY} and {@link ModelFolder#JSON}; one of the two at least
 * @param notes what else a reader should know
 */
public record ModelManifest(
        ModelId id,
        Instant createdAt,
        String note,
        ModelFeatures features,
        FeatureTier tier,
        PlattScaling calibration,
        OptionalDouble qualityThreshold,
        String configurationHash,
        String dataHash,
        Map<String, Integer> labelSources,
        Map<String, Double> metrics,
        Optional<ModelId> parent,
        Map<String, String> sha256,
        List<String> notes) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public ModelManifest {
        labelSources = Collections.unmodifiableMap(new TreeMap<>(labelSources));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        sha256 = Collections.unmodifiableMap(new TreeMap<>(sha256));
        notes = List.copyOf(notes);
        if (qualityThreshold.isPresent() && !Double.isFinite(qualityThreshold.getAsDouble())) {
            throw new IllegalArgumentException(
                    "a quality threshold is finite or left out, was " + qualityThreshold.getAsDouble());
        }
        labelSources.forEach((source, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException(
                        "a number of labels is not negative, was " + count + " of " + source);
            }
        });
        metrics.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a metric is finite, " + name + " was " + value);
            }
        });
        if (sha256.isEmpty()) {
            throw new IllegalArgumentException("a model has one file at least");
        }
        sha256.forEach((file, hash) -> {
            if (!file.equals(ModelFolder.BINARY) && !file.equals(ModelFolder.JSON)) {
                throw new IllegalArgumentException("a model's files are " + ModelFolder.BINARY + " and "
                        + ModelFolder.JSON + ", was \"" + file + "\"");
            }
            if (!HASH.matcher(hash).matches()) {
                throw new IllegalArgumentException(
                        "a SHA-256 hash is 64 hexadecimal digits, that of " + file + " was \"" + hash + "\"");
            }
        });
    }

    /** The manifest as its file, UTF-8. */
    public byte[] toJson() {
        return ManifestJson.write(this);
    }

    /**
     * Reads a manifest's file.
     *
     * @param name what complaints call it
     * @throws StudioException when it is no manifest, or one of a later format
     */
    public static ModelManifest parse(byte[] json, String name) throws StudioException {
        return ManifestJson.parse(json, name);
    }
}
