package studio.taste.audio;

/**
 * J. F. Kaiser's window (“Nonrecursive digital filter design using the I0-sinh window function”, ISCAS 1974) for sinc
 * kernels. A kernel of N taps with attenuation A has a transition band of (A − 7.95) / (14.36 N) of the sample rate.
 */
public final class KaiserWindow {
    private final double beta;

    /** @param attenuationDb of the stop-band, at least 50, where β = 0.1102 (A − 8.7) holds */
    public KaiserWindow(double attenuationDb) {
        if (!(attenuationDb >= 50)) {
            throw new IllegalArgumentException("attenuationDb must be at least 50, was " + attenuationDb);
        }
        this.beta = 0.1102 * (attenuationDb - 8.7);
    }

    /** The window at {@code x} of its half-width: 1 at 0, nothing from ±1 on. */
    public double at(double x) {
        return Math.abs(x) >= 1 ? 0 : besselI0(beta * Math.sqrt(1 - x * x)) / besselI0(beta);
    }

    /** sin(πx) / (πx). */
    public static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1.0 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /** Modified Bessel function of the first kind, order 0, by its power series (Abramowitz and Stegun 9.6.12). */
    private static double besselI0(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > 1e-17 * sum; k++) {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }
        return sum;
    }
}
