package studio.taste.music;

import java.util.Collections;
import java.util.List;

/**
 * How a song's drums lie on its beats.
 *
 * @param swingShare of each pair of short notes the first takes this share of the time: 0.5 straight, 0.67 triplets; 0.5 to 0.75
 * @param swungPairBeats length of such a pair: 1 for eighths, 0.5 for sixteenths
 * @param swingConfidence 0 to 1; 0 when hardly any off-beats were heard, and the share is then 0.5
 * @param offsetMedianSeconds median distance of drum onsets from the beats they belong to; negative when they push, positive when
 *     they lag
 * @param offsetSpreadSeconds distance between the quartiles of these offsets, not negative
 * @param kick mean strength of low drum onsets at each sixteenth of the bar, relative to the strongest: 0 to 1; all 0 without kick
 * @param snare the same of the drums' middle band
 */
public record Groove(
        double swingShare,
        double swungPairBeats,
        double swingConfidence,
        double offsetMedianSeconds,
        double offsetSpreadSeconds,
        List<Double> kick,
        List<Double> snare) {
    /** Steps of the patterns in a bar. */
    public static final int STEPS = 16;

    /** Straight, exact and without drums. */
    public static final Groove NONE = new Groove(0.5, 1, 0, 0, 0, silent(), silent());

    public Groove {
        kick = List.copyOf(kick);
        snare = List.copyOf(snare);
        if (!(swingShare >= 0.5 && swingShare <= 0.75)) {
            throw new IllegalArgumentException("a swing share is 0.5 to 0.75, was " + swingShare);
        }
        if (swungPairBeats != 1 && swungPairBeats != 0.5) {
            throw new IllegalArgumentException("a swung pair lasts 1 or 0.5 beats, was " + swungPairBeats);
        }
        UnitInterval.require("swing confidence", swingConfidence);
        if (!(Math.abs(offsetMedianSeconds) < 1) || !(offsetSpreadSeconds >= 0 && offsetSpreadSeconds < 2)) {
            throw new IllegalArgumentException("onsets lie within a second of their beat, were " + offsetMedianSeconds
                    + " s away with a spread of " + offsetSpreadSeconds + " s");
        }
        requirePattern("kick", kick);
        requirePattern("snare", snare);
    }

    private static void requirePattern(String name, List<Double> pattern) {
        if (pattern.size() != STEPS || !pattern.stream().allMatch(value -> value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the " + name + " pattern has 16 values from 0 to 1, was " + pattern);
        }
    }

    private static List<Double> silent() {
        return Collections.nCopies(STEPS, 0.0);
    }
}
