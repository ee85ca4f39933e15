package studio.taste.representation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeMap;
import studio.taste.StudioException;

/** A manifest's fields, asked for by name. */
record ManifestSheet(ObjectNode root) {
    int number(String name) throws StudioException {
        var field = root.get(name);
        if (field == null || !field.canConvertToInt()) {
            throw new StudioException("This representation's manifest has no number \"" + name + "\".");
        }
        return field.asInt();
    }

    String text(String name) throws StudioException {
        var field = root.get(name);
        if (field == null || !field.isTextual()) {
            throw new StudioException("This representation's manifest has no text \"" + name + "\".");
        }
        return field.asText();
    }

    TreeMap<String, String> strings(String name) {
        TreeMap<String, String> values = new TreeMap<>();
        root.path(name)
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asText()));
        return values;
    }

    TreeMap<String, Double> doubles(String name) {
        TreeMap<String, Double> values = new TreeMap<>();
        root.path(name)
                .properties()
                .forEach(field -> values.put(field.getKey(), field.getValue().asDouble()));
        return values;
    }
}
