package studio.taste.music.demo;

/** Sine by table with linear interpolation, error below 3·10⁻⁷. */
final class Sine {
    private static final int SIZE = 4096;
    private static final double[] TABLE = new double[SIZE + 1];

    static {
        for (int i = 0; i <= SIZE; i++) {
            TABLE[i] = StrictMath.sin(2 * StrictMath.PI * i / SIZE);
        }
    }

    private Sine() {}

    /** Sine of 2π·phase; the phase may be any number within ±2³¹/4096. */
    static double of(double phase) {
        double wrapped = phase - Math.floor(phase);
        double position = wrapped * SIZE;
        int index = (int) position;
        double left = TABLE[index & (SIZE - 1)];
        double right = TABLE[(index & (SIZE - 1)) + 1];
        return left + (position - index) * (right - left);
    }
}
