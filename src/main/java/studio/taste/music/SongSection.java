package studio.taste.music;

/**
 * A part of a song, in beats of its own grid.
 *
 * @param label what the part is, in the song's own words ({@code verse}, {@code chorus})
 * @param startBeat first beat, inclusive
 * @param endBeat last beat, exclusive
 */
public record SongSection(String label, int startBeat, int endBeat) {
    public SongSection {
        if (endBeat <= startBeat) {
            throw new IllegalArgumentException(
                    "section " + label + " ends at beat " + endBeat + ", not after its start " + startBeat);
        }
    }
}
