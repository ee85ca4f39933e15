package studio.taste.ui.widgets;

import java.util.Locale;

/** Numbers with their sign, as people write them. */
final class Signed {
    private Signed() {}

    /** With one decimal, a real minus, and a plain 0. */
    static String of(double value) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return digits.equals("0.0") ? "0" : (value < 0 ? "−" : "+") + digits;
    }
}
