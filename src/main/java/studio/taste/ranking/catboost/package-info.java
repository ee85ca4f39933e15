/**
 * Models of gradient boosted oblivious trees as CatBoost makes them: their files, what they say of a plan and why, and how they are served
 * while they change.
 *
 * <p>Belongs here: everything that knows {@code ai.catboost}, and nothing else does. Lies within {@code ranking}, whose {@link
 * studio.taste.ranking.PlanScorer} it implements. Training is {@code training}'s, which writes what is read here.
 *
 * <p>L. Prokhorenkova et al., "CatBoost: unbiased boosting with categorical features" (2018); S. Lundberg et al., "Consistent individualized
 * feature attribution for tree ensembles" (2018).
 */
@NullMarked
package studio.taste.ranking.catboost;

import org.jspecify.annotations.NullMarked;
