package studio.taste.simulation.producers;

/** Candidates of one round: what the studio knows of them, and what the producer thinks of them. */
final class CandidatePool {
    private final double[][] features;
    private final double[] utilities;

    /**
     * @param features h of each, n rows of length d; taken over
     * @param utilities true ones, with a deviation of about 1 over candidates; taken over
     */
    CandidatePool(double[][] features, double[] utilities) {
        if (features.length != utilities.length || features.length == 0) {
            throw new IllegalArgumentException(
                    features.length + " candidates came with " + utilities.length + " utilities");
        }
        this.features = features;
        this.utilities = utilities;
    }

    /** How many. */
    int size() {
        return utilities.length;
    }

    /** H, n rows of length d; shared, not to be modified. */
    double[][] features() {
        return features;
    }

    double utility(int candidate) {
        return utilities[candidate];
    }

    /** Shared, not to be modified. */
    double[] utilities() {
        return utilities;
    }
}
