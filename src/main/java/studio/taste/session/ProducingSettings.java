package studio.taste.session;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import studio.taste.remix.PoolPlanner;

/**
 * How a producer's session is run, decided before it starts and frozen.
 *
 * @param cards K, previews in a portfolio, 6 to 8
 * @param poolSize N, candidates a portfolio is chosen from, 24 to 32
 * @param temperature τ of picks, above 0, in units of utility
 * @param used the kinds of signals that the belief is told; the others are kept all the same
 */
public record ProducingSettings(int cards, int poolSize, double temperature, Set<SignalKind> used) {
    public static final int FEWEST_CARDS = 6;
    public static final int MOST_CARDS = 8;

    /** Utilities of a pool have a standard deviation of about 1; a difference as large is told in seven cases of eight. */
    public static final double USUAL_TEMPERATURE = 0.5;

    public ProducingSettings {
        if (cards < FEWEST_CARDS || cards > MOST_CARDS) {
            throw new IllegalArgumentException("a portfolio has 6 to 8 previews, was to have " + cards);
        }
        if (poolSize < PoolPlanner.SMALLEST_SIZE || poolSize > PoolPlanner.LARGEST_SIZE) {
            throw new IllegalArgumentException("a pool has 24 to 32 candidates, was to have " + poolSize);
        }
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be positive, was " + temperature);
        }
        // An EnumSet keeps one order everywhere, so that equal settings are written the same way.
        EnumSet<SignalKind> ordered = EnumSet.noneOf(SignalKind.class);
        ordered.addAll(used);
        used = Collections.unmodifiableSet(ordered);
    }

    /** The same at another τ of picks. */
    public ProducingSettings withTemperature(double other) {
        return new ProducingSettings(cards, poolSize, other, used);
    }

    /** A session of so many cards that learns from everything. */
    public static ProducingSettings usual(int cards) {
        return new ProducingSettings(
                cards, PoolPlanner.SMALLEST_SIZE, USUAL_TEMPERATURE, EnumSet.allOf(SignalKind.class));
    }
}
