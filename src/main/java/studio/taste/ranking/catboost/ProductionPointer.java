package studio.taste.ranking.catboost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;
import studio.taste.StudioException;

/**
 * Says which of the models beside it serves: {@code {"model": "some-id"}}, or {@code {"model": null}} for none.
 *
 * @param model the model that serves
 */
public record ProductionPointer(Optional<ModelId> model) {
    /** The usual name of the file. */
    public static final String FILE = "production.json";

    static final int LARGEST_BYTES = 1 << 12;

    /**
     * @throws StudioException when the file is missing or broken
     */
    public static ProductionPointer read(Path file) throws StudioException {
        return parse(ModelFolder.read(file, LARGEST_BYTES), file.toString());
    }

    static ProductionPointer parse(byte[] json, String name) throws StudioException {
        StrictJson root = StrictJson.parse(json, name);
        root.only(Set.of("model"));
        if (root.node().path("model").isNull()) {
            return new ProductionPointer(Optional.empty());
        }
        try {
            return new ProductionPointer(
                    Optional.of(new ModelId(root.at("model").text())));
        } catch (IllegalArgumentException e) {
            throw new StudioException(name + ": " + e.getMessage(), e);
        }
    }

    /** Writes the file beside its place and moves it there, so that it is never seen half written. */
    public void write(Path file) throws StudioException {
        ObjectNode root = StrictJson.newObject();
        root.put("model", model.map(ModelId::value).orElse(null));
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(part, StrictJson.bytes(root));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StudioException(
                    file + ": cannot be written (" + e + "); check the disk and the folder's rights", e);
        }
    }
}
