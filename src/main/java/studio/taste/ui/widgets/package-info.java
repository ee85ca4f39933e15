/**
 * Plots, bars and small parts of screens that know nothing of the studio: they are given numbers and words. Colours come from the
 * style sheet through style classes, so that a plot follows the theme.
 */
@NullMarked
package studio.taste.ui.widgets;

import org.jspecify.annotations.NullMarked;
