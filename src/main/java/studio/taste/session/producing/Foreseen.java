package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.List;
import studio.taste.preference.ChoiceScores;
import studio.taste.preference.DriftWatch;

/**
 * Picks against what was expected of each before it was made. Immutable.
 *
 * @param picks one per pick, in order
 * @param drift whether they have become other than expected
 */
record Foreseen(List<Pick> picks, DriftWatch drift) {
    static final Foreseen NOTHING = new Foreseen(List.of(), DriftWatch.start());

    Foreseen {
        picks = List.copyOf(picks);
    }

    /**
     * How the picks up to one of them were foreseen.
     *
     * @param round of the last of them, from 1
     * @param own by the belief
     * @param popular by the taste the session opened with
     */
    record Pick(int round, ChoiceScores own, ChoiceScores popular) {}

    /** With one more pick: probabilities of the cards by the belief before it, by the taste at opening, and the card. */
    Foreseen with(int round, double[] own, double[] popular, int card) {
        Pick last =
                picks.isEmpty() ? new Pick(0, ChoiceScores.empty(), ChoiceScores.empty()) : picks.get(picks.size() - 1);
        List<Pick> more = new ArrayList<>(picks);
        more.add(new Pick(round, last.own().with(own, card), last.popular().with(popular, card)));
        return new Foreseen(more, drift.after(own, card));
    }
}
