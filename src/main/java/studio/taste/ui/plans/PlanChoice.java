package studio.taste.ui.plans;

import java.util.List;

/**
 * The answer to a {@link PlanOrder}.
 *
 * @param cards the plans, the best first; behind them those that may not be shown to raters
 * @param sentence which was chosen and why, or why none was
 * @param read what was read from the wish, in words; empty when nothing was wished
 */
public record PlanChoice(List<PlanCard> cards, String sentence, String read) {
    public PlanChoice {
        cards = List.copyOf(cards);
    }
}
