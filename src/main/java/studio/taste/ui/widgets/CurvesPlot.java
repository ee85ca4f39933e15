package studio.taste.ui.widgets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import studio.taste.ui.widgets.LinePlot.Point;

/** A few quantities over a count, each named where it ends, with bands and with levels to compare them with. */
public final class CurvesPlot extends Plot {
    private static final double LEFT = 44;
    private static final double TOP = 10;
    private static final double BOTTOM = 40;
    /** Of a name at the end of its curve. */
    private static final double NAME_HEIGHT = 15;

    private static final double NAME_GAP = 10;

    /** How a curve is drawn. Never by colour alone: names stand beside the curves. */
    public enum Look {
        /** What the plot is about. */
        MAIN("plot-curve", "plot-strong", "plot-band"),
        /** What it is also about. */
        OTHER("plot-onward", "plot-strong", "plot-other-band"),
        /** What it is compared with. */
        LEVEL("plot-level", "plot-quiet", "plot-other-band");

        private final String curve;
        private final String words;
        private final String band;

        Look(String curve, String words, String band) {
            this.curve = curve;
            this.words = words;
            this.band = band;
        }
    }

    /**
     * One quantity.
     *
     * @param name short, written at its end
     * @param points ordered by x; none leaves the curve out
     */
    public record Curve(String name, Look look, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }

        Point last() {
            return points.get(points.size() - 1);
        }
    }

    /**
     * What is plotted.
     *
     * @param xWords what is counted
     * @param column the quantity with its unit, as a column of numbers
     * @param low lower end of the axis
     * @param high upper end of the axis, exceeded when a value lies above
     * @param format a value in words
     * @param namesWidth room for the names, in pixels
     * @param empty what will be seen here, in a sentence; shown while there are no points
     */
    public record Scale(
            String xWords,
            String column,
            double low,
            double high,
            DoubleFunction<String> format,
            double namesWidth,
            String empty) {}

    private final Scale scale;
    private List<Curve> curves = List.of();

    public CurvesPlot(String title, String meaning, Scale scale, PlotOutlet outlet) {
        super(title, meaning, outlet);
        this.scale = scale;
        getStyleClass().add("curves-plot");
        dataChanged();
    }

    /** Shows these curves, later ones over earlier ones. */
    public void show(List<Curve> newCurves) {
        curves = newCurves.stream().filter(curve -> !curve.points().isEmpty()).toList();
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (curves.isEmpty()) {
            wrapped(scale.empty(), width, height);
            return;
        }
        Frame frame = frame(width, height);
        axes(frame, height);
        curves.forEach(curve -> band(curve, frame));
        curves.forEach(curve -> line(curve, frame));
        names(frame);
    }

    private Frame frame(double width, double height) {
        double highest = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::high)
                .max()
                .orElse(scale.high());
        int last = curves.stream().mapToInt(curve -> curve.last().x()).max().orElse(1);
        return new Frame(
                LEFT,
                width - scale.namesWidth(),
                height - BOTTOM,
                TOP,
                Math.max(2, last),
                scale.low(),
                Math.max(scale.high(), highest));
    }

    private void axes(Frame frame, double height) {
        for (double tick : Ticks.between(frame.low(), frame.high(), frame.bottom() - frame.top() < 90 ? 2 : 4)) {
            line(frame.left(), frame.y(tick), frame.right(), frame.y(tick), "plot-grid");
            text(scale.format().apply(tick), frame.left() - 8, frame.y(tick), Pos.CENTER_RIGHT);
        }
        line(frame.left(), frame.bottom(), frame.right(), frame.bottom(), "plot-axis");
        for (double tick : Ticks.between(1, frame.lastX(), 6)) {
            if (tick == Math.rint(tick)) {
                text(Integer.toString((int) tick), frame.x(tick), frame.bottom() + 4, Pos.TOP_CENTER);
            }
        }
        text(scale.xWords(), (frame.left() + frame.right()) / 2, height, Pos.BOTTOM_CENTER);
    }

    private void band(Curve curve, Frame frame) {
        if (curve.points().stream().noneMatch(point -> point.high() > point.low())) {
            return;
        }
        Polygon band = new Polygon();
        for (Point point : curve.points()) {
            band.getPoints().addAll(frame.x(point.x()), frame.y(point.high()));
        }
        for (int i = curve.points().size() - 1; i >= 0; i--) {
            Point point = curve.points().get(i);
            band.getPoints().addAll(frame.x(point.x()), frame.y(point.low()));
        }
        add(band, curve.look().band);
    }

    private void line(Curve curve, Frame frame) {
        Polyline line = new Polyline();
        for (Point point : curve.points()) {
            line.getPoints().addAll(frame.x(point.x()), frame.y(point.value()));
        }
        if (curve.points().size() == 1 && curve.look() == Look.LEVEL) {
            line.getPoints().addAll(frame.right(), frame.y(curve.last().value()));
        }
        add(line, curve.look().curve);
        if (curve.look() != Look.LEVEL) {
            Point last = curve.last();
            double x = frame.x(last.x());
            if (last.high() > last.low()) {
                line(x - 1, frame.y(last.low()), x - 1, frame.y(last.high()), "plot-whisker");
            }
            add(new Circle(x, frame.y(last.value()), 4), curve.look() == Look.MAIN ? "plot-dot" : "plot-ghost");
        }
    }

    /** Each at its curve's end, moved apart where they would touch. */
    private void names(Frame frame) {
        List<Curve> byHeight = new ArrayList<>(curves);
        byHeight.sort(Comparator.comparingDouble((Curve curve) -> -curve.last().value()));
        double[] places = new double[byHeight.size()];
        double lowest = frame.top() - NAME_HEIGHT;
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(
                    lowest + NAME_HEIGHT, frame.y(byHeight.get(i).last().value()));
            lowest = places[i];
        }
        double highest = frame.bottom() + NAME_HEIGHT;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = Math.min(highest - NAME_HEIGHT, places[i]);
            highest = places[i];
            Curve curve = byHeight.get(i);
            text(
                    (curve.name() + " " + scale.format().apply(curve.last().value())).strip(),
                    frame.right() + NAME_GAP,
                    places[i],
                    Pos.CENTER_LEFT,
                    curve.look().words);
        }
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(scale.xWords() + ",curve," + scale.column() + ",low_95,high_95\r\n");
        for (Curve curve : curves) {
            for (Point point : curve.points()) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%d,\"%s\",%.6f,%.6f,%.6f\r\n",
                        point.x(),
                        curve.name(),
                        point.value(),
                        point.low(),
                        point.high()));
            }
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        if (curves.isEmpty()) {
            return scale.empty();
        }
        StringBuilder words = new StringBuilder("After " + scale.xWords() + " "
                + curves.stream().mapToInt(curve -> curve.last().x()).max().orElse(0) + ": ");
        for (Curve curve : curves) {
            Point last = curve.last();
            words.append(curve.name()).append(' ').append(scale.format().apply(last.value()));
            if (last.high() > last.low()) {
                words.append(", 95 percent between ")
                        .append(scale.format().apply(last.low()))
                        .append(" and ")
                        .append(scale.format().apply(last.high()));
            }
            words.append("; ");
        }
        return words.substring(0, words.length() - 2) + ".";
    }

    /** From values to places. */
    private record Frame(double left, double right, double bottom, double top, int lastX, double low, double high) {
        double x(double count) {
            return left + (count - 1) / (lastX - 1) * (right - left);
        }

        double y(double value) {
            return bottom - (Math.max(low, Math.min(high, value)) - low) / (high - low) * (bottom - top);
        }
    }
}
