/**
 * The window: the bar with the rooms, light and dark, and the one place that returns to the JavaFX thread. Sees every room and
 * places it; no room sees the shell.
 */
@NullMarked
package studio.taste.ui.shell;

import org.jspecify.annotations.NullMarked;
