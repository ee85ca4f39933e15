package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Shares with their 95 % intervals below each other, against one half and a ceiling. */
public final class SharePlot extends Plot {
    private static final double LEFT = 88;
    private static final double RIGHT = 56;
    private static final double TOP = 20;
    private static final double BOTTOM = 24;
    private static final double ROOM_FOR_TICKS = 200;

    /**
     * A share.
     *
     * @param value 0 to 1, not a number when there was nothing to measure
     * @param strong whether it is what the plot is about, and not what that is compared with
     */
    public record Row(String words, double value, double low, double high, boolean strong) {}

    /**
     * A level all shares stay below.
     *
     * @param low lower end of its 95 % interval
     */
    public record Ceiling(double value, double low, double high) {
        /** Not known. */
        public static final Ceiling NONE = new Ceiling(Double.NaN, Double.NaN, Double.NaN);
    }

    private List<Row> rows = List.of();
    private Ceiling ceiling = Ceiling.NONE;

    public SharePlot(String title, String meaning, PlotOutlet outlet) {
        super(title, meaning, outlet);
        getStyleClass().add("share-plot");
        dataChanged();
    }

    /** Shows these shares, from top to bottom. */
    public void show(List<Row> newRows, Ceiling newCeiling) {
        rows = List.copyOf(newRows);
        ceiling = newCeiling;
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (rows.stream().noneMatch(row -> Double.isFinite(row.value()))) {
            text("Nothing was tested.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        double bottom = height - BOTTOM;
        double scale = width - LEFT - RIGHT;
        for (int tick = 0; tick <= 100; tick += 25) {
            double x = LEFT + scale * tick / 100;
            line(x, TOP, x, bottom, tick == 50 ? "plot-reference" : "plot-grid");
            if (tick % 50 == 0 || scale > ROOM_FOR_TICKS) {
                text(tick == 50 ? "chance" : tick + " %", x, bottom + 4, Pos.TOP_CENTER);
            }
        }
        if (Double.isFinite(ceiling.value())) {
            double from = LEFT + scale * ceiling.low();
            add(new Rectangle(from, TOP, scale * (ceiling.high() - ceiling.low()), bottom - TOP), "plot-ceiling-band");
            double x = LEFT + scale * ceiling.value();
            line(x, TOP, x, bottom, "plot-ceiling");
            text("ceiling " + percent(ceiling.value()), x, TOP - 2, Pos.BOTTOM_CENTER);
        }
        double pitch = (bottom - TOP) / rows.size();
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), TOP + (i + 0.5) * pitch, Math.min(14, pitch * 0.4), scale);
        }
    }

    private void row(Row row, double y, double thickness, double scale) {
        Text words = text(row.words(), LEFT - 8, y, Pos.CENTER_RIGHT, row.strong() ? "plot-strong" : "plot-plain");
        if (words.getLayoutBounds().getWidth() > LEFT - 8) {
            words.setWrappingWidth(LEFT - 12);
            words.setX(4);
            words.setY(y - words.getLayoutBounds().getHeight() / 2);
        }
        if (!Double.isFinite(row.value())) {
            text("–", LEFT + 4, y, Pos.CENTER_LEFT);
            return;
        }
        double end = LEFT + scale * row.value();
        Rectangle bar = new Rectangle(LEFT, y - thickness / 2, end - LEFT, thickness);
        add(bar, row.strong() ? "plot-bar" : "plot-other-bar");
        double low = LEFT + scale * row.low();
        double high = LEFT + scale * row.high();
        line(low, y, high, y, "plot-interval");
        add(new Circle(end, y, 4), row.strong() ? "plot-dot" : "plot-other-dot");
        text(percent(row.value()), LEFT + scale + 8, y, Pos.CENTER_LEFT, row.strong() ? "plot-strong" : "plot-plain");
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("of,share,low_95,high_95\r\n");
        for (Row row : rows) {
            csv.append(String.format(
                    Locale.ROOT, "%s,%.6f,%.6f,%.6f\r\n", row.words(), row.value(), row.low(), row.high()));
        }
        if (Double.isFinite(ceiling.value())) {
            csv.append(String.format(
                    Locale.ROOT, "ceiling,%.6f,%.6f,%.6f\r\n", ceiling.value(), ceiling.low(), ceiling.high()));
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        StringBuilder words = new StringBuilder();
        for (Row row : rows) {
            words.append(row.words());
            words.append(
                    Double.isFinite(row.value())
                            ? ": " + percent(row.value()) + ", 95 percent between " + percent(row.low()) + " and "
                                    + percent(row.high()) + ". "
                            : ": not measured. ");
        }
        if (Double.isFinite(ceiling.value())) {
            words.append("The ceiling is ").append(percent(ceiling.value())).append('.');
        }
        return words.isEmpty() ? "Nothing was tested." : words.toString().trim();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
