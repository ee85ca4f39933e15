package studio.taste.export;

import java.util.List;
import java.util.Map;
import studio.taste.export.SvgCanvas.Anchor;

/** The features that matter most, as bars. */
final class SvgImportances {
    private static final double WIDTH = 720;
    private static final double LEFT = 260;
    private static final double RIGHT = 620;
    private static final double TOP = 34;
    private static final double ROW = 22;

    private SvgImportances() {}

    /**
     * @param importances the largest first
     */
    static String draw(List<Map.Entry<String, Double>> importances) {
        SvgCanvas svg = new SvgCanvas("Importances", "wide", WIDTH, TOP + ROW * importances.size() + 8)
                .text("title", Anchor.START, 0, 18, "What the score rests on");
        double most = importances.stream()
                .mapToDouble(Map.Entry::getValue)
                .filter(Double::isFinite)
                .max()
                .orElse(1);
        svg.line("grid", LEFT, TOP, LEFT, TOP + ROW * importances.size());
        for (int i = 0; i < importances.size(); i++) {
            double y = TOP + i * ROW + ROW / 2;
            double value = importances.get(i).getValue();
            svg.cutText("pole", Anchor.END, LEFT - 12, y + 4, importances.get(i).getKey(), 30);
            double length = Double.isFinite(value) && most > 0 ? Math.max(0, value / most) * (RIGHT - LEFT) : 0;
            svg.rectangle("bar", LEFT, y - 6, length, 12);
            svg.text("value", Anchor.START, LEFT + length + 8, y + 4, Figures.number(value, 4));
        }
        return svg.toSvg();
    }
}
