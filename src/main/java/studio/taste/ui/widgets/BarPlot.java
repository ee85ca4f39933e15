package studio.taste.ui.widgets;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Quantities with long names as bars below each other; those not above zero have no length. */
public final class BarPlot extends Plot {
    private static final double NAME_SHARE = 0.46;
    private static final double RIGHT = 56;
    private static final double TOP = 4;

    /** A quantity, finite. */
    public record Bar(String name, double value) {}

    private final String column;
    private final int digits;
    private List<Bar> bars = List.of();

    /**
     * @param column name of the quantity with its unit as a column
     * @param digits behind the point
     */
    public BarPlot(String title, String meaning, String column, int digits, PlotOutlet outlet) {
        super(title, meaning, outlet);
        this.column = column;
        this.digits = digits;
        getStyleClass().add("bar-plot");
        dataChanged();
    }

    /** Shows these quantities, from top to bottom. */
    public void show(List<Bar> newBars) {
        bars = List.copyOf(newBars);
        dataChanged();
    }

    @Override
    protected void draw(double width, double height) {
        if (bars.isEmpty()) {
            text("Not known.", width / 2, height / 2, Pos.CENTER);
            return;
        }
        double left = Math.round(width * NAME_SHARE);
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        double pitch = Math.min(28, (height - TOP) / bars.size());
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + (i + 0.5) * pitch;
            cut(text(bar.name(), left - 8, y, Pos.CENTER_RIGHT, "plot-plain"), left - 8);
            double length = most > 0 ? Math.max(0, bar.value() / most) * (width - left - RIGHT) : 0;
            double thickness = Math.min(10, pitch * 0.5);
            add(new Rectangle(left, y - thickness / 2, length, thickness), "plot-bar");
            text(number(bar.value()), left + length + 6, y, Pos.CENTER_LEFT);
        }
        line(left, TOP, left, TOP + pitch * bars.size(), "plot-axis");
    }

    /** Shortens a text that ends at a place until it has room before it. */
    private static void cut(Text text, double room) {
        String whole = text.getText();
        double end = text.getX() + text.getLayoutBounds().getWidth();
        for (int length = whole.length() - 1;
                length > 0 && text.getLayoutBounds().getWidth() > room;
                length--) {
            text.setText(whole.substring(0, length) + "…");
        }
        text.setX(Math.round(end - text.getLayoutBounds().getWidth()));
    }

    @Override
    public String csv() {
        StringBuilder csv = new StringBuilder("name," + column + "\r\n");
        for (Bar bar : bars) {
            csv.append(String.format(Locale.ROOT, "\"%s\",%.6f\r\n", bar.name().replace("\"", "\"\""), bar.value()));
        }
        return csv.toString();
    }

    @Override
    protected String words() {
        StringBuilder words = new StringBuilder();
        bars.forEach(bar -> words.append(bar.name())
                .append(": ")
                .append(number(bar.value()))
                .append(". "));
        return words.isEmpty() ? "Not known." : words.toString().trim();
    }

    private String number(double value) {
        return String.format(Locale.ROOT, "%." + digits + "f", value).replace('-', '−');
    }
}
