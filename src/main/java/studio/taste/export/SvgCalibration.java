package studio.taste.export;

import java.util.List;
import studio.taste.export.SvgCanvas.Anchor;
import studio.taste.training.evaluation.CalibrationBin;

/** How often what was foreseen happened: points on the diagonal are as sure as they should be. */
final class SvgCalibration {
    private static final double WIDTH = 400;
    private static final double HEIGHT = 340;
    private static final double LEFT = 60;
    private static final double RIGHT = 384;
    private static final double TOP = 36;
    private static final double BOTTOM = 280;
    private static final double LARGEST_RADIUS = 12;

    private final List<CalibrationBin> bins;
    private final double low;

    private SvgCalibration(List<CalibrationBin> bins) {
        this.bins = bins;
        low = bins.stream().allMatch(bin -> bin.observed() >= 0.5) ? 0.5 : 0;
    }

    static String draw(List<CalibrationBin> bins) {
        return new SvgCalibration(bins).svg();
    }

    private String svg() {
        SvgCanvas svg =
                new SvgCanvas("Calibration", "square", WIDTH, HEIGHT).text("title", Anchor.START, 0, 18, "Calibration");
        if (bins.isEmpty()) {
            return svg.text("note", Anchor.START, 0, 48, "– no decided pair was tested on")
                    .toSvg();
        }
        for (int i = 0; i <= 5; i++) {
            double share = low + i * (1 - low) / 5;
            svg.line("grid", LEFT, y(share), RIGHT, y(share));
            svg.text("tick", Anchor.END, LEFT - 8, y(share) + 4, Math.round(100 * share) + " %");
        }
        for (int i = 5; i <= 10; i++) {
            svg.text("tick", Anchor.MIDDLE, x(i / 10.0), BOTTOM + 18, 10 * i + " %");
        }
        svg.line("reference", x(0.5), y(0.5), x(1), y(1));
        svg.text("note", Anchor.END, x(0.8), y(0.8) - 14, "as sure as it should be");
        double most = bins.stream().mapToDouble(CalibrationBin::answers).max().orElse(1);
        svg.polyline(
                "line",
                bins.stream()
                        .map(bin -> new double[] {x(bin.predicted()), y(bin.observed())})
                        .toList());
        for (CalibrationBin bin : bins) {
            double radius = Math.max(3, LARGEST_RADIUS * Math.sqrt(bin.answers() / most));
            svg.circle("dot soft", x(bin.predicted()), y(bin.observed()), radius);
            svg.text(
                    "note",
                    Anchor.MIDDLE,
                    x(bin.predicted()),
                    y(bin.observed()) + radius + 13,
                    Figures.number(bin.answers(), 0));
        }
        svg.text("tick", Anchor.MIDDLE, (LEFT + RIGHT) / 2, BOTTOM + 40, "probability given to the plan scored higher");
        svg.text("tick", Anchor.MIDDLE, (LEFT + RIGHT) / 2, BOTTOM + 56, "height: share preferred · number: pairs");
        return svg.toSvg();
    }

    private double x(double probability) {
        return LEFT + (probability - 0.5) * 2 * (RIGHT - LEFT - LARGEST_RADIUS);
    }

    private double y(double share) {
        return BOTTOM - (share - low) / (1 - low) * (BOTTOM - TOP);
    }
}
