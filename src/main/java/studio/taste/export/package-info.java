/**
 * What leaves the studio: the label table with its codebook, and the reports of a session and of a training.
 *
 * <p>Belongs here: files for other programs and other people, made from folded sessions and from runs of the trainer. A side
 * room: reads {@code training} and below, is made by {@code app} and used by {@code cli} and {@code ui}.
 */
@NullMarked
package studio.taste.export;

import org.jspecify.annotations.NullMarked;
