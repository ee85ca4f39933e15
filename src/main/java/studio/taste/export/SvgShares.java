package studio.taste.export;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import studio.taste.export.SvgCanvas.Anchor;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.evaluation.Measured;

/** Shares as bars from 0 to 100 %, each with its 95 % interval, against one half and a ceiling. */
final class SvgShares {
    private static final double WIDTH = 720;
    private static final double LEFT = 190;
    private static final double RIGHT = 520;
    private static final double TOP = 50;
    private static final double ROW = 34;
    private static final double BOTTOM = 24;

    private SvgShares() {}

    /**
     * A bar.
     *
     * @param ours whether it is the model's own, and not what it is compared with
     */
    record Bar(String name, Measured share, boolean ours) {}

    /**
     * @param half what one half means, in a word or two
     * @param ceiling null for none
     */
    static String draw(String title, List<Bar> bars, String half, @Nullable WilsonInterval ceiling) {
        double bottom = TOP + ROW * bars.size();
        SvgCanvas svg = new SvgCanvas(title, "wide", WIDTH, bottom + BOTTOM).text("title", Anchor.START, 0, 18, title);
        DoubleUnaryOperator x = share -> LEFT + share * (RIGHT - LEFT);
        for (int tick = 0; tick <= 100; tick += 25) {
            double place = x.applyAsDouble(tick / 100.0);
            svg.line("grid", place, TOP, place, bottom);
            svg.text("tick", Anchor.MIDDLE, place, bottom + 16, tick == 50 ? "50 %: " + half : tick + " %");
        }
        if (ceiling != null) {
            svg.rectangle(
                    "ceiling-band",
                    x.applyAsDouble(ceiling.lower()),
                    TOP - 6,
                    x.applyAsDouble(ceiling.upper()) - x.applyAsDouble(ceiling.lower()),
                    bottom - TOP + 6);
            svg.line(
                    "ceiling",
                    x.applyAsDouble(ceiling.estimate()),
                    TOP - 6,
                    x.applyAsDouble(ceiling.estimate()),
                    bottom);
            svg.text(
                    "note",
                    Anchor.MIDDLE,
                    x.applyAsDouble(ceiling.estimate()),
                    TOP - 11,
                    "ceiling " + Figures.percent(ceiling.estimate()));
        }
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), TOP + i * ROW + ROW / 2, x);
        }
        svg.line("reference", x.applyAsDouble(0.5), TOP, x.applyAsDouble(0.5), bottom);
        return svg.toSvg();
    }

    private static void bar(SvgCanvas svg, Bar bar, double y, DoubleUnaryOperator x) {
        svg.cutText("pole", Anchor.END, LEFT - 12, y + 4, bar.name(), 26);
        Measured share = bar.share();
        if (!Double.isFinite(share.estimate())) {
            svg.text("value", Anchor.START, RIGHT + 16, y + 4, "– nothing to measure it on");
            return;
        }
        svg.rectangle(bar.ours() ? "bar" : "bar other", LEFT, y - 8, x.applyAsDouble(share.estimate()) - LEFT, 16);
        String interval = "";
        if (Figures.hasInterval(share)) {
            double from = x.applyAsDouble(share.lower());
            double to = x.applyAsDouble(share.upper());
            svg.line("whisker", from, y, to, y);
            svg.line("whisker", from, y - 5, from, y + 5);
            svg.line("whisker", to, y - 5, to, y + 5);
            interval = " (" + Figures.percents(share.lower(), share.upper()) + ")";
        }
        svg.text("value", Anchor.START, RIGHT + 16, y + 4, Figures.percent(share.estimate()) + interval);
    }
}
