package studio.taste.session;

import org.jspecify.annotations.Nullable;

/**
 * What comes out of the sound device at this moment. What has been asked for but has not yet reached the ear (a few
 * hundredths of a second) does not show.
 *
 * @param playing whether music sounds or, in the breath between two rounds of a loop, is about to go on
 * @param side the side that sounds, or would
 * @param positionSeconds what is heard now on the common timeline, 0 to {@code durationSeconds}
 * @param durationSeconds length of either clip; 0 while nothing is loaded
 * @param loop what is repeated; null when the music stops at the end of the clip
 * @param heardASeconds how much of side A was heard at least once, 0 to {@code durationSeconds}
 * @param heardBSeconds how much of side B was heard at least once, 0 to {@code durationSeconds}
 * @param underruns how often the device ran dry in the middle of the music since the clips were loaded
 * @param silentClock whether no device is in use and only time passes
 * @param deviceSentence what the user should know about the device, a whole sentence or two
 */
public record PlayerState(
        boolean playing,
        Side side,
        double positionSeconds,
        double durationSeconds,
        @Nullable LoopRegion loop,
        double heardASeconds,
        double heardBSeconds,
        int underruns,
        boolean silentClock,
        String deviceSentence) {
    public PlayerState {
        if (!(positionSeconds >= 0) || positionSeconds > durationSeconds) {
            throw new IllegalArgumentException(
                    "positionSeconds must lie within 0 and " + durationSeconds + ", was " + positionSeconds);
        }
        if (underruns < 0) {
            throw new IllegalArgumentException("underruns cannot be negative, was " + underruns);
        }
    }

    /** The share of a side that was heard at least once, 0 to 1; 0 while nothing is loaded. */
    public double heardShare(Side of) {
        double heard = of == Side.A ? heardASeconds : heardBSeconds;
        return durationSeconds == 0 ? 0 : heard / durationSeconds;
    }
}
