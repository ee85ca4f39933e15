/**
 * How loud sound is, and two sounds made equally loud: ITU-R BS.1770-4 and EBU R 128 meters, true peak, matching.
 *
 * <p>Uses {@code audio} only. The names are the standards' own. Sources: ITU-R BS.1770-4 (10/2015), EBU Tech 3341 and 3342.
 */
@NullMarked
package studio.taste.loudness;

import org.jspecify.annotations.NullMarked;
