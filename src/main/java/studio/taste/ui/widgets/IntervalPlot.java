package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;

/** Estimates between two poles: a dot for the best guess, a band for its uncertainty, an arrow for the last change. */
public final class IntervalPlot extends Plot {
    private static final double TOP = 8;
    private static final double AXIS_HEIGHT = 40;
    private static final double WORDS_SHARE = 0.27;
    /** Below this width the words need more of it. */
    private static final double NARROW = 440;

    private static final double NARROW_WORDS_SHARE = 0.33;
    private static final double DOT = 5;

    /**
     * One estimate.
     *
     * @param lowWords the pole on the left, at negative values
     * @param highWords the pole on the right
     * @param mean best guess
     * @param low lower end of the band
     * @param high upper end
     * @param before best guess before the last change
     */
    public record Interval(String lowWords, String highWords, double mean, double low, double high, double before) {}

    private final String axisWords;
    private List<Interval> intervals = List.of();

    /**
     * @param axisWords what is measured, and in which unit
     */
    public IntervalPlot(String title, String meaning, String axisWords, PlotOutlet outlet) {
        super(title, meaning, outlet);
        this.axisWords = axisWords;
        getStyleClass().add("interval-plot");
        dataChanged();
    }

    /** Shows these estimates, from top to bottom. */
    public void show(List<Interval> newIntervals) {
        intervals = List.copyOf(newIntervals);
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (intervals.isEmpty()) {
            text("Nothing learnt yet.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        double left = Math.round(width * (width < NARROW ? NARROW_WORDS_SHARE : WORDS_SHARE));
        Frame frame = new Frame(left, width - left, furthest());
        double bottom = height - AXIS_HEIGHT;
        axis(frame, bottom, width);
        double pitch = (bottom - TOP) / intervals.size();
        for (int i = 0; i < intervals.size(); i++) {
            row(intervals.get(i), frame, TOP + (i + 0.5) * pitch, pitch);
        }
    }

    private void axis(Frame frame, double bottom, double width) {
        line(frame.left(), bottom, frame.right(), bottom, "plot-axis");
        for (double tick : Ticks.between(-frame.furthest(), frame.furthest(), 5)) {
            double x = frame.x(tick);
            line(x, TOP, x, bottom, tick == 0 ? "plot-zero" : "plot-grid");
            text(signed(tick), x, bottom + 4, Pos.TOP_CENTER);
        }
        text(axisWords, width / 2, bottom + AXIS_HEIGHT, Pos.BOTTOM_CENTER);
    }

    private void row(Interval interval, Frame frame, double y, double pitch) {
        words(interval.lowWords(), frame.left() - 12, y, Pos.CENTER_RIGHT, interval.high() < 0, frame.left() - 12);
        words(interval.highWords(), frame.right() + 12, y, Pos.CENTER_LEFT, interval.low() > 0, frame.left() - 12);
        double thickness = Math.min(16, Math.round(pitch * 0.4));
        Rectangle band = new Rectangle(
                frame.x(interval.low()),
                Math.round(y - thickness / 2),
                frame.x(interval.high()) - frame.x(interval.low()),
                thickness);
        band.setArcWidth(4);
        band.setArcHeight(4);
        add(band, "plot-band");
        move(frame.x(interval.before()), frame.x(interval.mean()), y);
        add(new Circle(frame.x(interval.mean()), y, DOT), "plot-dot");
    }

    /** The pole a belief has settled on stands out. */
    private void words(String words, double x, double y, Pos anchor, boolean settled, double room) {
        var text = text(words, x, y, anchor, settled ? "plot-strong" : "plot-plain");
        if (text.getLayoutBounds().getWidth() > room) {
            text.setWrappingWidth(room);
            text.setX(anchor == Pos.CENTER_RIGHT ? x - room : x);
            text.setTextAlignment(anchor == Pos.CENTER_RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
            text.setY(Math.round(y - text.getLayoutBounds().getHeight() / 2));
        }
    }

    /** The last move as an arrow from a hollow dot to the new place; moves too small to see are left out. */
    private void move(double from, double to, double y) {
        if (Math.abs(to - from) < 3) {
            return;
        }
        add(new Circle(from, y, DOT - 1), "plot-ghost");
        double direction = Math.signum(to - from);
        if (Math.abs(to - from) > 3 * DOT) {
            double tip = to - direction * (DOT + 1);
            line(from + direction * (DOT - 1), y, tip, y, "plot-move");
            add(new Polygon(tip, y, tip - direction * 5, y - 4, tip - direction * 5, y + 4), "plot-arrow");
        }
    }

    private double furthest() {
        double furthest = intervals.stream()
                .mapToDouble(interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high())))
                .max()
                .orElse(0);
        return furthest > 0 ? furthest * 1.05 : 1;
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("low_pole,high_pole,mean,low_95,high_95,mean_before\r\n");
        for (Interval interval : intervals) {
            csv.append(String.format(
                    Locale.ROOT,
                    "\"%s\",\"%s\",%.6f,%.6f,%.6f,%.6f\r\n",
                    interval.lowWords().replace("\"", "\"\""),
                    interval.highWords().replace("\"", "\"\""),
                    interval.mean(),
                    interval.low(),
                    interval.high(),
                    interval.before()));
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        StringBuilder words = new StringBuilder();
        for (Interval interval : intervals) {
            words.append(String.format(
                    Locale.ROOT,
                    "From %s to %s: %s, 95 percent between %s and %s. ",
                    interval.lowWords(),
                    interval.highWords(),
                    signed(interval.mean()),
                    signed(interval.low()),
                    signed(interval.high())));
        }
        return words.isEmpty() ? "Nothing learnt yet." : words.toString().trim();
    }

    private static String signed(double value) {
        String digits = String.format(Locale.ROOT, "%.1f", Math.abs(value));
        return digits.equals("0.0") ? "0" : (value < 0 ? "−" : "+") + digits;
    }

    /** From values to places: zero lies in the middle. */
    private record Frame(double left, double right, double furthest) {
        double x(double value) {
            return Math.round(left + (value / furthest + 1) / 2 * (right - left));
        }
    }
}
