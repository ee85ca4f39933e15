/**
 * Listeners of known taste that answer in place of a person, through the same session: for the demo, for tests and for
 * experiments.
 *
 * <p>Uses {@code session} and below; nothing below knows that a listener may be simulated.
 */
@NullMarked
package studio.taste.simulation;

import org.jspecify.annotations.NullMarked;
