/**
 * What people see and press: one sub-package per room, {@code ui.shell} that places them, {@code ui.widgets} that know nothing of
 * the studio.
 *
 * <p>Here lie only the port {@link studio.taste.ui.StudioDesk} through which the screens ask, and the plain values it answers
 * with. A screen is a model (properties only), a pane (layout and bindings) and a controller (what the buttons mean, no control
 * inside). Arrows: {@code ui.shell} sees the rooms; a room sees {@code ui}, {@code ui.widgets} and, for words and ids, {@code
 * session}, {@code preference} and {@code music}; nothing below sees {@code ui}.
 */
@NullMarked
package studio.taste.ui;

import org.jspecify.annotations.NullMarked;
