package studio.taste.export;

import java.util.List;
import java.util.Locale;

/**
 * A plot over trials as an SVG element: an optional band, a line, a dashed reference, axes with words. Labels stand beside
 * what they name; there is no legend.
 */
final class SvgPlot {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 250;
    private static final double LEFT = 56;
    private static final double RIGHT = 12;
    private static final double TOP = 34;
    private static final double BOTTOM = 40;

    private final StringBuilder svg = new StringBuilder();
    private final double lastTrial;
    private final double low;
    private final double high;

    /**
     * @param title what is shown, a few words
     * @param lastTrial largest trial number
     * @param low lowest value on the vertical axis
     * @param high highest value
     */
    SvgPlot(String title, int lastTrial, double low, double high) {
        this.lastTrial = Math.max(2, lastTrial);
        this.low = low;
        this.high = high;
        svg.append(format(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, Html.escape(title)));
        svg.append(format("<text class=\"title\" x=\"%.0f\" y=\"18\">%s</text>", LEFT, Html.escape(title)));
        for (int i = 0; i <= 4; i++) {
            double value = low + (high - low) * i / 4;
            svg.append(format(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH - RIGHT, y(value), y(value)));
            svg.append(format(
                    "<text class=\"tick\" text-anchor=\"end\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                    LEFT - 8, y(value) + 4, format("%.2f", value)));
        }
        int step = Math.max(1, (int) Math.ceil(this.lastTrial / 8));
        for (int trial = step; trial <= this.lastTrial; trial += step) {
            svg.append(format(
                    "<text class=\"tick\" text-anchor=\"middle\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                    x(trial), HEIGHT - BOTTOM + 18, trial));
        }
        svg.append(format(
                "<text class=\"tick\" text-anchor=\"end\" x=\"%.1f\" y=\"%.1f\">trial</text>",
                WIDTH - RIGHT, HEIGHT - 6));
    }

    /** Shades the region between two lines and writes what it means. */
    SvgPlot band(List<Integer> trials, List<Double> lower, List<Double> upper, String meaning) {
        if (trials.size() > 1) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < trials.size(); i++) {
                points.append(format("%.1f,%.1f ", x(trials.get(i)), y(upper.get(i))));
            }
            for (int i = trials.size() - 1; i >= 0; i--) {
                points.append(format("%.1f,%.1f ", x(trials.get(i)), y(lower.get(i))));
            }
            svg.append("<polygon class=\"band\" points=\"").append(points).append("\"/>");
            svg.append(format(
                    "<text class=\"note\" text-anchor=\"end\" x=\"%.1f\" y=\"18\">%s</text>",
                    WIDTH - RIGHT, Html.escape(meaning)));
        }
        return this;
    }

    /** Draws the values. */
    SvgPlot line(List<Integer> trials, List<Double> values) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < trials.size(); i++) {
            points.append(format("%.1f,%.1f ", x(trials.get(i)), y(values.get(i))));
        }
        svg.append("<polyline class=\"line\" points=\"").append(points).append("\"/>");
        if (!trials.isEmpty()) {
            int last = trials.size() - 1;
            svg.append(format(
                    "<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                    x(trials.get(last)), y(values.get(last))));
        }
        return this;
    }

    /** Draws a dashed level with its name. */
    SvgPlot reference(double value, String name) {
        svg.append(format(
                "<line class=\"reference\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                LEFT, WIDTH - RIGHT, y(value), y(value)));
        svg.append(format(
                "<text class=\"note\" x=\"%.1f\" y=\"%.1f\">%s</text>", LEFT + 6, y(value) - 5, Html.escape(name)));
        return this;
    }

    String toSvg() {
        return svg + "</svg>";
    }

    private double x(double trial) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (trial - 1) / (lastTrial - 1);
    }

    private double y(double value) {
        double share = (Math.max(low, Math.min(high, value)) - low) / (high - low);
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
