package studio.taste.remix;

/**
 * How the vocal stem is moved to fit the instrumental's key.
 *
 * @param vocalSemitones shift of the vocal stem, negative is down
 * @param distanceAfter Camelot distance once shifted
 * @param reason why, in one sentence
 */
public record PitchDecision(int vocalSemitones, int distanceAfter, String reason) {}
