package studio.taste.loudness;

import java.util.Arrays;
import studio.taste.audio.KaiserWindow;

/**
 * Values between samples, for the true peak: 4 or 8 times oversampled by a sinc under a Kaiser window, 24 taps, 60 dB, flat up to
 * 0.85 of the Nyquist frequency.
 */
final class TruePeakPhases {
    static final int TAPS = 24;
    private static final double ATTENUATION_DB = 60;

    /** {@code [phase − 1][tap]}; phase 0 is the sample itself. */
    private final float[][] phases;

    private final float bound;

    /**
     * @param oversampling 4, or 8 for a quarter of the error at the highest frequencies
     */
    TruePeakPhases(int oversampling) {
        if (oversampling != 4 && oversampling != 8) {
            throw new IllegalArgumentException("oversampling must be 4 or 8, was " + oversampling);
        }
        phases = new float[oversampling - 1][];
        float largest = 1;
        for (int p = 0; p < phases.length; p++) {
            phases[p] = phase((p + 1.0) / oversampling);
            largest = Math.max(largest, magnitude(phases[p]));
        }
        bound = largest * 1.0001f;
    }

    /** What lies between samples no larger than m is no larger than this times m: the sum of the taps' magnitudes. */
    float bound() {
        return bound;
    }

    /** Phases between two samples. */
    int count() {
        return phases.length;
    }

    /**
     * One phase of many places, four taps after four taps over all of them: this order lets the compiler use vector
     * instructions, and four together spare it three of four ways to memory and back.
     *
     * @param window {@code to.length + TAPS − 1} samples; place i lies between samples {@code i + TAPS/2 − 1} and {@code i + TAPS/2}
     * @param phase 0 to {@link #count()} − 1
     * @param to overwritten
     */
    void interpolate(float[] window, int phase, float[] to) {
        float[] taps = phases[phase];
        Arrays.fill(to, 0);
        for (int k = 0; k < TAPS; k += 4) {
            float first = taps[k];
            float second = taps[k + 1];
            float third = taps[k + 2];
            float fourth = taps[k + 3];
            for (int i = 0; i < to.length; i++) {
                to[i] += (first * window[i + k] + second * window[i + k + 1])
                        + (third * window[i + k + 2] + fourth * window[i + k + 3]);
            }
        }
    }

    /** Taps for the place {@code fraction} of the way from sample {@code TAPS / 2 − 1} to the next; their sum is 1. */
    private static float[] phase(double fraction) {
        KaiserWindow window = new KaiserWindow(ATTENUATION_DB);
        double[] exact = new double[TAPS];
        double sum = 0;
        for (int k = 0; k < TAPS; k++) {
            double distance = k - (TAPS / 2 - 1) - fraction;
            exact[k] = KaiserWindow.sinc(distance) * window.at(distance / (TAPS / 2.0));
            sum += exact[k];
        }
        float[] taps = new float[TAPS];
        for (int k = 0; k < TAPS; k++) {
            taps[k] = (float) (exact[k] / sum);
        }
        return taps;
    }

    private static float magnitude(float[] taps) {
        float sum = 0;
        for (float tap : taps) {
            sum += Math.abs(tap);
        }
        return sum;
    }
}
