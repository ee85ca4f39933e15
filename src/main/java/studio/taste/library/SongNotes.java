package studio.taste.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import studio.taste.StudioException;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;

/** {@link ImportOptions} as JSON: the {@code song.json} that may lie beside the stems, and what the library remembers of it. */
final class SongNotes {
    static final String FILE_NAME = "song.json";

    private static final Set<String> FIELDS = Set.of("title", "genre", "tempoBpm", "firstDownbeatSeconds", "key");
    private static final long LARGEST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private SongNotes() {}

    /** What {@code song.json} in a folder says; nothing when there is none. */
    static ImportOptions besideStems(Path folder) throws StudioException {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            return ImportOptions.NONE;
        }
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new StudioException(file + ": too large for a song's notes, which are a few lines of JSON");
            }
            return parse(JSON.readTree(Files.readAllBytes(file)), file.toString());
        } catch (JsonProcessingException e) {
            throw new StudioException(
                    file + ": not valid JSON near line "
                            + Math.max(
                                    1,
                                    e.getLocation() == null
                                            ? 1
                                            : e.getLocation().getLineNr())
                            + "; correct or remove it",
                    e);
        } catch (IOException e) {
            throw new StudioException(file + ": cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * @param name what complaints call the notes
     */
    static ImportOptions parse(JsonNode notes, String name) throws StudioException {
        if (!notes.isObject()) {
            throw new StudioException(name + ": expected an object such as {\"tempoBpm\": 120, \"key\": \"A minor\"}");
        }
        for (Map.Entry<String, JsonNode> field : notes.properties()) {
            if (!FIELDS.contains(field.getKey())) {
                throw new StudioException(name + ": unknown field \"" + field.getKey() + "\"; known are "
                        + String.join(", ", List.of("title", "genre", "tempoBpm", "firstDownbeatSeconds", "key")));
            }
        }
        try {
            return new ImportOptions(
                    text(notes, "title", name),
                    genre(notes, name),
                    number(notes, "tempoBpm", name),
                    number(notes, "firstDownbeatSeconds", name),
                    text(notes, "key", name).map(CamelotKey::parse));
        } catch (IllegalArgumentException e) {
            throw new StudioException(name + ": " + e.getMessage(), e);
        }
    }

    static ObjectNode toJson(ImportOptions options) {
        ObjectNode notes = JSON.createObjectNode();
        options.title().ifPresent(title -> notes.put("title", title));
        options.genre().ifPresent(genre -> notes.put("genre", genre.word()));
        options.tempoBpm().ifPresent(tempo -> notes.put("tempoBpm", tempo));
        options.firstDownbeatSeconds().ifPresent(seconds -> notes.put("firstDownbeatSeconds", seconds));
        options.key().ifPresent(key -> notes.put("key", key.code()));
        return notes;
    }

    private static Optional<Genre> genre(JsonNode notes, String name) throws StudioException {
        Optional<String> word = text(notes, "genre", name);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<Genre> genre = Genre.named(word.get());
        if (genre.isEmpty()) {
            throw new StudioException(name + ": unknown genre \"" + word.get() + "\"; known are "
                    + String.join(
                            ", ",
                            java.util.Arrays.stream(Genre.values())
                                    .map(Genre::word)
                                    .toList()));
        }
        return genre;
    }

    private static Optional<String> text(JsonNode notes, String field, String name) throws StudioException {
        JsonNode value = notes.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new StudioException(name + ": " + field + " must be text, was " + value);
        }
        return Optional.of(value.asText());
    }

    private static OptionalDouble number(JsonNode notes, String field, String name) throws StudioException {
        JsonNode value = notes.get(field);
        if (value == null || value.isNull()) {
            return OptionalDouble.empty();
        }
        if (!value.isNumber()) {
            throw new StudioException(name + ": " + field + " must be a number, was " + value);
        }
        return OptionalDouble.of(value.asDouble());
    }
}
