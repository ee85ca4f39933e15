package studio.taste.session;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of the sound device at this moment, of the clips of a portfolio. What has been asked for but has not yet
 * reached the ear (a few hundredths of a second) does not show, except that clips put on the timeline are counted at once.
 *
 * @param playing whether music sounds or, in the breath between two rounds of a loop, is about to go on
 * @param selected the clip that sounds, or would, counted from 0
 * @param positionSeconds what is heard now on the common timeline, 0 to {@code durationSeconds}
 * @param durationSeconds length of the timeline; 0 while nothing is loaded
 * @param loop what is repeated; null when the music stops at the end of the timeline
 * @param heardSeconds for each clip, how much of it was heard at least once; empty while nothing is loaded
 * @param underruns how often the device ran dry in the middle of the music since the clips were loaded
 * @param silentClock whether no device is in use and only time passes
 * @param deviceSentence what the user should know about the device, a whole sentence or two
 */
public record PortfolioState(
        boolean playing,
        int selected,
        double positionSeconds,
        double durationSeconds,
        @Nullable LoopRegion loop,
        List<Double> heardSeconds,
        int underruns,
        boolean silentClock,
        String deviceSentence) {
    public PortfolioState {
        heardSeconds = List.copyOf(heardSeconds);
        if (selected < 0 || selected >= Math.max(1, heardSeconds.size())) {
            throw new IllegalArgumentException("one of " + heardSeconds.size() + " clips is selected, was " + selected);
        }
        if (!(positionSeconds >= 0) || positionSeconds > durationSeconds) {
            throw new IllegalArgumentException(
                    "positionSeconds must lie within 0 and " + durationSeconds + ", was " + positionSeconds);
        }
        if (underruns < 0) {
            throw new IllegalArgumentException("underruns cannot be negative, was " + underruns);
        }
    }
}
