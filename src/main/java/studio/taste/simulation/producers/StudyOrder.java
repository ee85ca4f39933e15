package studio.taste.simulation.producers;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is to be simulated.
 *
 * @param conditions in the order of the tables, all different
 * @param producers of each condition, at least 2; the same ones in all
 * @param seed of everything
 * @param sizes of pools and portfolios
 */
public record StudyOrder(List<ProducerCondition> conditions, int producers, long seed, SimulationSizes sizes) {
    public StudyOrder {
        conditions = List.copyOf(new LinkedHashSet<>(conditions));
        if (conditions.isEmpty() || producers < 2) {
            throw new IllegalArgumentException("a study has a condition and two producers at least, had "
                    + conditions.size() + " and " + producers);
        }
    }

    /** What each producer's rounds depend on beside the condition and their number. */
    String circumstances() {
        return "taste simulate 1, seed " + seed + ", " + sizes.portfolio() + " of " + sizes.pool() + ", "
                + Arrays.stream(ProducerMetric.values())
                        .map(ProducerMetric::word)
                        .collect(Collectors.joining(" "));
    }
}
