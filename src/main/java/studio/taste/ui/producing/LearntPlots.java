package studio.taste.ui.producing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.producing.TasteConvergence;
import studio.taste.session.producing.TasteConvergence.TraitAndState;
import studio.taste.ui.widgets.CurvesPlot;
import studio.taste.ui.widgets.CurvesPlot.Curve;
import studio.taste.ui.widgets.CurvesPlot.Look;
import studio.taste.ui.widgets.CurvesPlot.Scale;
import studio.taste.ui.widgets.IntervalPlot;
import studio.taste.ui.widgets.IntervalPlot.Interval;
import studio.taste.ui.widgets.LinePlot.Point;
import studio.taste.ui.widgets.PlotOutlet;
import studio.taste.ui.widgets.TwoPartPlot;

/** The plots of what a producer's answers have taught. */
final class LearntPlots {
    private static final String EMPTY = "Nothing yet. After your first pick this shows ";
    private static final double LEAST_AXIS_PITCH = 30;

    private final IntervalPlot taste;
    private final CurvesPlot foreseen;
    private final CurvesPlot surprise;
    private final CurvesPlot uncertainty;
    private final TwoPartPlot parts;

    LearntPlots(PlotOutlet outlet) {
        taste = new IntervalPlot(
                "What it believes you like",
                "Dot: best guess. Band: 95\u00a0% sure. Arrow: the last answer’s pull.",
                "← liked more     utility per usual step     liked more →",
                outlet);
        taste.setLeastPitch(LEAST_AXIS_PITCH);
        foreseen = new CurvesPlot(
                "Picks foretold",
                "Share of picks, each foretold before it was made. Bands: 95\u00a0%.",
                new Scale(
                        "round",
                        "share",
                        0,
                        1,
                        LearntPlots::percent,
                        112,
                        EMPTY + "how often your pick was the likeliest card, or among the three likeliest."),
                outlet);
        surprise = new CurvesPlot(
                "Surprise per pick",
                "Mean log-loss in nats; lower is better. Band: 95\u00a0%.",
                new Scale(
                        "round",
                        "log_loss_nats",
                        0,
                        2.5,
                        LearntPlots::nats,
                        104,
                        EMPTY + "how surprising your picks were, against guessing."),
                outlet);
        uncertainty = new CurvesPlot(
                "Uncertainty left",
                "Share of the uncertainty about the pool at the start.",
                new Scale(
                        "round",
                        "uncertainty_share",
                        0,
                        1,
                        LearntPlots::percent,
                        64,
                        EMPTY + "how much of your taste is still unknown."),
                outlet);
        parts = new TwoPartPlot(
                "Lasting taste and today’s",
                "Dot: what lasts. Diamond: what is of this session. Bands: 95\u00a0%.",
                "lasting",
                "this session",
                "← liked more     utility per usual step     liked more →",
                outlet);
    }

    IntervalPlot taste() {
        return taste;
    }

    CurvesPlot foreseen() {
        return foreseen;
    }

    CurvesPlot surprise() {
        return surprise;
    }

    CurvesPlot uncertainty() {
        return uncertainty;
    }

    TwoPartPlot parts() {
        return parts;
    }

    void show(TasteConvergence learnt) {
        taste.show(learnt.axes().stream()
                .map(axis -> new Interval(
                        axis.lowWords(),
                        axis.highWords(),
                        axis.mean(),
                        axis.low95(),
                        axis.high95(),
                        axis.mean() - axis.lastMove()))
                .toList());
        int both = Math.min(learnt.axes().size(), learnt.traits().size());
        parts.show(IntStream.range(0, both)
                .mapToObj(i -> row(learnt.axes().get(i), learnt.traits().get(i)))
                .toList());
        showForeseen(learnt.points());
        uncertainty.show(List.of(new Curve(
                "",
                Look.MAIN,
                learnt.points().stream()
                        .map(point -> new Point(point.round(), point.uncertainty()))
                        .toList())));
    }

    private static TwoPartPlot.Row row(AxisBelief axis, TraitAndState both) {
        return new TwoPartPlot.Row(
                axis.lowWords(),
                axis.highWords(),
                both.trait(),
                both.traitDeviation(),
                both.state(),
                both.stateDeviation());
    }

    private void showForeseen(List<TasteConvergence.Point> points) {
        List<Point> top1 = new ArrayList<>();
        List<Point> top3 = new ArrayList<>();
        List<Point> chance = new ArrayList<>();
        List<Point> chance3 = new ArrayList<>();
        List<Point> popular = new ArrayList<>();
        List<Point> loss = new ArrayList<>();
        List<Point> guessing = new ArrayList<>();
        for (TasteConvergence.Point point : points) {
            int round = point.round();
            WilsonInterval first = point.top1();
            WilsonInterval three = point.top3();
            // Before the first pick there is nothing that could have been foretold.
            if (first == null || three == null) {
                continue;
            }
            top1.add(new Point(round, first.estimate(), first.lower(), first.upper()));
            top3.add(new Point(round, three.estimate(), three.lower(), three.upper()));
            chance.add(new Point(round, point.chanceTop1()));
            chance3.add(new Point(round, Math.min(1, 3 * point.chanceTop1())));
            if (point.popularityTop1() != null) {
                popular.add(new Point(round, point.popularityTop1()));
            }
            loss.add(new Point(round, point.logLossNats(), point.logLossLow(), point.logLossHigh()));
            guessing.add(new Point(round, point.chanceLogLossNats()));
        }
        foreseen.show(List.of(
                new Curve("1 by chance", Look.LEVEL, chance),
                new Curve("3 by chance", Look.LEVEL, chance3),
                new Curve("popularity", Look.LEVEL, popular),
                new Curve("top 3", Look.OTHER, top3),
                new Curve("top 1", Look.MAIN, top1)));
        surprise.show(List.of(new Curve("chance", Look.LEVEL, guessing), new Curve("yours", Look.MAIN, loss)));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String nats(double nats) {
        return String.format(Locale.ROOT, "%.2f", nats);
    }
}
