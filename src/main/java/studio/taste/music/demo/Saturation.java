package studio.taste.music.demo;

/** Soft clipping: the rational approximation x(27 + x²)/(27 + 9x²) of tanh, exactly ±1 from ±3 on. */
final class Saturation {
    private Saturation() {}

    static double of(double x) {
        if (x >= 3) {
            return 1;
        }
        if (x <= -3) {
            return -1;
        }
        double square = x * x;
        return x * (27 + square) / (27 + 9 * square);
    }
}
