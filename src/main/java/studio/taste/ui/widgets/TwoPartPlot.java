package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Two estimates of each of a few quantities between two poles, one above the other: a dot with its band, a diamond with its whisker. */
public final class TwoPartPlot extends Plot {
    private static final double DOT = 4.5;
    private static final double LEAST_PITCH = 34;
    private static final double BAND = 9;
    private static final double NAME_GAP = 6;

    /**
     * One quantity.
     *
     * @param lowWords the pole on the left, at negative values
     * @param highWords the pole on the right
     * @param first the estimate drawn above, as a dot
     * @param firstDeviation its standard deviation
     * @param second the estimate drawn below, as a diamond
     * @param secondDeviation its standard deviation
     */
    public record Row(
            String lowWords,
            String highWords,
            double first,
            double firstDeviation,
            double second,
            double secondDeviation) {}

    private final String firstName;
    private final String secondName;
    private final String axisWords;
    private List<Row> rows = List.of();

    /**
     * @param firstName what the dot is, a word
     * @param secondName what the diamond is, a word
     * @param axisWords what is measured, and in which unit
     */
    public TwoPartPlot(
            String title, String meaning, String firstName, String secondName, String axisWords, PlotOutlet outlet) {
        super(title, meaning, outlet);
        this.firstName = firstName;
        this.secondName = secondName;
        this.axisWords = axisWords;
        getStyleClass().add("two-part-plot");
        dataChanged();
    }

    /** Shows these, from top to bottom; the last ones are left out where they have no room. */
    public void show(List<Row> newRows) {
        rows = List.copyOf(newRows);
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (rows.isEmpty()) {
            text("Nothing learnt yet.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        PoleFrame frame = new PoleFrame(this, width, height, rows.size(), LEAST_PITCH, furthest());
        frame.axis(axisWords, "less decided");
        for (int i = 0; i < frame.rows(); i++) {
            row(rows.get(i), frame, i);
        }
    }

    private void row(Row row, PoleFrame frame, int index) {
        double low = row.first() - 1.96 * row.firstDeviation();
        double high = row.first() + 1.96 * row.firstDeviation();
        frame.poles(index, row.lowWords(), row.highWords(), high < 0, low > 0);
        double offset = Math.min(9, frame.pitch() / 4);
        double above = Math.round(frame.y(index) - offset);
        double below = Math.round(frame.y(index) + offset);
        Rectangle band = new Rectangle(frame.x(low), above - BAND / 2, frame.x(high) - frame.x(low), BAND);
        add(band, "plot-band");
        double from = frame.x(row.second() - 1.96 * row.secondDeviation());
        double to = frame.x(row.second() + 1.96 * row.secondDeviation());
        line(from, below, to, below, "plot-whisker");
        line(from, below - 3, from, below + 3, "plot-whisker");
        line(to, below - 3, to, below + 3, "plot-whisker");
        double at = frame.x(row.first());
        double now = frame.x(row.second());
        add(new Circle(at, above, DOT), "plot-dot");
        add(new Polygon(now - 5, below, now, below - 5, now + 5, below, now, below + 5), "plot-diamond");
        if (index == 0) {
            Text first = name(firstName, frame.x(low), frame.x(high), above, frame);
            Text second = name(secondName, from, to, below, frame);
            boolean fit = first.getX() >= frame.left() && second.getX() >= frame.left();
            first.setVisible(fit);
            second.setVisible(fit);
        }
    }

    /** To the right of a mark or, where there is no room, to its left; without room for both the words above the plot have to do. */
    private Text name(String words, double from, double to, double y, PoleFrame frame) {
        Text name = text(words, to + NAME_GAP, y, Pos.CENTER_LEFT, "plot-strong");
        double width = name.getLayoutBounds().getWidth();
        if (to + NAME_GAP + width > frame.right()) {
            name.setX(Math.round(from - NAME_GAP - width));
        }
        return name;
    }

    private double furthest() {
        return rows.stream()
                .mapToDouble(row -> Math.max(
                        Math.abs(row.first()) + 1.96 * row.firstDeviation(),
                        Math.abs(row.second()) + 1.96 * row.secondDeviation()))
                .max()
                .orElse(0);
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder(String.format(
                Locale.ROOT,
                "low_pole,high_pole,%1$s,%1$s_deviation,%2$s,%2$s_deviation\r\n",
                column(firstName),
                column(secondName)));
        for (Row row : rows) {
            csv.append(String.format(
                    Locale.ROOT,
                    "\"%s\",\"%s\",%.6f,%.6f,%.6f,%.6f\r\n",
                    row.lowWords().replace("\"", "\"\""),
                    row.highWords().replace("\"", "\"\""),
                    row.first(),
                    row.firstDeviation(),
                    row.second(),
                    row.secondDeviation()));
        }
        return csv.toString();
    }

    private static String column(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

    @Override
    protected String words() {
        StringBuilder words = new StringBuilder();
        for (Row row : rows) {
            words.append(String.format(
                    Locale.ROOT,
                    "From %s to %s: %s %s give or take %.1f, %s %s give or take %.1f. ",
                    row.lowWords(),
                    row.highWords(),
                    firstName,
                    Signed.of(row.first()),
                    1.96 * row.firstDeviation(),
                    secondName,
                    Signed.of(row.second()),
                    1.96 * row.secondDeviation()));
        }
        return words.isEmpty() ? "Nothing learnt yet." : words.toString().trim();
    }
}
