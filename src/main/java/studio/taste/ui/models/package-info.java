/**
 * The models of the research room: what was trained, how good it is, and what is done with it.
 *
 * <p>Belongs here: the pane of the models with its model and controller, and what it asks of the studio ({@link
 * studio.taste.ui.models.ModelDesk}). Reads {@code training.runs} reports; knows nothing of how they are made.
 */
@NullMarked
package studio.taste.ui.models;

import org.jspecify.annotations.NullMarked;
