/**
 * What leaves the studio: the label table with its codebook, and the report of a session.
 *
 * <p>Belongs here: files for other programs and other people, made from folded sessions. A side room: reads {@code session}
 * and below, is made by {@code app} and used by {@code cli} and {@code ui}.
 */
@NullMarked
package studio.taste.export;

import org.jspecify.annotations.NullMarked;
