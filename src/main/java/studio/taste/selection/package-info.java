/**
 * What to ask next: how much a pair would tell, which pair of the pool to play in which order, and when to ask one again; and which of a pool
 * to show a producer together.
 *
 * <p>Belongs here: acquisition functions, the plan of a session's trials, portfolio policies, and what the belief says of a pool; never what an answer means
 * ({@code preference}) nor how it was given ({@code session}). Uses {@code preference}. Pure: randomness comes as a seed,
 * and the same inputs give the same plan.
 *
 * <p>Sources: Lindley (1956) and Houlsby et al. (2011) for the expected information of an answer (BALD); Lin et al. (2022) for the expected
 * utility of the best option (EUBO), with the mean of the larger of two Gaussians after Clark (1961); Kulesza and Taskar (2012) for determinantal
 * point processes; Raiffa and Schlaifer (1961) for what more answers are worth.
 */
@NullMarked
package studio.taste.selection;

import org.jspecify.annotations.NullMarked;
