/**
 * A plan made into sound: time stretch, pitch shift, transitions, mix.
 *
 * <p>Uses {@code remix}, {@code music}, {@code loudness} and {@code audio}. Pure: the same plan, stems and renderer version give
 * the same samples on every machine.
 */
@NullMarked
package studio.taste.render;

import org.jspecify.annotations.NullMarked;
