package studio.taste.music.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import studio.taste.music.CamelotKey;
import studio.taste.music.Genre;

/**
 * What people already know of a song. A given value wins over any estimate and has confidence 1.
 *
 * @param tempoBpm tempo, 30 to 300 beats per minute; the place of the beats is still found
 * @param firstDownbeatSeconds time of beat 0, not negative
 * @param key the key
 * @param genre makes its usual tempo range more plausible; {@link Genre#UNKNOWN} favours none
 */
public record AnalysisHints(
        OptionalDouble tempoBpm, OptionalDouble firstDownbeatSeconds, Optional<CamelotKey> key, Genre genre) {
    /** Nothing is known. */
    public static final AnalysisHints NONE =
            new AnalysisHints(OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), Genre.UNKNOWN);

    public static final double LOWEST_TEMPO_BPM = 30;
    public static final double HIGHEST_TEMPO_BPM = 300;

    public AnalysisHints {
        if (tempoBpm.isPresent()
                && !(tempoBpm.getAsDouble() >= LOWEST_TEMPO_BPM && tempoBpm.getAsDouble() <= HIGHEST_TEMPO_BPM)) {
            throw new IllegalArgumentException("a tempo is 30 to 300 beats per minute, was " + tempoBpm.getAsDouble());
        }
        if (firstDownbeatSeconds.isPresent()
                && !(firstDownbeatSeconds.getAsDouble() >= 0 && firstDownbeatSeconds.getAsDouble() < 3600)) {
            throw new IllegalArgumentException(
                    "the first downbeat lies at 0 seconds or later, within the first hour, was "
                            + firstDownbeatSeconds.getAsDouble());
        }
    }
}
