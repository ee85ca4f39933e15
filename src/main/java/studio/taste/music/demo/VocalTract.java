package studio.taste.music.demo;

import studio.taste.music.SongStems;

/**
 * Formants as two-pole resonators in cascade, each with unit gain at 0 Hz (Klatt 1980, eq. 2–4):
 * y[n] = a·x[n] + b·y[n−1] + c·y[n−2], c = −exp(−2πB/fs), b = 2·exp(−πB/fs)·cos(2πF/fs), a = 1 − b − c.
 */
final class VocalTract {
    private static final double RATE = SongStems.LIBRARY_RATE_HZ;
    private static final double[] BANDWIDTH_HZ = {85, 100, 130, 160, 210, 320, 480};

    /** Far below hearing; keeps a dying sound from turning into slow denormal numbers. */
    private static final double NO_DENORMALS = 1e-18;

    private final int formants;
    private final double[] a;
    private final double[] b;
    private final double[] c;
    private final double[] last;
    private final double[] beforeLast;

    /**
     * @param upperHz formants above the third, which never move
     */
    VocalTract(double[] upperHz) {
        formants = 3 + upperHz.length;
        a = new double[formants];
        b = new double[formants];
        c = new double[formants];
        last = new double[formants];
        beforeLast = new double[formants];
        for (int f = 3; f < formants; f++) {
            tune(f, upperHz[f - 3], BANDWIDTH_HZ[f]);
        }
    }

    /**
     * Moves the lowest three formants.
     *
     * @param hz their places; the first is held above the pitch, as singers do
     * @param pitchHz of the voice
     */
    void shape(double[] hz, double pitchHz) {
        for (int f = 0; f < 3; f++) {
            double place = f == 0 ? Math.max(hz[0], 1.06 * pitchHz) : hz[f];
            // Wider at higher pitch, so that a harmonic does not ring out as it crosses a formant.
            tune(f, place, BANDWIDTH_HZ[f] + 0.12 * pitchHz);
        }
    }

    private void tune(int formant, double hz, double bandwidthHz) {
        double radius = StrictMath.exp(-StrictMath.PI * bandwidthHz / RATE);
        b[formant] = 2 * radius * Sine.of(hz / RATE + 0.25);
        c[formant] = -radius * radius;
        a[formant] = 1 - b[formant] - c[formant];
    }

    double next(double in) {
        double sample = in;
        for (int f = 0; f < formants; f++) {
            double out = a[f] * sample + b[f] * last[f] + c[f] * beforeLast[f] + NO_DENORMALS;
            beforeLast[f] = last[f];
            last[f] = out;
            sample = out;
        }
        return sample;
    }
}
