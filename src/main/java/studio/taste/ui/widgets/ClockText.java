package studio.taste.ui.widgets;

import java.util.Locale;

/** Durations as people read them. */
public final class ClockText {
    private ClockText() {}

    /** Minutes and seconds, rounded down: {@code 0:07}. Negative and unknown durations read as {@code 0:00}. */
    public static String of(double seconds) {
        long whole = Double.isFinite(seconds) ? Math.max(0, (long) seconds) : 0;
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
