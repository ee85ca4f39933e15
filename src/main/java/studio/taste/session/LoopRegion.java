package studio.taste.session;

/**
 * The part of the timeline that is repeated.
 *
 * @param fromSeconds first moment, inclusive, at least 0
 * @param toSeconds last moment, exclusive, after {@code fromSeconds}
 */
public record LoopRegion(double fromSeconds, double toSeconds) {
    public LoopRegion {
        if (!(fromSeconds >= 0) || !(toSeconds > fromSeconds) || Double.isInfinite(toSeconds)) {
            throw new IllegalArgumentException(
                    "a loop goes forward from 0 s, was " + fromSeconds + " s to " + toSeconds + " s");
        }
    }
}
