package studio.taste.ui.widgets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;

/** Accuracy on what was not learnt from against the labels learnt from, between chance and a ceiling, and where it goes. */
public final class LearningCurvePlot extends Plot {
    private static final double LEFT = 48;
    private static final double RIGHT = 56;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final double CHANCE = 0.5;
    /** In less room nothing could be read. */
    private static final double LEAST_HEIGHT = 24;

    /**
     * A measured point.
     *
     * @param labels learnt from
     * @param accuracy 0 to 1
     * @param low lower end of its 95 % band
     * @param high upper end
     */
    public record Point(int labels, double accuracy, double low, double high) {}

    /**
     * What is plotted.
     *
     * @param points ordered by labels, all finite
     * @param ceiling the accuracy no model can pass; not a number when it is not known
     * @param onward the accuracy to be expected after so many labels, ordered, each without a band; empty when it cannot be told
     * @param missing why there is no point, or what is still missing, in a sentence; shown while there are no points
     */
    public record Curve(List<Point> points, double ceiling, List<Point> onward, String missing) {
        public Curve {
            points = List.copyOf(points);
            onward = List.copyOf(onward);
        }
    }

    private Curve curve;

    /**
     * @param missing why there is no point yet, in a sentence
     */
    public LearningCurvePlot(String title, String meaning, String missing, PlotOutlet outlet) {
        super(title, meaning, outlet);
        this.curve = new Curve(List.of(), Double.NaN, List.of(), missing);
        getStyleClass().add("learning-curve");
        dataChanged();
    }

    /** Shows another curve. */
    public void show(Curve newCurve) {
        curve = newCurve;
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (curve.points().isEmpty()) {
            wrapped(curve.missing(), width, height);
            return;
        }
        Frame frame = frame(width, height);
        if (frame.bottom() - frame.top() < LEAST_HEIGHT) {
            return;
        }
        axes(frame, height);
        level(frame, CHANCE, "chance", "plot-reference");
        if (Double.isFinite(curve.ceiling())) {
            level(frame, curve.ceiling(), "ceiling", "plot-ceiling");
        }
        band(frame);
        onward(frame);
        curve(frame);
    }

    private Frame frame(double width, double height) {
        List<Point> all = new ArrayList<>(curve.points());
        all.addAll(curve.onward());
        double lowest = all.stream().mapToDouble(Point::low).min().orElse(CHANCE);
        int last = all.stream().mapToInt(Point::labels).max().orElse(1);
        return new Frame(
                LEFT,
                width - RIGHT,
                height - BOTTOM,
                TOP,
                Math.max(1, last),
                Math.min(0.4, Math.floor(10 * lowest) / 10));
    }

    private void axes(Frame frame, double height) {
        for (double tick : Ticks.between(frame.low(), 1, frame.bottom() - frame.top() < 140 ? 4 : 7)) {
            line(frame.left(), frame.y(tick), frame.right(), frame.y(tick), "plot-grid");
            text(percent(tick), frame.left() - 8, frame.y(tick), Pos.CENTER_RIGHT);
        }
        line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), "plot-axis");
        for (double tick : Ticks.between(0, frame.last(), 5)) {
            if (tick == Math.rint(tick)) {
                text(Integer.toString((int) tick), frame.x(tick), frame.bottom() + 4, Pos.TOP_CENTER);
            }
        }
        text("decided answers learnt from", (frame.left() + frame.right()) / 2, height, Pos.BOTTOM_CENTER);
    }

    private void level(Frame frame, double value, String words, String styleClass) {
        line(frame.left(), frame.y(value), frame.right(), frame.y(value), styleClass);
        text(words, frame.right() + 6, frame.y(value), Pos.CENTER_LEFT);
    }

    private void band(Frame frame) {
        Polygon band = new Polygon();
        List<Point> points = curve.points();
        for (Point point : points) {
            band.getPoints().addAll(frame.x(point.labels()), frame.y(point.high()));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.getPoints()
                    .addAll(
                            frame.x(points.get(i).labels()),
                            frame.y(points.get(i).low()));
        }
        if (points.size() > 1) {
            add(band, "plot-band");
        } else {
            double x = frame.x(points.get(0).labels());
            line(x, frame.y(points.get(0).low()), x, frame.y(points.get(0).high()), "plot-whisker");
        }
    }

    private void curve(Frame frame) {
        Polyline line = new Polyline();
        for (Point point : curve.points()) {
            line.getPoints().addAll(frame.x(point.labels()), frame.y(point.accuracy()));
        }
        add(line, "plot-curve");
        for (Point point : curve.points()) {
            add(new Circle(frame.x(point.labels()), frame.y(point.accuracy()), 3), "plot-dot");
        }
        Point last = curve.points().get(curve.points().size() - 1);
        Circle end = add(new Circle(frame.x(last.labels()), frame.y(last.accuracy()), 5), "plot-dot");
        text(percent(last.accuracy()), end.getCenterX(), frame.y(last.low()) + 2, Pos.TOP_CENTER, "plot-strong");
    }

    private void onward(Frame frame) {
        if (curve.onward().isEmpty()) {
            return;
        }
        Polyline line = new Polyline();
        for (Point point : curve.onward()) {
            line.getPoints().addAll(frame.x(point.labels()), frame.y(point.accuracy()));
        }
        add(line, "plot-onward");
        Point end = curve.onward().get(curve.onward().size() - 1);
        add(new Circle(frame.x(end.labels()), frame.y(end.accuracy()), 4), "plot-ghost");
        text("≈ " + percent(end.accuracy()), frame.x(end.labels()), frame.y(end.accuracy()) + 8, Pos.TOP_CENTER);
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("labels,accuracy,low_95,high_95,kind\r\n");
        rows(csv, curve.points(), "measured");
        rows(csv, curve.onward(), "expected");
        return csv.toString();
    }

    private static void rows(StringBuilder csv, List<Point> points, String kind) {
        for (Point point : points) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%d,%.6f,%.6f,%.6f,%s\r\n",
                    point.labels(),
                    point.accuracy(),
                    point.low(),
                    point.high(),
                    kind));
        }
    }

    @Override
    protected String words() {
        if (curve.points().isEmpty()) {
            return curve.missing();
        }
        Point last = curve.points().get(curve.points().size() - 1);
        String words = percent(last.accuracy()) + " after " + last.labels() + " answers, 95 percent between "
                + percent(last.low()) + " and " + percent(last.high());
        if (Double.isFinite(curve.ceiling())) {
            words += "; the ceiling is " + percent(curve.ceiling());
        }
        if (!curve.onward().isEmpty()) {
            Point end = curve.onward().get(curve.onward().size() - 1);
            words += "; about " + percent(end.accuracy()) + " after " + end.labels();
        }
        return words + ".";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** From values to places. */
    private record Frame(double left, double right, double bottom, double top, int last, double low) {
        double x(double labels) {
            return left + labels / last * (right - left);
        }

        double y(double share) {
            return bottom - (Math.max(low, Math.min(1, share)) - low) / (1 - low) * (bottom - top);
        }
    }
}
