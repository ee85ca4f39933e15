package studio.taste.render;

/**
 * The ways a gain gets from one value to another. All start and end with level slope and curvature, so that a fade adds no
 * corner to the sound: the running variable is x − sin(2πx)/2π.
 */
enum Fade {
    /** Up from silence; with {@link #FALL} the powers sum to one, as unrelated sounds need. */
    RISE {
        @Override
        double exactly(double eased) {
            return StrictMath.sin(StrictMath.PI / 2 * eased);
        }
    },
    /** Down to silence. */
    FALL {
        @Override
        double exactly(double eased) {
            return 1 - StrictMath.cos(StrictMath.PI / 2 * eased);
        }
    },
    /** Between two levels of one sound. */
    RAMP {
        @Override
        double exactly(double eased) {
            return eased;
        }
    },
    /** Dies away like a short echo: 26 dB lower half-way. */
    TAIL {
        @Override
        double exactly(double eased) {
            return 1 - StrictMath.exp(-TAIL_NEPERS * eased) * (1 - eased);
        }
    };

    private static final double TAIL_NEPERS = 4.6;

    /** Straight lines between so many points stay within 3·10⁻⁷ of the curve. */
    private static final int STEPS = 8192;

    private final float[] table = new float[STEPS + 1];

    Fade() {
        for (int i = 0; i <= STEPS; i++) {
            double x = i / (double) STEPS;
            table[i] = (float) exactly(x - StrictMath.sin(2 * StrictMath.PI * x) / (2 * StrictMath.PI));
        }
    }

    /** Share of the way done when a share of the running variable has passed. */
    abstract double exactly(double eased);

    /** Share of the way done, 0 to 1, when a share {@code x} of the time, 0 to 1, has passed. */
    float moved(double x) {
        double place = x * STEPS;
        int left = Math.min((int) place, STEPS - 1);
        return table[left] + (float) (place - left) * (table[left + 1] - table[left]);
    }

    /** The fade that suits a move from one gain to another: equal-power from and to silence, else a ramp. */
    static Fade between(float from, float to) {
        if (from == 0) {
            return RISE;
        }
        return to == 0 ? FALL : RAMP;
    }
}
