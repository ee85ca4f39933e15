package studio.taste.music.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import studio.taste.StudioException;

/** The songs that come with the studio, so that a session can begin at once. */
public final class DemoSongs {
    private static final List<String> NAMES = List.of(
            "paper-lanterns",
            "kites-over-the-harbour",
            "last-bus-north",
            "velvet-hour",
            "salt-and-sun",
            "corner-chess",
            "glass-meridian",
            "rain-on-the-skylight");

    private DemoSongs() {}

    /** All demo scores, always in the same order; read anew at each call. */
    public static List<Score> scores() {
        return NAMES.stream().map(DemoSongs::score).toList();
    }

    private static Score score(String name) {
        String file = name + ".song";
        try (InputStream in = DemoSongs.class.getResourceAsStream("/studio/taste/assets/songs/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the studio was packed without its score " + file);
            }
            return ScoreReader.read(new InputStreamReader(in, StandardCharsets.UTF_8), file);
        } catch (IOException | StudioException e) {
            throw new IllegalStateException("the studio was packed with a broken score: " + e.getMessage(), e);
        }
    }
}
