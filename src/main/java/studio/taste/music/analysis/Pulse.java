package studio.taste.music.analysis;

/**
 * A pulse of constant tempo.
 *
 * @param periodSeconds seconds per beat, positive
 * @param phaseSeconds time of one of its beats, 0 to less than a period
 */
record Pulse(double periodSeconds, double phaseSeconds) {
    Pulse {
        if (!(periodSeconds > 0)) {
            throw new IllegalArgumentException("a beat period must be positive, was " + periodSeconds);
        }
        phaseSeconds -= Math.floor(phaseSeconds / periodSeconds) * periodSeconds;
    }

    double tempoBpm() {
        return 60 / periodSeconds;
    }

    /** Signed distance of a time from the nearest beat, in seconds. */
    double offBeatSeconds(double seconds) {
        double beats = (seconds - phaseSeconds) / periodSeconds;
        return (beats - Math.rint(beats)) * periodSeconds;
    }

    Pulse movedBy(double seconds) {
        return new Pulse(periodSeconds, phaseSeconds + seconds);
    }

    /** Times of all beats from the first at or after {@code fromSeconds} to the last before {@code untilSeconds}. */
    double[] beats(double fromSeconds, double untilSeconds) {
        int first = (int) Math.ceil((fromSeconds - phaseSeconds) / periodSeconds);
        int end = Math.max(first + 2, (int) Math.ceil((untilSeconds - phaseSeconds) / periodSeconds));
        double[] seconds = new double[end - first];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = phaseSeconds + (first + i) * periodSeconds;
        }
        return seconds;
    }
}
