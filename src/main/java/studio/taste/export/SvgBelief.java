package studio.taste.export;

import java.util.List;
import java.util.Locale;
import studio.taste.session.Convergence.AxisBelief;

/** The belief per taste axis as an SVG element: poles in words, the mean as a dot, its 95 % band as a bar. */
final class SvgBelief {
    private static final double WIDTH = 860;
    private static final double ROW = 28;
    private static final double TOP = 40;
    private static final double PLOT_LEFT = 230;
    private static final double PLOT_RIGHT = 630;

    private SvgBelief() {}

    /**
     * @param truth the simulated listener's true weights in the order of the axes, empty when there are none
     */
    static String draw(List<AxisBelief> axes, List<Double> truth) {
        double reach = 0.5;
        for (int i = 0; i < axes.size(); i++) {
            AxisBelief axis = axes.get(i);
            reach = Math.max(reach, Math.max(Math.abs(axis.low95()), Math.abs(axis.high95())));
            if (!truth.isEmpty()) {
                reach = Math.max(reach, Math.abs(truth.get(i)));
            }
        }
        double height = TOP + axes.size() * ROW + 12;
        StringBuilder svg = new StringBuilder(format(
                "<svg class=\"wide\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Belief per taste axis\">",
                WIDTH, height));
        svg.append(format("<text class=\"title\" x=\"0\" y=\"18\">What the studio believes</text>"));
        svg.append(format(
                "<text class=\"note\" text-anchor=\"end\" x=\"%.0f\" y=\"18\">dot: best guess · bar: 95 %% band%s</text>",
                WIDTH, truth.isEmpty() ? "" : " · diamond: true taste"));
        double middle = (PLOT_LEFT + PLOT_RIGHT) / 2;
        double scale = (PLOT_RIGHT - PLOT_LEFT) / 2 / (1.1 * reach);
        svg.append(format(
                "<line class=\"reference\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                middle, middle, TOP - 8, height - 8));
        for (int i = 0; i < axes.size(); i++) {
            row(svg, axes.get(i), TOP + i * ROW + ROW / 2, middle, scale);
            if (!truth.isEmpty()) {
                double x = middle + truth.get(i) * scale;
                double y = TOP + i * ROW + ROW / 2;
                svg.append(format(
                        "<polygon class=\"truth\" points=\"%.1f,%.1f %.1f,%.1f %.1f,%.1f %.1f,%.1f\"/>",
                        x, y - 6, x + 6, y, x, y + 6, x - 6, y));
            }
        }
        return svg + "</svg>";
    }

    private static void row(StringBuilder svg, AxisBelief axis, double y, double middle, double scale) {
        svg.append(format(
                "<text class=\"pole\" text-anchor=\"end\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                PLOT_LEFT - 14, y + 4, Html.escape(axis.lowWords())));
        svg.append(format(
                "<text class=\"pole\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                PLOT_RIGHT + 14, y + 4, Html.escape(axis.highWords())));
        svg.append(format(
                "<rect class=\"band\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"10\" rx=\"5\"/>",
                middle + axis.low95() * scale, y - 5, (axis.high95() - axis.low95()) * scale));
        svg.append(format("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"5\"/>", middle + axis.mean() * scale, y));
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
