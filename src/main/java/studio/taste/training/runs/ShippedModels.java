package studio.taste.training.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ModelFolder;
import studio.taste.ranking.catboost.ModelId;
import studio.taste.ranking.catboost.ModelManifest;

/** The models that come with the studio: taken into each home once, as candidates. */
public final class ShippedModels {
    private static final String RESOURCES = "/studio/taste/models/";
    private static final List<ModelId> MODELS = List.of(BaselineTraining.ID);

    private ShippedModels() {}

    /** Takes in those that the home does not have. */
    public static void install(ModelRegistry registry) throws StudioException {
        for (ModelId id : MODELS) {
            if (!Files.exists(ModelFolder.of(registry.folder(), id).path())) {
                install(registry, id);
            }
        }
    }

    private static void install(ModelRegistry registry, ModelId id) throws StudioException {
        Optional<byte[]> manifest = resource(id, ModelFolder.MANIFEST);
        if (manifest.isEmpty()) {
            return;
        }
        ModelManifest read = ModelManifest.parse(manifest.get(), id + "/" + ModelFolder.MANIFEST);
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : read.sha256().keySet()) {
            resource(id, name).ifPresent(bytes -> files.put(name, bytes));
        }
        registry.add(read, files, "ships with the studio");
    }

    private static Optional<byte[]> resource(ModelId id, String name) {
        try (InputStream in = ShippedModels.class.getResourceAsStream(RESOURCES + id + "/" + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the studio's own files cannot be read", e);
        }
    }
}
