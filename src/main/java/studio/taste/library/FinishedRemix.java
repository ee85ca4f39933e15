package studio.taste.library;

import java.util.List;
import studio.taste.loudness.Loudness;
import studio.taste.loudness.MatchedClip;
import studio.taste.remix.ForecastError;
import studio.taste.remix.Violation;

/**
 * A whole remix, brought to its genre's loudness.
 *
 * @param sound with what was done to it
 * @param measured of it
 * @param violations constraints on the sound that it breaks, as measured; empty when the remix may be given away
 * @param error how far the forecast that the plan was judged by lay off what was rendered
 */
public record FinishedRemix(MatchedClip sound, Loudness measured, List<Violation> violations, ForecastError error) {
    public FinishedRemix {
        violations = List.copyOf(violations);
    }
}
