package studio.taste.simulation.producers;

/** A kind of candidates, and producers with tastes for them. */
interface ProducerWorld {
    /** The word it is asked for by. */
    String name();

    /** d of the features that the studio knows candidates by; their mean square length is about 1. */
    int dimension();

    /** Orthonormal directions, at least two rows of length d, beyond which candidates never differ; shared, not to be modified. */
    double[][] span();

    /**
     * A producer.
     *
     * @param number from 0
     * @param poolSize candidates of each round
     */
    SimulatedProducer producer(long seed, int number, int poolSize);
}
