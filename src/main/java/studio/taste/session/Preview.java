package studio.taste.session;

import studio.taste.audio.AudioClip;
import studio.taste.loudness.ClipLoudness;

/**
 * The sound of a plan's excerpt, before it is matched to another.
 *
 * @param clip float stereo
 * @param loudness as measured, once
 */
public record Preview(AudioClip clip, ClipLoudness loudness) {}
