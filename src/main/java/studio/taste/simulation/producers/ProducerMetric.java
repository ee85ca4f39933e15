package studio.taste.simulation.producers;

import java.util.Locale;

/** What is measured of one producer in one round, before the studio learns from it. */
public enum ProducerMetric {
    /** Whether the pick was the likeliest of the portfolio. */
    TOP1,
    /** Whether it was one of the three likeliest. */
    TOP3,
    /** −ln of the probability given to it, in nats. */
    LOG_LOSS,
    /** Probability given to the likeliest. */
    CONFIDENCE,
    /** Utility of the pool's best less that of the best shown, in deviations. */
    REGRET,
    /** Utility of the pool's best less that of the one believed best. */
    REGRET_OF_BELIEVED,
    /** Cosine of believed and true taste, among the directions in which candidates differ. */
    COSINE,
    /** Correlation of expected and true utilities over the pool. */
    CORRELATION,
    /** Share of the pool whose utility, against the pool's mean, lies within its 95 % band. */
    COVERAGE,
    /** 1 less the mean cosine of two cards of the portfolio, each taken from the pool's middle. */
    DIVERSITY,
    /** Probability that the candidate believed best is preferred, blind, to one of the pool drawn by lot. */
    PREFERRED,
    /** What is still uncertain of the pool, as a share of what was at first. */
    UNCERTAINTY,
    /** Weight of the filter that takes the taste to move; not a number without such. */
    DRIFT_WEIGHT;

    /** The word it is known by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
