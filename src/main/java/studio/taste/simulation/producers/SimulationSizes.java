package studio.taste.simulation.producers;

/**
 * How much there is to choose from.
 *
 * @param pool candidates of a round, N
 * @param portfolio cards that are shown, K
 */
public record SimulationSizes(int pool, int portfolio) {
    /** 8 of 32. */
    public static final SimulationSizes USUAL = new SimulationSizes(32, 8);

    public SimulationSizes {
        if (portfolio < 2 || portfolio > pool) {
            throw new IllegalArgumentException(
                    "a portfolio holds 2 to all of a pool's candidates, was " + portfolio + " of " + pool);
        }
    }
}
