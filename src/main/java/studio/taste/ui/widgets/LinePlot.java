package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A quantity over a count, with a band, against a reference; the last point is named where it lies. */
public final class LinePlot extends Plot {
    private static final double LEFT = 48;
    private static final double RIGHT = 56;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;

    /** How points are drawn. */
    public enum Shape {
        /** Joined by a line; for what goes on from point to point. */
        LINE,
        /** Each by a stem from zero; for what belongs to one count alone. */
        STEMS
    }

    /**
     * A level to compare with.
     *
     * @param words short, such as {@code chance}
     */
    public record Reference(double value, String words) {}

    /**
     * What is plotted.
     *
     * @param xWords what is counted
     * @param column name of the quantity with its unit as a column, such as {@code log_loss_nats}
     * @param low lower end of the axis
     * @param high upper end of the axis, exceeded when a value lies above
     * @param reference null when there is nothing to compare with
     * @param format a value in words
     */
    public record Quantity(
            String xWords,
            String column,
            double low,
            double high,
            @Nullable Reference reference,
            Shape shape,
            DoubleFunction<String> format) {}

    /**
     * One point.
     *
     * @param low lower end of its band, the value itself when there is none
     * @param high upper end of its band, the value itself when there is none
     */
    public record Point(int x, double value, double low, double high) {
        /** A point without a band. */
        public Point(int x, double value) {
            this(x, value, value, value);
        }
    }

    private final Quantity quantity;
    private List<Point> points = List.of();

    public LinePlot(String title, String meaning, Quantity quantity, PlotOutlet outlet) {
        super(title, meaning, outlet);
        this.quantity = quantity;
        getStyleClass().add("line-plot");
        dataChanged();
    }

    /** Shows these points, ordered by x. */
    public void show(List<Point> newPoints) {
        points = List.copyOf(newPoints);
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (points.isEmpty()) {
            text("No answers yet.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        Frame frame = frame(width, height);
        axes(frame, width, height);
        reference(frame);
        band(frame);
        if (quantity.shape() == Shape.STEMS) {
            stems(frame);
        } else {
            curve(frame);
        }
        last(frame);
    }

    private Frame frame(double width, double height) {
        double highest = points.stream().mapToDouble(Point::high).max().orElse(0);
        return new Frame(
                LEFT,
                width - RIGHT,
                height - BOTTOM,
                TOP,
                0,
                Math.max(1, points.get(points.size() - 1).x()),
                quantity.low(),
                Math.max(quantity.high(), highest));
    }

    private void axes(Frame frame, double width, double height) {
        for (double tick : Ticks.between(frame.low(), frame.high(), 4)) {
            line(frame.left(), frame.y(tick), frame.right(), frame.y(tick), "plot-grid");
            text(quantity.format().apply(tick), frame.left() - 8, frame.y(tick), Pos.CENTER_RIGHT);
        }
        line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), "plot-axis");
        for (double tick : Ticks.between(frame.firstX(), frame.lastX(), 6)) {
            if (tick == Math.rint(tick) && tick > 0) {
                text(Integer.toString((int) tick), frame.x(tick), frame.bottom() + 4, Pos.TOP_CENTER);
            }
        }
        text(quantity.xWords(), (frame.left() + frame.right()) / 2, height, Pos.BOTTOM_CENTER);
    }

    private void reference(Frame frame) {
        Reference reference = quantity.reference();
        if (reference != null) {
            double y = frame.y(reference.value());
            line(frame.left(), y, frame.right(), y, "plot-reference");
            // On the far side of the line from the last value, so that the two names never overlap.
            boolean above = points.get(points.size() - 1).value() < reference.value();
            Text name = text(
                    reference.words(), frame.left() + 4, y + (above ? -2 : 2), above ? Pos.BOTTOM_LEFT : Pos.TOP_LEFT);
            name.toFront();
        }
    }

    private void band(Frame frame) {
        if (points.stream().noneMatch(point -> point.high() > point.low())) {
            return;
        }
        Polygon band = new Polygon();
        for (Point point : points) {
            band.getPoints().addAll(frame.x(point.x()), frame.y(point.high()));
        }
        for (int i = points.size() - 1; i >= 0; i--) {
            band.getPoints()
                    .addAll(frame.x(points.get(i).x()), frame.y(points.get(i).low()));
        }
        add(band, "plot-band");
    }

    private void curve(Frame frame) {
        Polyline curve = new Polyline();
        for (Point point : points) {
            curve.getPoints().addAll(frame.x(point.x()), frame.y(point.value()));
        }
        add(curve, "plot-curve");
    }

    private void stems(Frame frame) {
        for (Point point : points) {
            double x = frame.x(point.x());
            line(x, frame.bottom(), x, frame.y(point.value()), "plot-stem");
        }
    }

    private void last(Frame frame) {
        Point last = points.get(points.size() - 1);
        double x = frame.x(last.x());
        double y = frame.y(last.value());
        if (last.high() > last.low()) {
            line(x - 1, frame.y(last.low()), x - 1, frame.y(last.high()), "plot-whisker");
        }
        add(new Circle(quantity.shape() == Shape.STEMS ? crisp(x) : x, y, 4), "plot-dot");
        text(quantity.format().apply(last.value()), x + 8, y, Pos.CENTER_LEFT, "plot-strong", "plot-value");
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(quantity.xWords() + "," + quantity.column() + ",low_95,high_95\r\n");
        for (Point point : points) {
            csv.append(String.format(
                    Locale.ROOT, "%d,%.6f,%.6f,%.6f\r\n", point.x(), point.value(), point.low(), point.high()));
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        if (points.isEmpty()) {
            return "No answers yet.";
        }
        Point last = points.get(points.size() - 1);
        String words = quantity.format().apply(last.value()) + " after " + quantity.xWords() + " " + last.x();
        if (last.high() > last.low()) {
            words += ", 95 percent between " + quantity.format().apply(last.low()) + " and "
                    + quantity.format().apply(last.high());
        }
        Reference reference = quantity.reference();
        return reference == null
                ? words + "."
                : words + "; " + reference.words() + " is " + quantity.format().apply(reference.value()) + ".";
    }

    /** From values to places. */
    private record Frame(
            double left,
            double right,
            double bottom,
            double top,
            double firstX,
            double lastX,
            double low,
            double high) {
        double x(double value) {
            return left + (value - firstX) / (lastX - firstX) * (right - left);
        }

        double y(double value) {
            return bottom - (value - low) / (high - low) * (bottom - top);
        }
    }
}
