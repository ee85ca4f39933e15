package studio.taste.ui.producing;

import java.util.ArrayList;
import java.util.List;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.producing.TasteConvergence;
import studio.taste.session.producing.TasteConvergence.Point;
import studio.taste.session.producing.TasteConvergence.TraitAndState;

/** A plausible course of learning a producer's taste, for the eye. */
final class RehearsalTaste {
    private static final String[][] POLES = {
        {"dry", "wet, much reverb"},
        {"vocal enters early", "vocal enters late"},
        {"light low end", "heavy low end"},
        {"vocal set back", "vocal in front"},
        {"sparse", "dense"},
        {"slower", "faster"},
        {"drums set back", "drums in front"},
        {"dark", "bright"},
        {"gentle transitions", "hard cuts"},
        {"close to the original songs", "far from the original songs"},
        {"peak comes early", "peak comes late"},
        {"cool", "warm"},
        {"loose low end", "tight low end"},
        {"narrow", "wide"},
        {"lively", "evened out"},
        {"few changes", "many changes"},
        {"steady energy", "strong contrasts"}
    };
    private static final double[] LIKED = {
        -1.4, 1.1, 0.9, 0.75, -0.6, 0.45, -0.4, 0.35, -0.3, 0.25, 0.2, 0.2, 0.15, -0.1, 0.08, -0.05, 0.02
    };

    private RehearsalTaste() {}

    /**
     * @param answered rounds answered in this session
     * @param nudge what likes, edits and reasons added
     */
    static TasteConvergence after(int answered, double nudge) {
        double certainty = 1 - Math.exp(-(answered + nudge) / 6.0);
        double before = answered == 0 ? certainty : 1 - Math.exp(-(answered - 1 + nudge) / 6.0);
        List<AxisBelief> axes = new ArrayList<>();
        List<TraitAndState> parts = new ArrayList<>();
        for (int i = 0; i < POLES.length; i++) {
            double bend = 1 + 0.6 * Math.sin(i * 1.7 + answered);
            double move = answered == 0 ? 0 : LIKED[i] * (certainty - before) * 2.2 * bend;
            double deviation = 0.62 - 0.42 * certainty + 0.01 * i;
            axes.add(new AxisBelief("axis_" + i, POLES[i][0], POLES[i][1], LIKED[i] * certainty, deviation, move));
            parts.add(new TraitAndState(
                    0.7 * LIKED[i] * certainty,
                    deviation * 0.9,
                    (0.3 * LIKED[i] + 0.2 * Math.sin(i + answered)) * certainty,
                    deviation * 0.7));
        }
        List<Point> points = new ArrayList<>();
        for (int round = 1; round <= answered; round++) {
            points.add(point(round));
        }
        return new TasteConvergence(
                axes,
                points,
                0.9 * Math.exp(-answered / 7.0),
                0.7 * Math.exp(-answered / 5.0) + 0.04,
                parts,
                answered >= 9 ? 0.71 : 0.18,
                answered >= 9
                        ? "Your last answers are less likely than the ones before under what was learnt: your taste may have"
                                + " changed."
                        : "");
    }

    private static Point point(int round) {
        long first = Math.round(round * (0.2 + 0.4 * (1 - Math.exp(-round / 4.0))));
        long three = Math.min(round, Math.round(round * (0.5 + 0.4 * (1 - Math.exp(-round / 3.0)))));
        double loss = Math.log(8) - 0.9 * (1 - Math.exp(-round / 5.0)) + 0.12 * Math.cos(2 * round);
        double half = 0.9 / Math.sqrt(round);
        return new Point(
                round,
                WilsonInterval.of(first, round),
                WilsonInterval.of(three, round),
                loss,
                Math.max(0, loss - half),
                loss + half,
                1.0 / 8,
                Math.log(8),
                round < 2 ? null : 0.2 + 0.05 * Math.sin(round),
                Math.exp(-round / 11.0));
    }
}
