/**
 * Which pairs raters should be asked next, so that the ranker learns most from them.
 *
 * <p>Belongs here: what implements {@code session}'s {@link studio.taste.session.PairQueue} over the models of {@code training.runs}.
 */
@NullMarked
package studio.taste.training.queue;

import org.jspecify.annotations.NullMarked;
