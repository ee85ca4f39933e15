package studio.taste.ranking.catboost;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;
import studio.taste.ranking.PlattScaling;
import studio.taste.remix.WrittenSongs;

/** The small models kept for tests, and what may be asked of them. */
final class KeptModels {
    static final List<String> NAMES = List.of("kinds", "missing", "yetirank", "pairwise", "plans-good", "plans-gentle");

    private KeptModels() {}

    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(KeptModels.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    static Map<String, byte[]> files(String model) {
        return new HashMap<>(Map.of(
                ModelFolder.BINARY, bytes(model + ".cbm"),
                ModelFolder.JSON, bytes(model + ".json")));
    }

    static ModelFeatures features(String model) {
        List<String> numbers = List.of("number_0", "number_1", "number_2", "number_3", "number_4", "number_5");
        List<String> kinds = List.of("kind_0", "kind_1");
        return switch (model) {
            case "kinds" -> new ModelFeatures("v1", numbers, kinds);
            case "missing" -> new ModelFeatures("v1", numbers.subList(0, 3), kinds);
            case "yetirank", "pairwise" -> new ModelFeatures("v1", numbers, List.of());
            default -> ModelFeatures.upTo(FeatureTier.PLAN);
        };
    }

    static NativeModel nativeModel(String model) throws StudioException {
        return NativeModel.ofBinary(bytes(model + ".cbm"), features(model), model + ".cbm");
    }

    static ObliviousTrees trees(String model) throws StudioException {
        return ObliviousTrees.read(bytes(model + ".json"), features(model), model + ".json");
    }

    /** What a model may be asked: usual numbers, missing, huge and infinite ones, known words and unknown ones. */
    record Question(List<Double> numbers, List<String> kinds) {
        static Question random(ModelFeatures features, SplittableRandom random) {
            List<Double> numbers = new ArrayList<>();
            for (int i = 0; i < features.numbers().size(); i++) {
                numbers.add(
                        switch (random.nextInt(12)) {
                            case 0 -> Double.NaN;
                            case 1 -> random.nextBoolean() ? 1e300 : Double.NEGATIVE_INFINITY;
                            default -> random.nextDouble(-2.5, 2.5);
                        });
            }
            List<String> words =
                    List.of("standard_arc", "hook_first", "dj_lift", "pop", "Größe", "two words", "s".repeat(33), "w");
            List<String> kinds = new ArrayList<>();
            for (int i = 0; i < features.kinds().size(); i++) {
                kinds.add(
                        random.nextInt(4) == 0
                                ? "?".repeat(random.nextInt(101))
                                : words.get(random.nextInt(words.size())));
            }
            return new Question(numbers, kinds);
        }

        float[] floats() {
            float[] floats = new float[numbers.size()];
            for (int i = 0; i < floats.length; i++) {
                floats[i] = numbers.get(i).floatValue();
            }
            return floats;
        }
    }

    /** A manifest of a model of plans. */
    static ModelManifest manifest(String id, Map<String, byte[]> files) {
        return new ModelManifest(
                new ModelId(id),
                Instant.parse("2025-03-01T12:00:00Z"),
                "Plans of written songs, judged by the heuristic.",
                ModelFeatures.upTo(FeatureTier.PLAN),
                FeatureTier.PLAN,
                new PlattScaling(2.5),
                OptionalDouble.empty(),
                "configuration",
                "data",
                Map.of("heuristic", 1200),
                Map.of("accuracy", 0.75),
                Optional.empty(),
                ModelFolder.hashes(files),
                List.of("For tests."));
    }

    /** Writes a model folder. */
    static ModelFolder write(Path models, String id, Map<String, byte[]> files) throws StudioException {
        return ModelFolder.write(models, manifest(id, files), files);
    }

    /** The plans of one request. */
    static List<PlanFeatures> plans() {
        return MadeModels.features(WrittenSongs.compatiblePairs().get(0), 5);
    }
}
