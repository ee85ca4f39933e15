package studio.taste.music;

/**
 * A titled recording in stems, with what is known of it. The sound itself is {@link SongStems}, loaded apart.
 *
 * @param id identifies the content of the stems
 * @param title for people
 * @param genre {@link Genre#UNKNOWN} when not given
 * @param analysis tempo, beats, key, sections and levels
 */
public record Song(SongId id, String title, Genre genre, SongAnalysis analysis) {
    public Song {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a song needs a title");
        }
    }
}
