package studio.taste.ui;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import studio.taste.export.RunSentences;
import studio.taste.preference.WilsonInterval;
import studio.taste.training.runs.LearningForecast;
import studio.taste.training.runs.LearningPoint;
import studio.taste.training.runs.RunReport;
import studio.taste.ui.widgets.LearningCurvePlot.Curve;
import studio.taste.ui.widgets.LearningCurvePlot.Point;

/**
 * How a ranker learns.
 *
 * @param points ordered by labels
 * @param forecast null while it cannot be told
 * @param ceiling the accuracy no model can pass; null while it is not known
 * @param sentence what it comes to, or what is missing
 */
public record LearningView(
        List<LearningPoint> points,
        @Nullable LearningForecast forecast,
        @Nullable WilsonInterval ceiling,
        String sentence) {
    /** Before anything is known. */
    public static final LearningView NOTHING = new LearningView(
            List.of(),
            null,
            null,
            "The ranker learns in the background; its curve begins once there are answers enough.");

    private static final int STEPS = 12;

    public LearningView {
        points = points.stream()
                .filter(point -> Double.isFinite(point.accuracy().estimate()))
                .toList();
    }

    /** Of a run, as its report tells. */
    public static LearningView of(RunReport report) {
        return new LearningView(
                report.curve(),
                report.forecast(),
                report.ceiling(),
                RunSentences.forecast(report)
                        .orElse(
                                report.curve().isEmpty()
                                        ? "No curve was measured in this training."
                                        : "One point makes no curve yet."));
    }

    /** The same for a plot. */
    public Curve curve() {
        return new Curve(
                points.stream()
                        .map(point -> new Point(
                                point.labels(),
                                point.accuracy().estimate(),
                                point.accuracy().lower(),
                                point.accuracy().upper()))
                        .toList(),
                ceiling == null ? Double.NaN : ceiling.estimate(),
                onward(),
                sentence);
    }

    private List<Point> onward() {
        LearningForecast to = forecast;
        if (to == null || points.isEmpty()) {
            return List.of();
        }
        int now = Math.max(1, points.get(points.size() - 1).labels());
        return IntStream.rangeClosed(0, STEPS)
                .map(step -> now + step * RunSentences.LABELS_AHEAD / STEPS)
                .mapToObj(labels -> new Point(labels, to.accuracy(labels), to.accuracy(labels), to.accuracy(labels)))
                .toList();
    }
}
