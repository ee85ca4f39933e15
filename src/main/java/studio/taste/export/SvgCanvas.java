package studio.taste.export;

import java.util.List;
import java.util.Locale;

/** Draws an SVG element; coordinates are in user units from the top left, looks come from style classes. */
final class SvgCanvas {
    private final StringBuilder svg;

    /** Where a text is held. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * @param title what is shown, for those who cannot see it
     * @param styleClass of the element
     */
    SvgCanvas(String title, String styleClass, double width, double height) {
        svg = new StringBuilder(format(
                "<svg class=\"%s\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
                styleClass, width, height, Html.escape(title)));
    }

    SvgCanvas line(String styleClass, double x1, double y1, double x2, double y2) {
        return add("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", styleClass, x1, y1, x2, y2);
    }

    SvgCanvas rectangle(String styleClass, double x, double y, double width, double height) {
        return add(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\"/>",
                styleClass, x, y, Math.max(0, width), height);
    }

    SvgCanvas circle(String styleClass, double x, double y, double radius) {
        return add("<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"/>", styleClass, x, y, radius);
    }

    SvgCanvas text(String styleClass, Anchor anchor, double x, double y, String words) {
        return add(
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
                styleClass, anchor.name().toLowerCase(Locale.ROOT), x, y, Html.escape(words));
    }

    /** A text cut to a length, to be read whole by pointing at it. */
    SvgCanvas cutText(String styleClass, Anchor anchor, double x, double y, String words, int most) {
        int length = words.codePointCount(0, words.length());
        if (length <= most) {
            return text(styleClass, anchor, x, y, words);
        }
        String cut = words.substring(0, words.offsetByCodePoints(0, most - 1)) + "…";
        return add(
                "<text class=\"%s\" text-anchor=\"%s\" x=\"%.1f\" y=\"%.1f\">%s<title>%s</title></text>",
                styleClass, anchor.name().toLowerCase(Locale.ROOT), x, y, Html.escape(cut), Html.escape(words));
    }

    /**
     * @param points x and y of each
     */
    SvgCanvas polyline(String styleClass, List<double[]> points) {
        return add("<polyline class=\"%s\" points=\"%s\"/>", styleClass, places(points));
    }

    /**
     * @param points x and y of each corner
     */
    SvgCanvas polygon(String styleClass, List<double[]> points) {
        return add("<polygon class=\"%s\" points=\"%s\"/>", styleClass, places(points));
    }

    String toSvg() {
        return svg + "</svg>";
    }

    private static String places(List<double[]> points) {
        StringBuilder places = new StringBuilder();
        points.forEach(point -> places.append(format("%.1f,%.1f ", point[0], point[1])));
        return places.toString().trim();
    }

    private SvgCanvas add(String pattern, Object... values) {
        svg.append(format(pattern, values));
        return this;
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
