package studio.taste.render;

/**
 * Angles in turns (1 is 360°), with sine, cosine and argument from tables and polynomials. The Java library's own functions may
 * differ in the last bit between machines, and {@code StrictMath} is several times slower; these are good to 3·10⁻⁷, far below
 * what a float sample holds, and the same everywhere.
 */
final class Turn {
    private static final int STEPS = 4096;
    private static final float[] SINE = new float[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            SINE[i] = (float) StrictMath.sin(2 * StrictMath.PI * i / STEPS);
        }
    }

    private Turn() {}

    /** The same angle within ±0.5. */
    static double wrap(double turns) {
        return turns - Math.rint(turns);
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
     * Angle of a complex number, within ±0.5; 0 for 0. The polynomial is Hastings' for the arc tangent on ±1, error below
     * 2·10⁻⁸ rad (M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 4.4.49).
     */
    static double of(double re, double im) {
        double x = Math.abs(re);
        double y = Math.abs(im);
        double larger = Math.max(x, y);
        if (larger == 0) {
            return 0;
        }
        double angle = arcTangent(Math.min(x, y) / larger) / (2 * Math.PI);
        if (y > x) {
            angle = 0.25 - angle;
        }
        if (re < 0) {
            angle = 0.5 - angle;
        }
        return im < 0 ? -angle : angle;
    }

    private static double arcTangent(double ratio) {
        double z = ratio * ratio;
        double tail = -0.0752896400 + z * (0.0429096138 + z * (-0.0161657367 + z * 0.0028662257));
        double middle = 0.1999355085 + z * (-0.1420889944 + z * (0.1065626393 + z * tail));
        return ratio * (1 + z * (-0.3333314528 + z * middle));
    }
}
