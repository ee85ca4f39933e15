package studio.taste.render;

/**
 * The ways a gain gets from one value to another. All start and end with level slope and curvature, so that a fade adds no
 * corner to the sound: the running variable is x − sin(2πx)/2π.
 */
enum Fade {
    /** Up from silence; with {@link #FALL} the powers sum to one, as unrelated sounds need. */
    RISE {
        @Override
        float moved(double x) {
            return Turn.sine(eased(x) / 4);
        }
    },
    /** Down to silence. */
    FALL {
        @Override
        float moved(double x) {
            return 1 - Turn.cosine(eased(x) / 4);
        }
    },
    /** Between two levels of one sound. */
    RAMP {
        @Override
        float moved(double x) {
            return (float) eased(x);
        }
    },
    /** Dies away like a short echo: 26 dB lower half-way. */
    TAIL {
        @Override
        float moved(double x) {
            return 1 - (float) (StrictMath.exp(-TAIL_NEPERS * eased(x)) * (1 - eased(x)));
        }
    };

    private static final double TAIL_NEPERS = 4.6;

    /** Share of the way done, 0 to 1, when a share {@code x} of the time has passed. */
    abstract float moved(double x);

    /** The fade that suits a move from one gain to another: equal-power from and to silence, else a ramp. */
    static Fade between(float from, float to) {
        if (from == 0) {
            return RISE;
        }
        return to == 0 ? FALL : RAMP;
    }

    private static double eased(double x) {
        return x - Turn.sine(x) / (2 * Math.PI);
    }
}
