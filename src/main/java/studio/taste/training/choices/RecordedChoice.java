package studio.taste.training.choices;

import java.util.List;

/**
 * One record of a rater: of K alternatives one was chosen, or of two neither.
 *
 * @param items of each alternative, K ≥ 2, by their number in {@link ChoiceData}: what popularity goes by
 * @param alternatives by their number in {@link ChoiceData}: what their features are found by
 * @param chosen index of the one chosen, or {@link #TIE}
 */
public record RecordedChoice(List<Integer> items, List<Integer> alternatives, int chosen) {
    /** Of two alternatives neither was preferred. */
    public static final int TIE = -1;

    public RecordedChoice {
        items = List.copyOf(items);
        alternatives = List.copyOf(alternatives);
        if (items.size() < 2 || items.size() != alternatives.size() || chosen < TIE || chosen >= items.size()) {
            throw new IllegalArgumentException("a record is one of at least two alternatives, was " + chosen + " of "
                    + items.size() + " items and " + alternatives.size() + " rows of features");
        }
    }

    /** Whether one was preferred. */
    public boolean isDecided() {
        return chosen != TIE;
    }

    /** K. */
    public int size() {
        return items.size();
    }
}
