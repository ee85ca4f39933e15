package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** What was foreseen with some probability against how often it happened; on the diagonal both are the same. */
public final class CalibrationPlot extends Plot {
    private static final double LEFT = 48;
    private static final double RIGHT = 16;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final double LARGEST = 9;
    private static final double SMALLEST = 3;

    /**
     * Cases foreseen with about the same probability.
     *
     * @param foreseen mean probability, ½ to 1
     * @param happened share, 0 to 1
     * @param cases how many, above 0
     */
    public record Point(double foreseen, double happened, double cases) {}

    private List<Point> points = List.of();

    public CalibrationPlot(String title, String meaning, PlotOutlet outlet) {
        super(title, meaning, outlet);
        getStyleClass().add("calibration-plot");
        dataChanged();
    }

    /** Shows these points, by rising probability. */
    public void show(List<Point> newPoints) {
        points = List.copyOf(newPoints);
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (points.isEmpty()) {
            text("Nothing was tested.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        double low = points.stream().allMatch(point -> point.happened() >= 0.5) ? 0.5 : 0;
        Frame frame = new Frame(LEFT, width - RIGHT, height - BOTTOM, TOP, low);
        for (double tick : Ticks.between(low, 1, 5)) {
            line(frame.left(), frame.y(tick), frame.right(), frame.y(tick), "plot-grid");
            text(percent(tick), frame.left() - 8, frame.y(tick), Pos.CENTER_RIGHT);
        }
        line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), "plot-axis");
        for (double tick : Ticks.between(0.5, 1, 5)) {
            text(percent(tick), frame.x(tick), frame.bottom() + 4, Pos.TOP_CENTER);
        }
        text("probability foreseen", (frame.left() + frame.right()) / 2, height, Pos.BOTTOM_CENTER);
        line(frame.x(0.5), frame.y(0.5), frame.x(1), frame.y(1), "plot-reference");
        curve(frame);
    }

    private void curve(Frame frame) {
        double most = points.stream().mapToDouble(Point::cases).max().orElse(1);
        Polyline line = new Polyline();
        for (Point point : points) {
            line.getPoints().addAll(frame.x(point.foreseen()), frame.y(point.happened()));
        }
        add(line, "plot-curve");
        for (Point point : points) {
            double radius = Math.max(SMALLEST, LARGEST * Math.sqrt(point.cases() / most));
            add(new Circle(frame.x(point.foreseen()), frame.y(point.happened()), radius), "plot-dot");
        }
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("foreseen,happened,cases\r\n");
        for (Point point : points) {
            csv.append(String.format(
                    Locale.ROOT, "%.6f,%.6f,%.0f\r\n", point.foreseen(), point.happened(), point.cases()));
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        StringBuilder words = new StringBuilder();
        for (Point point : points) {
            words.append(String.format(
                    Locale.ROOT,
                    "Foreseen with %s, happened in %s of %.0f cases. ",
                    percent(point.foreseen()),
                    percent(point.happened()),
                    point.cases()));
        }
        return words.isEmpty() ? "Nothing was tested." : words.toString().trim();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** From values to places. */
    private record Frame(double left, double right, double bottom, double top, double low) {
        double x(double probability) {
            return left + (probability - 0.5) * 2 * (right - left);
        }

        double y(double share) {
            return bottom - (share - low) / (1 - low) * (bottom - top);
        }
    }
}
