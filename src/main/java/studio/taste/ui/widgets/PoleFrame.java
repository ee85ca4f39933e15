package studio.taste.ui.widgets;

import javafx.geometry.Pos;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** What plots between two poles share: the axis with zero in its middle, and a pole's words on either side of a row. */
final class PoleFrame {
    private static final double TOP = 8;
    private static final double AXIS_HEIGHT = 40;
    private static final double WORDS_SHARE = 0.27;
    /** Below this width the words need more of it. */
    private static final double NARROW = 440;

    private static final double NARROW_WORDS_SHARE = 0.33;
    private static final double WORDS_GAP = 12;
    /** Of the line that says how many rows are left out. */
    private static final double MORE_HEIGHT = 20;

    private final Plot plot;
    private final double width;
    private final double left;
    private final double bottom;
    private final double furthest;
    private final int rows;
    private final int leftOut;

    /**
     * @param count rows there are
     * @param leastPitch height that a row needs; rows without it are left out, from the end; 0 leaves out none
     * @param reach the furthest value from zero, at either side
     */
    PoleFrame(Plot plot, double width, double height, int count, double leastPitch, double reach) {
        this.plot = plot;
        this.width = width;
        this.left = Math.round(width * (width < NARROW ? NARROW_WORDS_SHARE : WORDS_SHARE));
        this.furthest = reach > 0 ? reach * 1.05 : 1;
        double whole = height - AXIS_HEIGHT;
        boolean fits = leastPitch <= 0 || (whole - TOP) / count >= leastPitch;
        this.bottom = fits ? whole : whole - MORE_HEIGHT;
        this.rows = fits ? count : Math.max(1, (int) ((bottom - TOP) / leastPitch));
        this.leftOut = count - rows;
    }

    /** How many rows are drawn, from the first. */
    int rows() {
        return rows;
    }

    /** The left end of the axis. */
    double left() {
        return left;
    }

    /** The right end of the axis. */
    double right() {
        return width - left;
    }

    double pitch() {
        return (bottom - TOP) / rows;
    }

    /** The middle of a row. */
    double y(int row) {
        return TOP + (row + 0.5) * pitch();
    }

    double x(double value) {
        return Math.round(left + (value / furthest + 1) / 2 * (width - 2 * left));
    }

    /**
     * Draws the axis.
     *
     * @param words what is measured, and in which unit
     * @param leftOutWords what is said of rows that are left out, after their number
     */
    void axis(String words, String leftOutWords) {
        plot.line(left, bottom, width - left, bottom, "plot-axis");
        for (double tick : Ticks.between(-furthest, furthest, 5)) {
            plot.line(x(tick), TOP, x(tick), bottom, tick == 0 ? "plot-zero" : "plot-grid");
            plot.text(Signed.of(tick), x(tick), bottom + 4, Pos.TOP_CENTER);
        }
        plot.text(words, width / 2, bottom + AXIS_HEIGHT, Pos.BOTTOM_CENTER);
        if (leftOut > 0) {
            plot.text(
                    "and " + leftOut + " " + leftOutWords,
                    width / 2,
                    bottom + AXIS_HEIGHT + MORE_HEIGHT,
                    Pos.BOTTOM_CENTER);
        }
    }

    /**
     * Writes the poles of a row; one that is settled on stands out.
     *
     * @param low whether the estimate is settled on the low pole
     * @param high whether it is settled on the high pole
     */
    void poles(int row, String lowWords, String highWords, boolean low, boolean high) {
        words(lowWords, left - WORDS_GAP, y(row), Pos.CENTER_RIGHT, low);
        words(highWords, width - left + WORDS_GAP, y(row), Pos.CENTER_LEFT, high);
    }

    private void words(String words, double x, double y, Pos anchor, boolean settled) {
        double room = left - WORDS_GAP;
        Text text = plot.text(words, x, y, anchor, settled ? "plot-strong" : "plot-plain");
        if (text.getLayoutBounds().getWidth() > room) {
            text.setWrappingWidth(room);
            text.setX(anchor == Pos.CENTER_RIGHT ? x - room : x);
            text.setTextAlignment(anchor == Pos.CENTER_RIGHT ? TextAlignment.RIGHT : TextAlignment.LEFT);
            text.setY(Math.round(y - text.getLayoutBounds().getHeight() / 2));
        }
    }
}
