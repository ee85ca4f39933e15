package studio.taste.session;

import studio.taste.preference.PairLikelihood;
import studio.taste.selection.Protocol;

/**
 * How a session is run, decided before it starts and frozen.
 *
 * @param protocol number of trials, repeats, reversals, share of random pairs
 * @param heardShare how much of each side must be heard before a vote counts, 0 to 1; 1 is one full listen
 * @param plots when the rater may see what was learnt
 * @param likelihood how answers are taken to depend on taste
 * @param priorPrecision precision per axis of the belief a new rater starts from
 */
public record SessionSettings(
        Protocol protocol, double heardShare, PlotTiming plots, PairLikelihood likelihood, double priorPrecision) {
    /**
     * With feature rows of length 1 to 3, differences in utility then have a standard deviation of about two temperatures: a
     * new rater is expected to be sure of most answers, and not of all.
     */
    private static final double USUAL_PRIOR_PRECISION = 2;

    private static final PairLikelihood USUAL_LIKELIHOOD = new PairLikelihood(1, 0.25);

    public SessionSettings {
        if (!(heardShare >= 0 && heardShare <= 1)) {
            throw new IllegalArgumentException("the share to be heard is 0 to 1, was " + heardShare);
        }
        if (!(priorPrecision > 0)) {
            throw new IllegalArgumentException("priorPrecision must be positive, was " + priorPrecision);
        }
    }

    /** A session of so many trials with the usual belief. */
    public static SessionSettings usual(int trials, double heardShare, PlotTiming plots) {
        return new SessionSettings(
                Protocol.standard(trials), heardShare, plots, USUAL_LIKELIHOOD, USUAL_PRIOR_PRECISION);
    }
}
