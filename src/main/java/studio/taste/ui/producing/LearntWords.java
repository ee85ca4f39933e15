package studio.taste.ui.producing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.taste.preference.WilsonInterval;
import studio.taste.session.Convergence.AxisBelief;
import studio.taste.session.producing.TasteConvergence;
import studio.taste.session.producing.TasteConvergence.Point;

/** What was learnt, in sentences. */
final class LearntWords {
    /** Moves below a hundredth of a utility unit are not worth a word. */
    private static final double NOTABLE = 0.01;

    private static final int PULLS = 2;

    private LearntWords() {}

    /** What the last answer pulled on most. */
    static String pull(TasteConvergence learnt) {
        if (learnt.points().isEmpty()) {
            return "Your first pick will move these estimates.";
        }
        List<AxisBelief> moved = learnt.axes().stream()
                .filter(axis -> Math.abs(axis.lastMove()) >= NOTABLE)
                .sorted(Comparator.comparingDouble((AxisBelief axis) -> -Math.abs(axis.lastMove())))
                .limit(PULLS)
                .toList();
        return moved.isEmpty()
                ? "The last answer was as expected and moved almost nothing."
                : "The last answer pulled toward "
                        + moved.stream()
                                .map(axis -> "“" + (axis.lastMove() > 0 ? axis.highWords() : axis.lowWords()) + "”")
                                .collect(Collectors.joining(" and "))
                        + ".";
    }

    /** How many picks were foreseen. */
    static String foreseen(TasteConvergence learnt) {
        @Nullable
        Point last = learnt.points().isEmpty()
                ? null
                : learnt.points().get(learnt.points().size() - 1);
        @Nullable WilsonInterval top1 = last == null ? null : last.top1();
        if (last == null || top1 == null) {
            return "Each pick is foretold before you make it; here you will see how often that is right.";
        }
        return String.format(
                Locale.ROOT,
                "Foretold %.0f of %d pick%s; guessing would get about %.1f.",
                top1.estimate() * top1.trials(),
                top1.trials(),
                top1.trials() == 1 ? "" : "s",
                last.chanceTop1() * top1.trials());
    }

    /** What going on would be worth. */
    static String goingOn(TasteConvergence learnt) {
        double chance = learnt.chanceOfNewBest();
        String words = "Another ten rounds: "
                + (chance < 0.01 ? "less than 1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * chance))
                + " chance of a new best";
        // A gain is a difference of utility over the temperature, so a logistic function of it is the chance to be
        // preferred.
        double preferred = 1 / (1 + Math.exp(-learnt.gain()));
        return words
                + String.format(
                        Locale.ROOT, "; it would be preferred to today’s about %.0f times in 100.", 100 * preferred);
    }

    /** Whether taste seems to drift. */
    static String drift(TasteConvergence learnt) {
        String weight = String.format(
                Locale.ROOT, "Weight of the belief that taste drifts: %.0f %%.", 100 * learnt.driftWeight());
        return learnt.drift().isEmpty() ? weight : learnt.drift() + " " + weight;
    }
}
