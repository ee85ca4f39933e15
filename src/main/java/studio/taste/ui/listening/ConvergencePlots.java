package studio.taste.ui.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Convergence;
import studio.taste.session.Convergence.LearningPoint;
import studio.taste.ui.widgets.IntervalPlot;
import studio.taste.ui.widgets.IntervalPlot.Interval;
import studio.taste.ui.widgets.LinePlot;
import studio.taste.ui.widgets.LinePlot.Point;
import studio.taste.ui.widgets.LinePlot.Quantity;
import studio.taste.ui.widgets.LinePlot.Reference;
import studio.taste.ui.widgets.LinePlot.Shape;
import studio.taste.ui.widgets.PlotOutlet;

/** The plots of what a session has learnt. */
final class ConvergencePlots {
    private final IntervalPlot belief;
    private final LinePlot accuracy;
    private final LinePlot logLoss;
    private final LinePlot uncertainty;
    private final LinePlot information;

    ConvergencePlots(PlotOutlet outlet) {
        belief = new IntervalPlot(
                "What the studio believes you like",
                "Dot: best guess. Band: 95 % sure. Arrow: the last answer's move.",
                "← liked more     utility per scale unit     liked more →",
                outlet);
        accuracy = plot(
                "Answers foreseen",
                "Share foreseen before each answer. Band: 95 %.",
                new Quantity(
                        "trial", "accuracy", 0, 1, new Reference(0.5, "chance"), Shape.LINE, ConvergencePlots::percent),
                outlet);
        logLoss = plot(
                "Surprise per answer",
                "Mean log-loss in nats. Lower is better.",
                new Quantity(
                        "trial",
                        "log_loss_nats",
                        0,
                        0.9,
                        new Reference(Math.log(2), "chance, ln 2"),
                        Shape.LINE,
                        ConvergencePlots::nats),
                outlet);
        uncertainty = plot(
                "Uncertainty left",
                "Share of the uncertainty at the start.",
                new Quantity("trial", "uncertainty_share", 0, 1, null, Shape.LINE, ConvergencePlots::percent),
                outlet);
        information = plot(
                "What each answer told",
                "Information gained, in nats.",
                new Quantity("trial", "information_nats", 0, 0.2, null, Shape.STEMS, ConvergencePlots::nats),
                outlet);
    }

    private static LinePlot plot(String title, String meaning, Quantity quantity, PlotOutlet outlet) {
        return new LinePlot(title, meaning, quantity, outlet);
    }

    IntervalPlot belief() {
        return belief;
    }

    LinePlot accuracy() {
        return accuracy;
    }

    LinePlot logLoss() {
        return logLoss;
    }

    LinePlot uncertainty() {
        return uncertainty;
    }

    LinePlot information() {
        return information;
    }

    void show(Convergence convergence) {
        belief.show(convergence.axes().stream()
                .map(axis -> new Interval(
                        axis.lowWords(),
                        axis.highWords(),
                        axis.mean(),
                        axis.low95(),
                        axis.high95(),
                        axis.mean() - axis.lastMove()))
                .toList());
        List<Point> foreseen = new ArrayList<>();
        List<Point> surprises = new ArrayList<>();
        for (LearningPoint point : convergence.points()) {
            WilsonInterval share = point.accuracy();
            // Before the first decided answer there is nothing that could have been foreseen.
            if (share != null) {
                foreseen.add(new Point(point.trial(), share.estimate(), share.lower(), share.upper()));
                surprises.add(new Point(point.trial(), point.logLossNats()));
            }
        }
        accuracy.show(foreseen);
        logLoss.show(surprises);
        uncertainty.show(points(convergence.points(), LearningPoint::uncertainty));
        information.show(points(convergence.points(), LearningPoint::informationNats));
    }

    private static List<Point> points(List<LearningPoint> learning, ToDoubleFunction<LearningPoint> value) {
        return learning.stream()
                .map(point -> new Point(point.trial(), value.applyAsDouble(point)))
                .toList();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String nats(double nats) {
        return String.format(Locale.ROOT, "%.2f", nats);
    }
}
