package studio.taste.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.taste.export.SvgCanvas.Anchor;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.runs.LearningForecast;
import studio.taste.training.runs.LearningPoint;
import studio.taste.training.runs.RunReport;

/** Accuracy on songs not learnt from, against the labels learnt from, and where it goes. */
final class SvgLearning {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 320;
    private static final double LEFT = 60;
    private static final double RIGHT = 640;
    private static final double TOP = 40;
    private static final double BOTTOM = 264;
    private static final int STEPS = 24;

    private final List<LearningPoint> points;
    private final @Nullable LearningForecast forecast;
    private final @Nullable WilsonInterval ceiling;
    private final int last;
    private final double low;

    private SvgLearning(RunReport report) {
        points = report.curve();
        forecast = report.forecast();
        ceiling = report.ceiling();
        int now = points.get(points.size() - 1).labels();
        last = Math.max(1, forecast == null ? now : now + RunSentences.LABELS_AHEAD);
        double lowest = points.stream()
                .mapToDouble(point -> point.accuracy().lower())
                .filter(Double::isFinite)
                .min()
                .orElse(0.5);
        low = Math.min(0.4, Math.floor(10 * lowest) / 10);
    }

    /**
     * @param report with a curve of one point at least
     */
    static String draw(RunReport report) {
        return new SvgLearning(report).svg();
    }

    private String svg() {
        SvgCanvas svg = new SvgCanvas("Learning curve", "wide", WIDTH, HEIGHT)
                .text("title", Anchor.START, 0, 18, "Accuracy by labels learnt from");
        axes(svg);
        List<LearningPoint> known = points.stream()
                .filter(point -> Double.isFinite(point.accuracy().estimate()))
                .toList();
        band(svg, known);
        svg.line("reference", LEFT, y(0.5), RIGHT, y(0.5));
        svg.text("note", Anchor.START, RIGHT + 8, y(0.5) + 4, "chance");
        if (ceiling != null) {
            svg.line("ceiling", LEFT, y(ceiling.estimate()), RIGHT, y(ceiling.estimate()));
            svg.text("note", Anchor.START, RIGHT + 8, y(ceiling.estimate()) + 4, "ceiling");
        }
        onward(svg);
        svg.polyline(
                "line",
                known.stream()
                        .map(point -> place(point.labels(), point.accuracy().estimate()))
                        .toList());
        for (LearningPoint point : known) {
            double x = x(point.labels());
            svg.line(
                    "whisker thin",
                    x,
                    y(point.accuracy().lower()),
                    x,
                    y(point.accuracy().upper()));
            svg.circle("dot", x, y(point.accuracy().estimate()), 4);
        }
        return svg.toSvg();
    }

    private void axes(SvgCanvas svg) {
        int tenths = (int) Math.round(10 * low);
        for (int i = tenths; i <= 10; i++) {
            svg.line("grid", LEFT, y(i / 10.0), RIGHT, y(i / 10.0));
            svg.text("tick", Anchor.END, LEFT - 8, y(i / 10.0) + 4, 10 * i + " %");
        }
        int step = step(last);
        for (int labels = 0; labels <= last; labels += step) {
            svg.text("tick", Anchor.MIDDLE, x(labels), BOTTOM + 18, Figures.count(labels));
        }
        svg.text("tick", Anchor.MIDDLE, (LEFT + RIGHT) / 2, BOTTOM + 38, "decided answers learnt from · band: 95 %");
    }

    /** 1, 2 or 5 times a power of ten, at most eight of them. */
    private static int step(int last) {
        for (int power = 1; ; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (last / (factor * power) <= 8) {
                    return factor * power;
                }
            }
        }
    }

    private void band(SvgCanvas svg, List<LearningPoint> known) {
        List<double[]> corners = new ArrayList<>();
        known.forEach(
                point -> corners.add(place(point.labels(), point.accuracy().upper())));
        for (int i = known.size() - 1; i >= 0; i--) {
            corners.add(place(known.get(i).labels(), known.get(i).accuracy().lower()));
        }
        if (known.size() > 1) {
            svg.polygon("band", corners);
        }
    }

    private void onward(SvgCanvas svg) {
        if (forecast == null) {
            return;
        }
        int now = points.get(points.size() - 1).labels();
        svg.polyline(
                "forecast",
                IntStream.rangeClosed(0, STEPS)
                        .map(i -> now + i * RunSentences.LABELS_AHEAD / STEPS)
                        .filter(labels -> labels > 0)
                        .mapToObj(labels -> place(labels, forecast.accuracy(labels)))
                        .toList());
        double end = forecast.accuracy(last);
        svg.circle("dot hollow", x(last), y(end), 4);
        svg.text("note", Anchor.MIDDLE, x(last), y(end) - 10, "≈ " + Figures.number(100 * end, 0) + " %");
    }

    private double[] place(int labels, double share) {
        return new double[] {x(labels), y(share)};
    }

    private double x(int labels) {
        return LEFT + (RIGHT - LEFT) * labels / last;
    }

    private double y(double share) {
        return BOTTOM - (Math.max(low, Math.min(1, share)) - low) / (1 - low) * (BOTTOM - TOP);
    }
}
