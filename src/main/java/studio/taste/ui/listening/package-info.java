/**
 * The rater's room: starting a session, answering its trials, and seeing afterwards what was learnt.
 *
 * <p>Nothing here may tell the two sides apart: the trial screen is given a {@link studio.taste.session.BlindTrial} and the
 * player's {@link studio.taste.session.PlayerState}, which hold no title, plan or file name. Controllers and models are free of
 * controls and are tested without a toolkit.
 */
@NullMarked
package studio.taste.ui.listening;

import org.jspecify.annotations.NullMarked;
