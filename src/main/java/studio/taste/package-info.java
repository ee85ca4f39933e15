/**
 * Taste Studio: blind listening sessions that turn two songs into remixes and learn what the listener likes.
 *
 * <p>Arrows between the rooms run downward only: {@code app} builds everything; {@code ui} and {@code cli} show and ask;
 * {@code session} is the one ordered place; below it lies the pure middle, from {@code selection} down to {@code audio}. At the
 * side stand {@code store}, {@code library}, {@code playback} and {@code export}. Architecture tests hold this.
 */
@NullMarked
package studio.taste;

import org.jspecify.annotations.NullMarked;
