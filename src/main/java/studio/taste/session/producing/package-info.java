/**
 * A producer's session: rounds of previews, the answers to them, and what they say of the producer's taste.
 *
 * <p>Belongs here: the fold of a producer's events into a belief, the pools of the next rounds, and the one ordered place
 * ({@link studio.taste.session.producing.ProducingSession}) through which a producer acts. Events and journal are those of {@code
 * session}, above which this room stands; nothing here knows a screen or a file.
 */
@NullMarked
package studio.taste.session.producing;

import org.jspecify.annotations.NullMarked;
