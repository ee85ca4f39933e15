/**
 * A plan as a point: versioned numbers that rankers and beliefs are made of, and the taste space a listener's liking is described in.
 *
 * <p>Belongs here: what a number means, its unit, range and words, how it is computed from a plan, and how it is brought to a
 * common scale. Uses {@code remix} and {@code music}; pure, and without learning of its own.
 */
@NullMarked
package studio.taste.features;

import org.jspecify.annotations.NullMarked;
