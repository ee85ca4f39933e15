package studio.taste.remix;

import java.util.Locale;

/**
 * One change that was asked for.
 *
 * @param parameter what is to change
 * @param amount how far, in usual steps: up when positive, and not 0; {@value #ALL_THE_WAY} is all the way
 */
public record EditStep(EditParameter parameter, double amount) {
    /** As many steps as lead from one end of any parameter to its other end. */
    public static final double ALL_THE_WAY = 6;

    public EditStep {
        if (!(Math.abs(amount) <= ALL_THE_WAY) || amount == 0) {
            throw new IllegalArgumentException(
                    "a step is within ±" + ALL_THE_WAY + " and not 0, was " + amount + " of " + parameter);
        }
    }

    /** −1 for down, 1 for up. */
    public int direction() {
        return amount > 0 ? 1 : -1;
    }

    /** What is asked for, such as "drier (−2 dB)". */
    public String words() {
        String way = amount > 0 ? parameter.highWords() : parameter.lowWords();
        if (Math.abs(amount) == ALL_THE_WAY) {
            return way + " (as far as it goes)";
        }
        double change = amount * parameter.stepSize();
        if (parameter.isInDecibels()) {
            return way + " (" + signed(change) + " dB)";
        }
        if (parameter.knob().isPresent()) {
            return way + " (" + signed(change) + " of 12)";
        }
        return Math.abs(amount) < 1 ? way + " (a little)" : Math.abs(amount) > 1 ? way + " (much)" : way;
    }

    /** A number with its sign, without needless decimals. */
    static String signed(double value) {
        String digits = plain(Math.abs(value));
        return digits.equals("0") ? digits : (value < 0 ? "−" : "+") + digits;
    }

    /** A number with one decimal at the most. */
    static String plain(double value) {
        double tenths = Math.round(10 * value) / 10.0;
        return tenths == Math.rint(tenths)
                ? String.format(Locale.ROOT, "%.0f", tenths)
                : String.format(Locale.ROOT, "%.1f", tenths);
    }
}
