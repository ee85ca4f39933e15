package studio.taste.render.effect;

/**
 * A second-order filter that stays as it is: the bilinear transform of a low-, high- or band-pass prototype, its cutoff kept in place, in
 * the transposed direct form II, which waits least for its own results. Both channels of a stereo sound are worked side by side.
 */
public final class Biquad {
    /** Below this a state is set to zero: it is inaudible, and numbers near the smallest are slow to compute with. */
    private static final double NOTHING = 1e-25;

    /** Resonance of a maximally flat filter. */
    private static final double FLAT = Math.sqrt(0.5);

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double left1;
    private double left2;
    private double right1;
    private double right2;

    private Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /** The filter with H(s) = (high·s² + band·s/Q + low)/(s² + s/Q + 1), s in units of the cutoff. */
    private static Biquad of(double low, double band, double high, double hz, double quality, int sampleRateHz) {
        double g = StateVariableFilter.coefficient(hz, sampleRateHz);
        double damped = g / quality;
        double a0 = 1 + damped + g * g;
        return new Biquad(
                (high + band * damped + low * g * g) / a0,
                2 * (low * g * g - high) / a0,
                (high - band * damped + low * g * g) / a0,
                2 * (g * g - 1) / a0,
                (1 - damped + g * g) / a0);
    }

    /** Passes what lies below a cutoff, maximally flat, falling by 12 dB an octave. */
    public static Biquad lowPass(double cutoffHz, int sampleRateHz) {
        return of(1, 0, 0, cutoffHz, FLAT, sampleRateHz);
    }

    /** Passes what lies above a cutoff, maximally flat, falling by 12 dB an octave. */
    public static Biquad highPass(double cutoffHz, int sampleRateHz) {
        return of(0, 0, 1, cutoffHz, FLAT, sampleRateHz);
    }

    /** Passes what lies about a centre, at unity there. */
    public static Biquad bandPass(double centreHz, double quality, int sampleRateHz) {
        return of(0, 1, 0, centreHz, quality, sampleRateHz);
    }

    /** A filter like this one, with a gain, from rest. */
    public Biquad times(double gain) {
        return new Biquad(gain * b0, gain * b1, gain * b2, a1, a2);
    }

    /** Filters the next samples of a channel in place. */
    void next(float[] samples) {
        double s1 = left1;
        double s2 = left2;
        for (int i = 0; i < samples.length; i++) {
            double x = samples[i];
            double y = b0 * x + s1;
            s1 = b1 * x + s2 - a1 * y;
            s2 = b2 * x - a2 * y;
            samples[i] = (float) y;
        }
        left1 = settled(s1);
        left2 = settled(s2);
    }

    /**
     * Filters the next block of a stereo sound.
     *
     * @param from not modified, unless it is {@code to}
     */
    public void next(float[][] from, float[][] to) {
        float[] leftFrom = from[0];
        float[] rightFrom = from[1];
        float[] leftTo = to[0];
        float[] rightTo = to[1];
        double l1 = left1;
        double l2 = left2;
        double r1 = right1;
        double r2 = right2;
        for (int i = 0; i < Block.FRAMES; i++) {
            double l = leftFrom[i];
            double r = rightFrom[i];
            double left = b0 * l + l1;
            double right = b0 * r + r1;
            l1 = b1 * l + l2 - a1 * left;
            r1 = b1 * r + r2 - a1 * right;
            l2 = b2 * l - a2 * left;
            r2 = b2 * r - a2 * right;
            leftTo[i] = (float) left;
            rightTo[i] = (float) right;
        }
        left1 = settled(l1);
        left2 = settled(l2);
        right1 = settled(r1);
        right2 = settled(r2);
    }

    private static double settled(double state) {
        return Math.abs(state) < NOTHING ? 0 : state;
    }
}
