package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import studio.taste.preference.MultinomialLogit;

/**
 * The usual portfolio: some slots by the expected utility of the best of them (EUBO), the others by what the pick among all of them is expected
 * to tell about the taste (BALD), all by the same 256 draws. Greedy, each slot given those before it.
 *
 * @param learning share of the slots that are there to learn, 0 (find my best) to 1 (learn my taste)
 */
public record BalancedPortfolio(double learning) implements PortfolioPolicy {
    /** Half and half: nearly the regret of the one and the learning of the other. */
    public static final BalancedPortfolio USUAL = new BalancedPortfolio(0.5);

    public BalancedPortfolio {
        if (!(learning >= 0 && learning <= 1)) {
            throw new IllegalArgumentException("the share of slots to learn from is 0 to 1, was " + learning);
        }
    }

    @Override
    public List<Slot> choose(PortfolioRequest request) {
        return choose(PoolDraws.of(request, PoolDraws.USUAL), request.size(), request.likelihood());
    }

    List<Slot> choose(PoolDraws draws, int size, MultinomialLogit likelihood) {
        int toLearn = (int) Math.round(learning * size);
        OpenCandidates open = new OpenCandidates(draws.candidates());
        List<Slot> slots = new ArrayList<>();
        addBest(slots, open, new ExpectedBest(draws), size - toLearn);
        if (toLearn > 0) {
            ChoiceInformation information = new ChoiceInformation(draws, likelihood);
            slots.forEach(slot -> information.add(slot.candidate()));
            addTelling(slots, open, information, size);
        }
        return slots;
    }

    private static void addBest(List<Slot> slots, OpenCandidates open, ExpectedBest best, int size) {
        while (slots.size() < size) {
            int candidate = open.take(best::with);
            best.add(candidate);
            slots.add(new Slot(candidate, slots.isEmpty() ? SlotReason.BEST : SlotReason.EXPECTED));
        }
    }

    private static void addTelling(List<Slot> slots, OpenCandidates open, ChoiceInformation information, int size) {
        if (slots.isEmpty() && size > 1) {
            for (int candidate : information.bestPair()) {
                open.take(candidate);
                information.add(candidate);
                slots.add(new Slot(candidate, SlotReason.INFORMATION));
            }
        }
        while (slots.size() < size) {
            int candidate = open.take(information::with);
            information.add(candidate);
            slots.add(new Slot(candidate, SlotReason.INFORMATION));
        }
    }
}
