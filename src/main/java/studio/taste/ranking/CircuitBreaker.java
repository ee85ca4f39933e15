package studio.taste.ranking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a failing ranker alone: a number of failures in a row opens the circuit, for a while nothing passes, then one probe may; if it
 * succeeds the circuit closes, if it fails the while begins anew. M. Nygard, "Release It!" (2007), ch. 5. Safe for many threads.
 */
final class CircuitBreaker {
    /** Where the breaker stands. */
    enum State {
        CLOSED,
        OPEN,
        /** The while is over; one call may try. */
        HALF_OPEN
    }

    private final int threshold;
    private final Duration openFor;
    private final Clock clock;
    private int failures;
    private Instant openUntil = Instant.MIN;
    private boolean tripped;
    private boolean probing;

    /**
     * @param threshold failures in a row that open it, positive
     * @param openFor how long it stays open
     */
    CircuitBreaker(int threshold, Duration openFor, Clock clock) {
        if (threshold < 1 || openFor.isNegative()) {
            throw new IllegalArgumentException("a circuit opens after a failure or more for no negative time, was "
                    + threshold + " and " + openFor);
        }
        this.threshold = threshold;
        this.openFor = openFor;
        this.clock = clock;
    }

    synchronized State state() {
        if (!tripped) {
            return State.CLOSED;
        }
        return clock.instant().isBefore(openUntil) ? State.OPEN : State.HALF_OPEN;
    }

    /** Whether a call may be made. Each that may must be followed by one of the three below. */
    synchronized boolean mayPass() {
        switch (state()) {
            case CLOSED:
                return true;
            case HALF_OPEN:
                if (!probing) {
                    probing = true;
                    return true;
                }
                return false;
            default:
                return false;
        }
    }

    synchronized void succeeded() {
        failures = 0;
        tripped = false;
        probing = false;
    }

    synchronized void failed() {
        failures++;
        if (probing || failures >= threshold) {
            tripped = true;
            openUntil = clock.instant().plus(openFor);
        }
        probing = false;
    }

    /** The call came to nothing, but not by the ranker's fault. */
    synchronized void abandoned() {
        probing = false;
    }
}
