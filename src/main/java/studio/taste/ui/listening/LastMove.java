package studio.taste.ui.listening;

import java.util.Comparator;
import studio.taste.session.Convergence;
import studio.taste.session.Convergence.AxisBelief;

/** What the last answer moved, in words. */
final class LastMove {
    /** Moves below a hundredth of a utility unit are not worth a word. */
    private static final double NOTABLE = 0.01;

    private LastMove() {}

    static String words(Convergence convergence) {
        if (convergence.points().isEmpty()) {
            return "Nothing learnt yet: each answer will move these estimates.";
        }
        return convergence.axes().stream()
                .max(Comparator.comparingDouble(axis -> Math.abs(axis.lastMove())))
                .filter(axis -> Math.abs(axis.lastMove()) >= NOTABLE)
                .map(LastMove::sentence)
                .orElse("The last answer was as expected and moved almost nothing.");
    }

    private static String sentence(AxisBelief axis) {
        String toward = axis.lastMove() > 0 ? axis.highWords() : axis.lowWords();
        String from = axis.lastMove() > 0 ? axis.lowWords() : axis.highWords();
        return "The last answer moved the estimate most toward “" + toward + "”, away from “" + from + "”.";
    }
}
