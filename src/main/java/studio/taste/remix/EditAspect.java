package studio.taste.remix;

/** In what respect something is to be more or less. */
enum EditAspect {
    AMOUNT,
    LEVEL,
    /** Forward or back in the mix. */
    POSITION,
    SIZE,
    DEPTH,
    TIME,
    LENGTH,
    PUNCH,
    TIGHTNESS,
    SMOOTHNESS,
    WETNESS,
    BRIGHTNESS,
    WARMTH,
    EVENNESS,
    WIDTH,
    FULLNESS;

    /** Whether it can be had of the whole remix, whatever is named. */
    boolean isOfWhole() {
        return switch (this) {
            case WETNESS, BRIGHTNESS, WARMTH, EVENNESS, WIDTH, FULLNESS -> true;
            case AMOUNT, LEVEL, POSITION, SIZE, DEPTH, TIME, LENGTH, PUNCH, TIGHTNESS, SMOOTHNESS -> false;
        };
    }
}
