package studio.taste.ranking.catboost;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;

/**
 * JSON from files that anyone may have written. What is missing, of another kind than expected or out of range becomes a sentence.
 *
 * @param node the object being read
 * @param name what complaints call it
 */
record StrictJson(JsonNode node, String name) {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** A whole file. */
    static StrictJson parse(byte[] json, String name) throws StudioException {
        try {
            return new StrictJson(MAPPER.readTree(json), name).object();
        } catch (JsonProcessingException e) {
            throw invalid(e, name);
        } catch (IOException e) {
            throw new IllegalStateException("bytes can always be read", e);
        }
    }

    static StudioException invalid(JsonProcessingException e, String name) {
        String where =
                e.getLocation() == null ? "" : " near line " + e.getLocation().getLineNr();
        return new StudioException(name + ": not valid JSON" + where + "; replace or remove the file", e);
    }

    static byte[] bytes(ObjectNode root) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    StrictJson object() throws StudioException {
        if (!node.isObject()) {
            throw wrong("expected an object, was " + shown(node));
        }
        return this;
    }

    StrictJson array() throws StudioException {
        if (!node.isArray()) {
            throw wrong("expected a list, was " + shown(node));
        }
        return this;
    }

    /** Refuses fields that no one knows the meaning of. */
    void only(Set<String> fields) throws StudioException {
        for (var each : node.properties()) {
            if (!fields.contains(each.getKey())) {
                throw wrong("unknown field \"" + each.getKey() + "\"; known are "
                        + fields.stream().sorted().toList());
            }
        }
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    StrictJson at(String field) throws StudioException {
        @Nullable JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw wrong("\"" + field + "\" is missing");
        }
        return new StrictJson(value, name + ", " + field);
    }

    StrictJson at(int index) {
        return new StrictJson(node.get(index), name + "[" + index + "]");
    }

    int size() {
        return node.size();
    }

    String text() throws StudioException {
        if (!node.isTextual()) {
            throw wrong("expected text, was " + shown(node));
        }
        return node.textValue();
    }

    double number() throws StudioException {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong("expected a finite number, was " + shown(node));
        }
        return node.doubleValue();
    }

    int integer() throws StudioException {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw wrong("expected a whole number of 32 bits, was " + shown(node));
        }
        return node.intValue();
    }

    boolean flag() throws StudioException {
        if (!node.isBoolean()) {
            throw wrong("expected true or false, was " + shown(node));
        }
        return node.booleanValue();
    }

    StudioException wrong(String what) {
        return new StudioException(name + ": " + what);
    }

    /** Enough of a value to recognise it. */
    private static String shown(JsonNode node) {
        String text = node.isContainerNode() ? (node.isArray() ? "a list" : "an object") : node.toString();
        return text.length() <= 80 ? text : text.substring(0, 77) + "...";
    }
}
