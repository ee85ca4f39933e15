package studio.taste.music;

/**
 * A stretch of beats of a song's grid.
 *
 * @param startBeat first beat, inclusive, not negative
 * @param endBeat last beat, exclusive
 */
public record BeatSpan(int startBeat, int endBeat) {
    public BeatSpan {
        if (startBeat < 0 || endBeat <= startBeat) {
            throw new IllegalArgumentException("a span of beats starts at 0 or later and ends after its start, was "
                    + startBeat + " to " + endBeat);
        }
    }

    public int beats() {
        return endBeat - startBeat;
    }
}
