package studio.taste.ranking.catboost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.ranking.PlattScaling;

/** {@link ModelManifest} as JSON. */
final class ManifestJson {
    /** Goes up when the layout changes. */
    private static final int FORMAT = 1;

    private static final Set<String> FIELDS = Set.of(
            "format",
            "id",
            "createdAt",
            "note",
            "features",
            "tier",
            "plattSlope",
            "qualityThreshold",
            "configurationHash",
            "dataHash",
            "labelSources",
            "metrics",
            "parent",
            "sha256",
            "notes");

    private ManifestJson() {}

    static byte[] write(ModelManifest manifest) {
        ObjectNode root = StrictJson.newObject();
        root.put("format", FORMAT);
        root.put("id", manifest.id().value());
        root.put("createdAt", manifest.createdAt().toString());
        root.put("note", manifest.note());
        ObjectNode features = root.putObject("features");
        features.put("version", manifest.features().version());
        manifest.features().numbers().forEach(features.putArray("numbers")::add);
        manifest.features().kinds().forEach(features.putArray("kinds")::add);
        root.put("tier", manifest.tier().name().toLowerCase(Locale.ROOT));
        root.put("plattSlope", manifest.calibration().slope());
        manifest.qualityThreshold().ifPresent(threshold -> root.put("qualityThreshold", threshold));
        root.put("configurationHash", manifest.configurationHash());
        root.put("dataHash", manifest.dataHash());
        manifest.labelSources().forEach(root.putObject("labelSources")::put);
        manifest.metrics().forEach(root.putObject("metrics")::put);
        manifest.parent().ifPresent(parent -> root.put("parent", parent.value()));
        manifest.sha256().forEach(root.putObject("sha256")::put);
        manifest.notes().forEach(root.putArray("notes")::add);
        return StrictJson.bytes(root);
    }

    static ModelManifest parse(byte[] json, String name) throws StudioException {
        StrictJson root = StrictJson.parse(json, name);
        int format = root.at("format").integer();
        if (format != FORMAT) {
            throw root.wrong("written in format " + format + " by another version of the studio; this one reads "
                    + FORMAT + ". Update the studio, or choose another model");
        }
        root.only(FIELDS);
        try {
            return new ModelManifest(
                    new ModelId(root.at("id").text()),
                    instant(root.at("createdAt")),
                    root.at("note").text(),
                    features(root.at("features").object()),
                    tier(root.at("tier")),
                    new PlattScaling(root.at("plattSlope").number()),
                    root.has("qualityThreshold")
                            ? OptionalDouble.of(root.at("qualityThreshold").number())
                            : OptionalDouble.empty(),
                    root.at("configurationHash").text(),
                    root.at("dataHash").text(),
                    map(root.at("labelSources"), StrictJson::integer),
                    map(root.at("metrics"), StrictJson::number),
                    root.has("parent")
                            ? Optional.of(new ModelId(root.at("parent").text()))
                            : Optional.empty(),
                    map(root.at("sha256"), StrictJson::text),
                    texts(root.at("notes")));
        } catch (IllegalArgumentException refused) {
            throw new StudioException(name + ": " + refused.getMessage(), refused);
        }
    }

    private static ModelFeatures features(StrictJson features) throws StudioException {
        features.only(Set.of("version", "numbers", "kinds"));
        return new ModelFeatures(
                features.at("version").text(), texts(features.at("numbers")), texts(features.at("kinds")));
    }

    private static Instant instant(StrictJson value) throws StudioException {
        try {
            return Instant.parse(value.text());
        } catch (DateTimeException e) {
            throw value.wrong("expected a time such as 2025-01-31T12:00:00Z, was \"" + value.text() + "\"");
        }
    }

    private static FeatureTier tier(StrictJson value) throws StudioException {
        for (FeatureTier tier : FeatureTier.values()) {
            if (tier.name().toLowerCase(Locale.ROOT).equals(value.text())) {
                return tier;
            }
        }
        throw value.wrong("unknown tier \"" + value.text() + "\"; known are plan, analysis, sound");
    }

    private static List<String> texts(StrictJson values) throws StudioException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < values.array().size(); i++) {
            texts.add(values.at(i).text());
        }
        return texts;
    }

    private static <T> Map<String, T> map(StrictJson values, Reading<T> reading) throws StudioException {
        Map<String, T> map = new HashMap<>();
        Iterator<String> names = values.object().node().fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            map.put(name, reading.of(values.at(name)));
        }
        return map;
    }

    private interface Reading<T> {
        T of(StrictJson value) throws StudioException;
    }
}
