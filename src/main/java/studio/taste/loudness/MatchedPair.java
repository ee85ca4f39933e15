package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/**
 * Two clips of equal loudness.
 *
 * @param first with its gain applied, and limited where that was needed
 * @param second with its gain applied, and limited where that was needed
 * @param card what was measured and done
 */
public record MatchedPair(AudioClip first, AudioClip second, FairnessCard card) {}
