/**
 * What is believed about a listener's taste: a Gaussian over the taste vector z, the likelihoods of answers, and the rules that
 * turn one answer into the next belief; the signals of a producer as choices; filters that follow a taste which drifts; and the prior that a
 * population gives to somebody new.
 *
 * <p>The utility of an option is u = zᵀh, with h its features, whitened so that |h| ≈ 1; only |h|/τ matters. Belongs here: belief,
 * likelihood, update, and the score of one-step-ahead predictions; never what to ask next ({@code selection}) nor who was asked.
 * Uses nothing of the studio but {@code features} at most. Pure: no clock, no randomness; draws take their standard normals.
 *
 * <p>Sources: McFadden (1974) for the multinomial logit; Rao and Kupper (1967) for ties; Rasmussen and Williams, <i>Gaussian
 * Processes for Machine Learning</i> (2006), §3.5, for the Laplace approximation in the space of the utilities; Minka (2001) for
 * assumed-density filtering; Louviere, Flynn and Marley, <i>Best-Worst Scaling</i> (2015), for best and worst; Kalman (1960) for what drifts;
 * Dawid (1984) for prequential scores; Page (1954) for the CUSUM.
 */
@NullMarked
package studio.taste.preference;

import org.jspecify.annotations.NullMarked;
