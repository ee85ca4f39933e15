package studio.taste.ranking.catboost;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonFactory READING = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Made when something is written: making it takes half as long as loading a model, and reading does without. */
    private static final class Writing {
        static final ObjectMapper MAPPER = new ObjectMapper();
    }

    /** A whole file. */
    static StrictJson parse(byte[] json, String name) throws StudioException {
        try (JsonParser parser = READING.createParser(json)) {
            parser.nextToken();
            JsonNode root = node(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something follows the end");
            }
            return new StrictJson(root, name).object();
        } catch (JsonProcessingException e) {
            throw invalid(e, name);
        } catch (IOException e) {
            throw new IllegalStateException("bytes can always be read", e);
        }
    }

    /** What begins at the current token. The parser lets nothing nest deeper than a thousand levels. */
    private static JsonNode node(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonParseException(parser, "nothing there");
        }
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String field = parser.currentName();
                    parser.nextToken();
                    object.set(field, node(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(node(parser));
                }
                yield array;
            }
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_NUMBER_INT ->
                parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? NODES.numberNode(parser.getDoubleValue())
                        : NODES.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            default -> throw new JsonParseException(parser, "unexpected " + token);
        };
    }

    static ObjectNode newObject() {
        return NODES.objectNode();
    }

    static StudioException invalid(JsonProcessingException e, String name) {
        String where =
                e.getLocation() == null ? "" : " near line " + e.getLocation().getLineNr();
        return new StudioException(name + ": not valid JSON" + where + "; replace or remove the file", e);
    }

    static byte[] bytes(ObjectNode root) {
        try {
            return Writing.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
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
