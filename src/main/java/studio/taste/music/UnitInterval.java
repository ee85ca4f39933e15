package studio.taste.music;

/** Numbers from 0 to 1: shares, confidences, qualities. */
final class UnitInterval {
    private UnitInterval() {}

    static void require(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("the " + what + " is 0 to 1, was " + value);
        }
    }
}
