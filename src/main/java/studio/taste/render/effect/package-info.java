/**
 * What a mixing desk does to sound: filters, dynamics, saturation, room. Each class has one job and knows nothing of plans or songs.
 *
 * <p>Effects keep what they need from one {@link studio.taste.render.effect.Block} of stereo sound to the next and change each in place;
 * a new effect begins from silence. Short blocks of one length stay in the processor's nearest memory from effect to effect. Levels are
 * followed and gains worked out a few times a block and drawn smoothly in between. Uses no other package. Only correctly rounded
 * arithmetic and {@code StrictMath} are used, so that the same sound goes the same way on every machine.
 */
@NullMarked
package studio.taste.render.effect;

import org.jspecify.annotations.NullMarked;
