package studio.taste.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.music.BeatGrid;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.SongSection;
import studio.taste.music.StemRole;

/**
 * The library's {@code song.json}: everything about a stored song but its sound.
 *
 * @param song the song
 * @param given what people said when it was imported
 * @param demoVersion version of the synthesiser that made it, when it is a demo song
 */
record SongFile(Song song, ImportOptions given, Optional<String> demoVersion) {
    /** Goes up when the layout changes; files of a later format are refused in words. */
    private static final int FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] toBytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("id", song.id().value());
        root.put("title", song.title());
        root.put("genre", song.genre().word());
        demoVersion.ifPresent(version -> root.put("demoVersion", version));
        root.set("given", SongNotes.toJson(given));
        root.set("analysis", analysisJson(song.analysis()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    /**
     * @param name what complaints call the file
     */
    static SongFile parse(byte[] bytes, String name) throws StudioException {
        try {
            JsonNode root = JSON.readTree(bytes);
            int format = root.required("format").asInt();
            if (format != FORMAT) {
                throw new StudioException(name + ": written in format " + format
                        + " by another version of the studio; this one reads " + FORMAT);
            }
            Song song = new Song(
                    new SongId(root.required("id").asText()),
                    root.required("title").asText(),
                    Genre.named(root.required("genre").asText()).orElse(Genre.UNKNOWN),
                    analysis(root.required("analysis")));
            Optional<String> demoVersion =
                    Optional.ofNullable(root.get("demoVersion")).map(JsonNode::asText);
            return new SongFile(song, SongNotes.parse(root.required("given"), name), demoVersion);
        } catch (IOException | IllegalArgumentException e) {
            throw new StudioException(name + ": damaged, and the song with it; import it again", e);
        }
    }

    private static ObjectNode analysisJson(SongAnalysis analysis) {
        ObjectNode node = JSON.createObjectNode();
        node.put("durationSeconds", analysis.durationSeconds());
        node.put("tempoBpm", analysis.tempoBpm());
        node.put("tempoConfidence", analysis.tempoConfidence());
        node.put("key", analysis.key().code());
        node.put("keyConfidence", analysis.keyConfidence());
        ArrayNode sections = node.putArray("sections");
        for (SongSection section : analysis.sections()) {
            sections.addObject()
                    .put("label", section.label())
                    .put("startBeat", section.startBeat())
                    .put("endBeat", section.endBeat());
        }
        ObjectNode loudness = node.putObject("stemLoudnessLufs");
        ObjectNode levels = node.putObject("barLevelDb");
        for (StemRole role : StemRole.values()) {
            loudness.put(role.word(), analysis.stemLoudnessLufs().get(role));
            ArrayNode bars = levels.putArray(role.word());
            analysis.barLevelDb().getOrDefault(role, List.of()).forEach(bars::add);
        }
        ArrayNode beats = node.putArray("beatSeconds");
        for (double seconds : analysis.beatGrid().toArray()) {
            beats.add(seconds);
        }
        return node;
    }

    private static SongAnalysis analysis(JsonNode node) {
        List<SongSection> sections = new ArrayList<>();
        for (JsonNode section : node.required("sections")) {
            sections.add(new SongSection(
                    section.required("label").asText(),
                    section.required("startBeat").asInt(),
                    section.required("endBeat").asInt()));
        }
        Map<StemRole, Double> loudness = new EnumMap<>(StemRole.class);
        Map<StemRole, List<Double>> levels = new EnumMap<>(StemRole.class);
        for (StemRole role : StemRole.values()) {
            loudness.put(role, number(node.required("stemLoudnessLufs").required(role.word())));
            levels.put(role, numbers(node.required("barLevelDb").required(role.word())));
        }
        return new SongAnalysis(
                new BeatGrid(numbers(node.required("beatSeconds")).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray()),
                number(node.required("tempoConfidence")),
                CamelotKey.parse(node.required("key").asText()),
                number(node.required("keyConfidence")),
                sections,
                number(node.required("durationSeconds")),
                loudness,
                levels);
    }

    private static List<Double> numbers(JsonNode array) {
        List<Double> numbers = new ArrayList<>();
        array.forEach(value -> numbers.add(number(value)));
        return numbers;
    }

    private static double number(JsonNode value) {
        if (!value.isNumber()) {
            throw new IllegalArgumentException("expected a number, was " + value);
        }
        return value.asDouble();
    }
}
