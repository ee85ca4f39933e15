/**
 * The plan room: what the studio would make of two songs and a wish, plan by plan: the arrangement over time, what speaks for and
 * against it, its sound from beginning to end, two plans beside each other, and the remix as a file.
 *
 * <p>Asks through {@link studio.taste.ui.plans.PlanDesk}. Sees {@code ui}, {@code ui.widgets} and the values of the decision; seen by
 * {@code ui.shell} alone.
 */
@NullMarked
package studio.taste.ui.plans;

import org.jspecify.annotations.NullMarked;
