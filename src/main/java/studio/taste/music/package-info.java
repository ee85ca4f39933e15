/**
 * What is known of a song: its stems, tempo and beat grid, key, genre and sections, how they are estimated, and the
 * synthesiser of the demo songs.
 *
 * <p>Belongs here: musical values ({@link studio.taste.music.BeatGrid}, {@link studio.taste.music.CamelotKey}) and analysers
 * that derive them from sound. Uses {@code audio} and {@code loudness} only; opens no files. Tempo ranges of genres are
 * those common in practice; Camelot codes number the circle of fifths.
 */
@NullMarked
package studio.taste.music;

import org.jspecify.annotations.NullMarked;
