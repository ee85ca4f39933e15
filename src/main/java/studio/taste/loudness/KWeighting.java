package studio.taste.loudness;

/**
 * The K-weighting of one channel: a shelf for the head, then a high-pass, ITU-R BS.1770-4, Annex 1.
 *
 * <p>Implementation note. The standard prints coefficients for 48 kHz only. They are the bilinear transforms of two
 * analogue prototypes whose frequencies, gain and qualities were recovered by B. De Man (“Evaluation of implementations
 * of the EBU R 128 loudness measurement”, 145th AES Convention, 2018); transforming these again gives the filter of any
 * rate, and at 48 kHz the printed digits. The standard's high-pass has the numerator 1, −2, 1 and with it a gain of
 * 0.043 dB that belongs to 48 kHz; keeping the numerator elsewhere, as is customary, errs by up to 0.04 dB at 192 kHz
 * and 0.2 dB at 8 kHz, so the gain is kept instead.
 */
public final class KWeighting {
    private static final int STANDARD_RATE_HZ = 48_000;
    private static final double SHELF_HZ = 1_681.974450955533;
    private static final double SHELF_GAIN_DB = 3.999843853973347;
    private static final double SHELF_Q = 0.7071752369554196;
    /** Exponent that makes the shelf's middle gain of its full gain. */
    private static final double SHELF_MIDDLE = 0.4996667741545416;

    private static final double HIGH_PASS_HZ = 38.13547087602444;
    private static final double HIGH_PASS_Q = 0.5003270373238773;
    /** States smaller than this become zero, since arithmetic on denormal numbers is a hundred times slower. */
    private static final double NOTHING = 1e-100;

    /** b0, b1, b2, a1, a2, with a0 = 1. */
    private final double[] shelf;

    private final double[] highPass;
    private double shelfState1;
    private double shelfState2;
    private double highPassState1;
    private double highPassState2;

    /** A filter at rest. */
    public KWeighting(int sampleRateHz) {
        if (sampleRateHz < 8_000) {
            throw new IllegalArgumentException("sampleRateHz must be at least 8000, was " + sampleRateHz);
        }
        this.shelf = shelf(sampleRateHz);
        this.highPass = highPass(sampleRateHz);
    }

    /**
     * Filters samples that follow those of the last call, and sums the squares of the result.
     *
     * @param samples not modified
     * @param from first index
     * @param to index behind the last
     * @return the energy, not divided by the count
     */
    public double energy(float[] samples, int from, int to) {
        double b0 = shelf[0];
        double b1 = shelf[1];
        double b2 = shelf[2];
        double a1 = shelf[3];
        double a2 = shelf[4];
        double c1 = highPass[3];
        double c2 = highPass[4];
        double s1 = shelfState1;
        double s2 = shelfState2;
        double h1 = highPassState1;
        double h2 = highPassState2;
        double energy = 0;
        // Two biquads in transposed direct form II. The second has the numerator gain · (1, −2, 1), whose gain is left
        // to the
        // end; and what does not wait for y or z is summed first: a sample's time is that of the longest chain of sums.
        for (int i = from; i < to; i++) {
            double x = samples[i];
            double y = b0 * x + s1;
            s1 = (b1 * x + s2) - a1 * y;
            s2 = b2 * x - a2 * y;
            double z = y + h1;
            h1 = (h2 - 2 * y) - c1 * z;
            h2 = y - c2 * z;
            energy += z * z;
        }
        shelfState1 = settled(s1);
        shelfState2 = settled(s2);
        highPassState1 = settled(h1);
        highPassState2 = settled(h2);
        return highPass[0] * highPass[0] * energy;
    }

    private static double settled(double state) {
        return Math.abs(state) < NOTHING ? 0 : state;
    }

    /** {b0, b1, b2, a1, a2} of the first stage. */
    static double[] shelf(int sampleRateHz) {
        double k = Math.tan(Math.PI * SHELF_HZ / sampleRateHz);
        double gain = Math.pow(10, SHELF_GAIN_DB / 20);
        double middle = Math.pow(gain, SHELF_MIDDLE);
        double a0 = 1 + k / SHELF_Q + k * k;
        return new double[] {
            (gain + middle * k / SHELF_Q + k * k) / a0,
            2 * (k * k - gain) / a0,
            (gain - middle * k / SHELF_Q + k * k) / a0,
            2 * (k * k - 1) / a0,
            (1 - k / SHELF_Q + k * k) / a0
        };
    }

    /** {b0, b1, b2, a1, a2} of the second stage, with the high-frequency gain that it has at 48 kHz. */
    static double[] highPass(int sampleRateHz) {
        double k = highPassK(sampleRateHz);
        double a0 = highPassA0(k);
        double gain = highPassA0(highPassK(STANDARD_RATE_HZ)) / a0;
        return new double[] {gain, -2 * gain, gain, 2 * (k * k - 1) / a0, (1 - k / HIGH_PASS_Q + k * k) / a0};
    }

    private static double highPassK(int sampleRateHz) {
        return Math.tan(Math.PI * HIGH_PASS_HZ / sampleRateHz);
    }

    private static double highPassA0(double k) {
        return 1 + k / HIGH_PASS_Q + k * k;
    }
}
