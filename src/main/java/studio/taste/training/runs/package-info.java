/**
 * Training from labels to a judged model, and the registry of the models that came of it.
 *
 * <p>Belongs here: the order of the steps, what is recorded of them, and which model serves. Uses {@code training}'s data and trainer and
 * {@code training.evaluation}'s measures; knows no screen.
 */
@NullMarked
package studio.taste.training.runs;

import org.jspecify.annotations.NullMarked;
