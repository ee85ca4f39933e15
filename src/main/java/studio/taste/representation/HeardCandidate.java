package studio.taste.representation;

import studio.taste.audio.AudioClip;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/**
 * A candidate as it is heard.
 *
 * @param plan what was rendered
 * @param excerpt the part of the plan that is heard
 * @param clip its sound; not modified by those who measure it
 */
public record HeardCandidate(RemixPlan plan, Excerpt excerpt, AudioClip clip) {}
