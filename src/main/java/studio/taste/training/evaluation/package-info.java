/**
 * How good a ranker is, and how sure that is: measures over scored pairs with bootstrap intervals over requests and raters.
 *
 * <p>Belongs here: everything that judges scores against answers. Knows scores only as numbers, so that any scorer can be judged.
 */
@NullMarked
package studio.taste.training.evaluation;

import org.jspecify.annotations.NullMarked;
