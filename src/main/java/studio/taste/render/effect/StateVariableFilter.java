package studio.taste.render.effect;

/**
 * A second-order filter whose cutoff may move at every sample: the topology-preserving state-variable filter of V. Zavalishin,
 * <em>The Art of VA Filter Design</em>, rev. 2.1.2, §4, in A. Simper's one-step form ("Solving the continuous SVF equations
 * using trapezoidal integration", 2013). One channel.
 */
public final class StateVariableFilter {
    /** Below this the state is set to zero: it is inaudible, and numbers near the smallest are slow to compute with. */
    private static final double NOTHING = 1e-25;

    private final double damping;
    private double first;
    private double second;
    private double low;

    /**
     * @param quality resonance: 0.707 is maximally flat
     */
    public StateVariableFilter(double quality) {
        damping = 1 / quality;
    }

    /** The coefficient of a cutoff: g = tan(π·f/fs). */
    public static double coefficient(double cutoffHz, int sampleRateHz) {
        return StrictMath.tan(StrictMath.PI * Math.min(cutoffHz / sampleRateHz, 0.49));
    }

    /** What {@link #step} needs beside the coefficient: 1/(1 + g·(g + 1/Q)). */
    public double scale(double coefficient) {
        return 1 / (1 + coefficient * (coefficient + damping));
    }

    /** Takes one sample; {@link #low} then gives what lies below the cutoff. */
    public void step(double sample, double coefficient, double scale) {
        double band = (first + coefficient * (sample - second)) * scale;
        low = second + coefficient * band;
        first = settled(2 * band - first);
        second = settled(2 * low - second);
    }

    private static double settled(double state) {
        return Math.abs(state) < NOTHING ? 0 : state;
    }

    public double low() {
        return low;
    }
}
