package studio.taste.ranking.catboost;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.taste.StudioException;

/**
 * What the model in production looks like from outside, to be compared with an earlier look. Pointer and manifest are compared whole, because
 * a file system's clock may be too slow to tell two writes apart; the manifest holds the model files' hashes, so these are compared by size,
 * time and key only.
 *
 * @param texts pointer and manifest, or why they cannot be read
 * @param files size, time and key of each model file
 */
record Sighting(List<String> texts, List<String> files) {
    static Sighting of(Path pointer) {
        List<String> texts = new ArrayList<>();
        List<String> files = new ArrayList<>();
        texts.add(text(pointer, ProductionPointer.LARGEST_BYTES));
        Optional<ModelId> model;
        try {
            model = ProductionPointer.parse(texts.get(0).getBytes(StandardCharsets.UTF_8), pointer.toString())
                    .model();
        } catch (StudioException broken) {
            model = Optional.empty();
        }
        if (model.isPresent()) {
            Path folder = pointer.resolveSibling(model.get().value());
            texts.add(text(folder.resolve(ModelFolder.MANIFEST), ModelFolder.LARGEST_MANIFEST_BYTES));
            files.add(attributes(folder.resolve(ModelFolder.BINARY)));
            files.add(attributes(folder.resolve(ModelFolder.JSON)));
        }
        return new Sighting(List.copyOf(texts), List.copyOf(files));
    }

    private static String text(Path file, int largestBytes) {
        try {
            return new String(ModelFolder.read(file, largestBytes), StandardCharsets.UTF_8);
        } catch (StudioException unreadable) {
            return unreadable.getMessage();
        }
    }

    private static String attributes(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() + " " + found.lastModifiedTime() + " " + found.fileKey();
        } catch (IOException missing) {
            return "";
        }
    }
}
