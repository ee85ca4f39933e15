package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** Estimates between two poles: a dot for the best guess, a band for its uncertainty, an arrow for the last change. */
public final class IntervalPlot extends Plot {
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
    private double leastPitch;

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

    /** Leaves out the last rows where each would be lower than this; until it is said, all are drawn however low. */
    public void setLeastPitch(double pixels) {
        leastPitch = pixels;
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (intervals.isEmpty()) {
            text("Nothing learnt yet.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        PoleFrame frame = new PoleFrame(this, width, height, intervals.size(), leastPitch, furthest());
        frame.axis(axisWords, "less decided");
        for (int i = 0; i < frame.rows(); i++) {
            row(intervals.get(i), frame, i);
        }
    }

    private void row(Interval interval, PoleFrame frame, int row) {
        frame.poles(row, interval.lowWords(), interval.highWords(), interval.high() < 0, interval.low() > 0);
        double y = frame.y(row);
        double thickness = Math.min(16, Math.round(frame.pitch() * 0.4));
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
        return intervals.stream()
                .mapToDouble(interval -> Math.max(Math.abs(interval.low()), Math.abs(interval.high())))
                .max()
                .orElse(0);
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
                    Signed.of(interval.mean()),
                    Signed.of(interval.low()),
                    Signed.of(interval.high())));
        }
        return words.isEmpty() ? "Nothing learnt yet." : words.toString().trim();
    }
}
