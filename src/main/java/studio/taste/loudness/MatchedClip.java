package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/**
 * A clip that was brought to a loudness.
 *
 * @param clip with its gain applied, and limited where that was needed
 * @param fairness what was measured and done
 */
public record MatchedClip(AudioClip clip, ClipFairness fairness) {}
