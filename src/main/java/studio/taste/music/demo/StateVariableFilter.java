package studio.taste.music.demo;

import studio.taste.music.SongStems;

/**
 * Two-pole filter with low, band and high output, stable while it is swept: Zavalishin's topology-preserving form, with
 * g = tan(πf/fs) and k = 1/Q.
 */
final class StateVariableFilter {
    private double k;
    private double a1;
    private double a2;
    private double a3;
    private double first;
    private double second;
    private double low;
    private double band;
    private double high;

    /**
     * @param hz cutoff or centre, held within 20 Hz and 20 kHz
     * @param quality Q, 0.5 to 20
     */
    StateVariableFilter(double hz, double quality) {
        tune(hz, quality);
    }

    void tune(double hz, double quality) {
        double held = Math.max(20, Math.min(20_000, hz));
        double half = held / (2.0 * SongStems.LIBRARY_RATE_HZ);
        double g = Sine.of(half) / Sine.of(half + 0.25);
        k = 1 / quality;
        a1 = 1 / (1 + g * (g + k));
        a2 = g * a1;
        a3 = g * a2;
    }

    private void step(double in) {
        double v3 = in - second;
        band = a1 * first + a2 * v3;
        low = second + a2 * first + a3 * v3;
        first = 2 * band - first;
        second = 2 * low - second;
        high = in - k * band - low;
        // Denormal numbers after the sound has died would slow the loop down tenfold.
        if (Math.abs(first) + Math.abs(second) < 1e-15) {
            first = 0;
            second = 0;
        }
    }

    double low(double in) {
        step(in);
        return low;
    }

    /** Band-pass with unit gain at its centre. */
    double band(double in) {
        step(in);
        return k * band;
    }

    double high(double in) {
        step(in);
        return high;
    }

    /** The input with the band around the centre raised by a factor. */
    double bell(double in, double factor) {
        step(in);
        return in + (factor - 1) * k * band;
    }

    /** The input with what lies above the cutoff raised by a factor. */
    double highShelf(double in, double factor) {
        step(in);
        return in + (factor - 1) * high;
    }
}
