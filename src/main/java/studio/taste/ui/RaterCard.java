package studio.taste.ui;

import studio.taste.session.RaterId;

/**
 * A rater who has listened here before.
 *
 * @param displayName what the rater likes to be called on this machine, empty when not said
 */
public record RaterCard(RaterId id, String displayName) {}
