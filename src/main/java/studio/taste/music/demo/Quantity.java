package studio.taste.music.demo;

/** Numbers with their units, as scores write them: {@code 124 bpm}, {@code -3 dB}, {@code 20%}. */
final class Quantity {
    private Quantity() {}

    /**
     * @param unit that must follow the number; a final {@code s} may be left out
     * @throws IllegalArgumentException with a sentence when the text is anything else
     */
    static double read(String text, String unit) {
        String trimmed = text.strip();
        String singular = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        for (String ending : new String[] {unit, singular}) {
            if (trimmed.endsWith(ending)) {
                String number =
                        trimmed.substring(0, trimmed.length() - ending.length()).strip();
                if (number.matches("[+-]?\\d+(\\.\\d+)?")) {
                    return Double.parseDouble(number);
                }
            }
        }
        throw new IllegalArgumentException(
                "\"" + text + "\" is not a quantity in " + unit + ": write for example \"2 " + unit + "\"");
    }

    /** A number with its unit that must lie within bounds. */
    static double between(double least, double most, String text, String unit) {
        double number = read(text, unit);
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is out of range: " + least + " to " + most + " " + unit + " can be played");
        }
        return number;
    }

    /** A share in per cent as a fraction. */
    static double share(String text) {
        return read(text, "%") / 100;
    }
}
