package studio.taste.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a listener heard of the two clips of one trial, as far as the sound device tells: counted when a frame was played out,
 * not when it was handed to the device. The 5 ms fade of a switch counts for the side that is faded in; a fade to silence
 * does not count.
 *
 * @param a what was heard of side A
 * @param b what was heard of side B
 * @param switches how often the side that was heard changed
 * @param firstHeard the side heard first; null when nothing was heard
 * @param lastHeard the side heard last; null when nothing was heard
 * @param underruns how often the device ran dry in the middle of the music
 * @param device the device in use when this record was taken, by name
 * @param silentClock whether any of it passed without a sound device, so that nobody can have heard it
 */
public record Listening(
        Heard a,
        Heard b,
        int switches,
        @Nullable Side firstHeard,
        @Nullable Side lastHeard,
        int underruns,
        String device,
        boolean silentClock) {
    public Listening {
        if (switches < 0 || underruns < 0) {
            throw new IllegalArgumentException(
                    "counts cannot be negative, were " + switches + " switches and " + underruns + " underruns");
        }
        if ((firstHeard == null) != (lastHeard == null)) {
            throw new IllegalArgumentException(
                    "first and last heard go together, were " + firstHeard + " and " + lastHeard);
        }
    }

    /** What was heard of one side. */
    public Heard heard(Side side) {
        return side == Side.A ? a : b;
    }

    /**
     * What was heard of one side.
     *
     * @param secondsHeard time this side sounded, repetitions counted each time
     * @param segments what was heard at least once: ascending, without overlap or contact
     */
    public record Heard(double secondsHeard, List<Segment> segments) {
        public Heard {
            if (!(secondsHeard >= 0)) {
                throw new IllegalArgumentException("secondsHeard cannot be negative, was " + secondsHeard);
            }
            segments = List.copyOf(segments);
            for (int i = 1; i < segments.size(); i++) {
                if (segments.get(i).fromSeconds() <= segments.get(i - 1).toSeconds()) {
                    throw new IllegalArgumentException("segments must ascend without contact, were " + segments);
                }
            }
        }

        /** How much was heard at least once. */
        public double distinctSeconds() {
            return segments.stream()
                    .mapToDouble(s -> s.toSeconds() - s.fromSeconds())
                    .sum();
        }
    }

    /**
     * A stretch of the timeline.
     *
     * @param fromSeconds inclusive, at least 0
     * @param toSeconds exclusive, after {@code fromSeconds}
     */
    public record Segment(double fromSeconds, double toSeconds) {
        public Segment {
            if (!(fromSeconds >= 0) || !(toSeconds > fromSeconds)) {
                throw new IllegalArgumentException(
                        "a segment goes forward from 0 s, was " + fromSeconds + " s to " + toSeconds + " s");
            }
        }
    }
}
