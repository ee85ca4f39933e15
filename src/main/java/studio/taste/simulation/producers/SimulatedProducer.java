package studio.taste.simulation.producers;

import java.util.Optional;

/** A producer of known taste, and the candidates that come their way. */
interface SimulatedProducer {
    /**
     * The pool of a round, fresh each time; the same however often it is asked for.
     *
     * @param round from 0
     * @param switched whether the producer has by now changed their taste for another one
     */
    CandidatePool pool(int round, boolean switched);

    /** z, with utility zᵀh, where the taste is linear in what the studio knows; shared, not to be modified. */
    Optional<double[]> taste(boolean switched);
}
