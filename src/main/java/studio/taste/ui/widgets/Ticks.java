package studio.taste.ui.widgets;

import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {
    private Ticks() {}

    /**
     * The smallest set of round numbers, spaced by 1, 2 or 5 times a power of ten, with at most {@code most} of them between the
     * ends.
     *
     * @param low lower end of the axis
     * @param high upper end, above {@code low}
     * @param most at least 2
     */
    static List<Double> between(double low, double high, int most) {
        if (!(high > low) || most < 2) {
            throw new IllegalArgumentException(
                    "an axis goes upward and has at least two ticks, was " + low + " to " + high + " with " + most);
        }
        double step = step((high - low) / most);
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
