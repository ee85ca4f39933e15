package studio.taste.export;

import java.util.Locale;
import studio.taste.training.evaluation.Measured;

/** Numbers as a page for people writes them: with a true minus sign, and a dash for what is not known. */
final class Figures {
    static final String NONE = "–";

    private Figures() {}

    /** A share as {@code 74.3 %}. */
    static String percent(double share) {
        return Double.isFinite(share) ? number(100 * share, 1) + " %" : NONE;
    }

    /** A difference of shares as {@code +9.1 points}. */
    static String points(double share) {
        return Double.isFinite(share) ? signed(100 * share, 1) + " points" : NONE;
    }

    static String number(double value, int digits) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−')
                : NONE;
    }

    static String signed(double value, int digits) {
        return Double.isFinite(value)
                ? String.format(Locale.ROOT, "%+." + digits + "f", value).replace('-', '−')
                : NONE;
    }

    /** A count with thousands set apart. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Whether an interval was measured and has a width. */
    static boolean hasInterval(Measured measured) {
        return measured.upper() > measured.lower();
    }

    /** The ends of an interval of shares as {@code 69.8–78.6 %}. */
    static String percents(double lower, double upper) {
        return number(100 * lower, 1) + "–" + number(100 * upper, 1) + " %";
    }

    /** A count of things, such as {@code 1 request} or {@code 12 requests}. */
    static String of(long count, String thing) {
        return count(count) + " " + thing + (count == 1 ? "" : "s");
    }
}
