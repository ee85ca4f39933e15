/**
 * The remix decision: plans, how candidates are made from two songs, and the hard constraints no shown plan may break.
 *
 * <p>Belongs here: what plays when, at what level, with which transitions, tempo and pitch; never how it is made into sound.
 * Uses {@code music}; pure, and deterministic for a seed.
 */
@NullMarked
package studio.taste.remix;

import org.jspecify.annotations.NullMarked;
