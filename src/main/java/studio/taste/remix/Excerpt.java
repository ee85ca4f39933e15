package studio.taste.remix;

/**
 * The part of a plan that a preview plays, in beats of the remix.
 *
 * @param startBeat first beat, inclusive
 * @param endBeat last beat, exclusive
 */
public record Excerpt(int startBeat, int endBeat) {
    public Excerpt {
        if (startBeat < 0 || endBeat <= startBeat) {
            throw new IllegalArgumentException(
                    "an excerpt goes forward from beat 0, was " + startBeat + " to " + endBeat);
        }
    }

    public int beats() {
        return endBeat - startBeat;
    }
}
