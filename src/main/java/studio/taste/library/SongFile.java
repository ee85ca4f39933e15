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
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongId;
import studio.taste.music.analysis.SongAnalyser;

/**
 * The library's {@code song.json}: everything about a stored song but its sound.
 *
 * @param song the song
 * @param given what people said when it was imported
 * @param demoVersion version of the synthesiser that made it, when it is a demo song
 */
record SongFile(Song song, ImportOptions given, Optional<String> demoVersion) implements StoredSong {
    /**
     * Goes up when the layout changes; files of a later format are refused in words. Format 1 had no analyser version and described
     * the stems more briefly.
     */
    private static final int FORMAT = 2;

    private static final int OLDEST_FORMAT = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public SongId id() {
        return song.id();
    }

    @Override
    public String title() {
        return song.title();
    }

    @Override
    public Optional<SongFile> upToDate() {
        return Optional.of(this);
    }

    byte[] toBytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT);
        root.put("analyserVersion", SongAnalyser.VERSION);
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
     * What a file says: a {@link SongFile} when this studio's analyser wrote it, an {@link OutdatedSong} when an earlier one did.
     *
     * @param name what complaints call the file
     */
    static StoredSong parse(byte[] bytes, String name) throws StudioException {
        try {
            JsonNode root = JSON.readTree(bytes);
            int format = root.required("format").asInt();
            if (format < OLDEST_FORMAT || format > FORMAT) {
                throw new StudioException(name + ": written in format " + format
                        + " by another version of the studio; this one reads " + OLDEST_FORMAT + " to " + FORMAT);
            }
            SongId id = new SongId(root.required("id").asText());
            String title = root.required("title").asText();
            ImportOptions given = SongNotes.parse(root.required("given"), name);
            Optional<String> demoVersion =
                    Optional.ofNullable(root.get("demoVersion")).map(JsonNode::asText);
            if (format < FORMAT || root.required("analyserVersion").asInt() != SongAnalyser.VERSION) {
                return new OutdatedSong(id, title, given, demoVersion);
            }
            Genre genre = Genre.named(root.required("genre").asText()).orElse(Genre.UNKNOWN);
            SongAnalysis analysis = AnalysisJson.read(root.required("analysis"));
            return new SongFile(new Song(id, title, genre, analysis), given, demoVersion);
        } catch (IOException | IllegalArgumentException e) {
            throw new StudioException(name + ": damaged, and the song with it; import it again", e);
        }
    }
}
