package studio.taste.render;

/**
 * Angles in turns (1 is 360°), with sine, cosine and argument from tables and polynomials. The Java library's own functions may
 * differ in the last bit between machines, and {@code StrictMath} is several times slower; these are good to 6·10⁻⁷, far below
 * what a float sample holds, and the same everywhere.
 *
 * <p>The functions of whole arrays have loops without a branch, which the Java compiler turns into vector instructions.
 */
final class Turn {
    private static final int STEPS = 4096;

    /** Added to a float and taken away again it leaves the nearest whole number: 1.5 · 2²³. */
    private static final float ROUNDING = 12_582_912f;

    /** Keeps quotients of two zeros from being no number; spectra hold nothing as small as this. */
    private static final float TINY = 1e-30f;

    /** Coefficients of sine and cosine of half a turn times the odd and even powers of the argument: π^n / n!. */
    private static final float[] HALF_TURN = new float[13];

    private static final float[] SINE = new float[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            SINE[i] = (float) StrictMath.sin(2 * StrictMath.PI * i / STEPS);
        }
        double term = 1;
        for (int n = 0; n < HALF_TURN.length; n++) {
            HALF_TURN[n] = (float) (n % 4 < 2 ? term : -term);
            term *= StrictMath.PI / (n + 1);
        }
    }

    private Turn() {}

    /** The same angle within ±0.5, for angles within ±4 million turns. */
    static float wrap(float turns) {
        return turns - ((turns + ROUNDING) - ROUNDING);
    }

    static float sine(double turns) {
        double place = (turns - Math.floor(turns)) * STEPS;
        int left = (int) place;
        return SINE[left] + (float) (place - left) * (SINE[left + 1] - SINE[left]);
    }

    static float cosine(double turns) {
        return sine(turns + 0.25);
    }

    /**
     * Angles of complex numbers, within ±0.5; 0.25 for 0. The polynomial is Hastings' for the arc tangent on ±1, error below 2·10⁻⁸
     * rad (M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 4.4.49).
     */
    static void angles(float[] re, float[] im, float[] turns, int count) {
        for (int i = 0; i < count; i++) {
            float x = Math.abs(re[i]);
            float y = Math.abs(im[i]);
            float apart = Math.abs(x - y);
            // The smaller over the larger.
            float ratio = (x + y - apart) / (x + y + apart + TINY);
            float z = ratio * ratio;
            float tail = -0.0752896400f + z * (0.0429096138f + z * (-0.0161657367f + z * 0.0028662257f));
            float middle = 0.1999355085f + z * (-0.1420889944f + z * (0.1065626393f + z * tail));
            float angle = ratio * (1 + z * (-0.3333314528f + z * middle)) * (float) (0.5 / Math.PI);
            // From the first octant to the others: mirrored where y > x, where re < 0, and where im < 0.
            float steep = (x - y) / (apart + TINY);
            float back = re[i] / (x + TINY);
            float below = (im[i] + TINY) / (y + TINY);
            turns[i] = below * (0.25f + back * (steep * (angle - 0.125f) - 0.125f));
        }
    }

    /** Cosines and sines of angles within ±0.5, by way of those of half the angle and their power series. */
    static void directions(float[] turns, float[] cosines, float[] sines, int count) {
        float[] p = HALF_TURN;
        for (int i = 0; i < count; i++) {
            float x = turns[i];
            float z = x * x;
            float s = x * (p[1] + z * (p[3] + z * (p[5] + z * (p[7] + z * (p[9] + z * p[11])))));
            float c = 1 + z * (p[2] + z * (p[4] + z * (p[6] + z * (p[8] + z * (p[10] + z * p[12])))));
            cosines[i] = 1 - 2 * s * s;
            sines[i] = 2 * s * c;
        }
    }
}
