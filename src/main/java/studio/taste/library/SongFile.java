package studio.taste.library;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import studio.taste.StudioException;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;

/**
 * The library's {@code song.json}: everything about a stored song but its sound.
 *
 * @param song the song
 * @param given what people said when it was imported
 * @param demoVersion version of the synthesiser that made it, when it is a demo song
 */
record SongFile(Song song, ImportOptions given, Optional<String> demoVersion) {
    /** Goes up when the layout changes; files of a later format are refused in words. */
    private static final int FORMAT = 2;

    private static final ObjectMapper JSON = new ObjectMapper();

    byte[] toBytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("id", song.id().value());
        root.put("title", song.title());
        root.put("genre", song.genre().word());
        demoVersion.ifPresent(version -> root.put("demoVersion", version));
        root.set("given", SongNotes.toJson(given));
        root.set("analysis", AnalysisJson.write(song.analysis()));
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
                    AnalysisJson.read(root.required("analysis")));
            Optional<String> demoVersion =
                    Optional.ofNullable(root.get("demoVersion")).map(JsonNode::asText);
            return new SongFile(song, SongNotes.parse(root.required("given"), name), demoVersion);
        } catch (IOException | IllegalArgumentException e) {
            throw new StudioException(name + ": damaged, and the song with it; import it again", e);
        }
    }
}
