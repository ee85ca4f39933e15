/**
 * The library room: the songs with what is known of them, importing more, and hearing one from beginning to end.
 *
 * <p>Sound comes through the port {@link studio.taste.ui.AuditionPlayer}, never from here while a session is blind. What
 * belongs here is about whole songs; comparing remixes belongs to {@code ui.listening}. Sees {@code ui}, {@code ui.widgets} and the
 * words of {@code music}; seen by {@code ui.shell} alone.
 */
@NullMarked
package studio.taste.ui.library;

import org.jspecify.annotations.NullMarked;
