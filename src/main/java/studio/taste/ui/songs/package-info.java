/**
 * A song as it was found: its sound over time, tempo, key and sections, and the fields in which people correct them.
 *
 * <p>Belongs here: the pane, its model and its controller. They ask through {@link studio.taste.ui.songs.SongDesk} and see {@code
 * ui}, {@code ui.widgets} and {@code music}; the shell sees them.
 */
@NullMarked
package studio.taste.ui.songs;

import org.jspecify.annotations.NullMarked;
