package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.List;
import studio.taste.session.Production;
import studio.taste.session.StudioState;

/**
 * The belief after every step of the session at hand, so that one more act folds one more step, and an undo looks up what was. Holds
 * nothing that {@link TasteFold} would not give again. Confined to the session thread.
 */
final class TasteHistory {
    private final TasteFold fold;
    private final List<TasteStep> steps = new ArrayList<>();
    private final List<ProducerTaste> tastes = new ArrayList<>();
    private List<Object> openedFrom = List.of();

    TasteHistory(TasteFold fold) {
        this.fold = fold;
    }

    TasteFold fold() {
        return fold;
    }

    /** The belief after all that stands of a session. */
    ProducerTaste of(StudioState state, Production session) {
        List<Production> own = state.productions().values().stream()
                .filter(production ->
                        production.opened().producer().equals(session.opened().producer()))
                .toList();
        List<Production.Reset> resets = TasteFold.resets(own);
        // The belief it opens from changes only when something is taken out of it.
        List<Object> from = List.of(
                session.id(),
                session.isForgotten(),
                resets,
                own.stream().filter(Production::isForgotten).map(Production::id).toList());
        if (!from.equals(openedFrom)) {
            openedFrom = from;
            steps.clear();
            tastes.clear();
            tastes.add(ProducerTaste.opening(fold.opening(state.productions().values(), session)));
        }
        List<TasteStep> now = TasteStep.of(session);
        int common = 0;
        while (common < Math.min(now.size(), steps.size()) && now.get(common).isSame(steps.get(common))) {
            common++;
        }
        steps.subList(common, steps.size()).clear();
        tastes.subList(common + 1, tastes.size()).clear();
        for (TasteStep step : now.subList(common, now.size())) {
            steps.add(step);
            tastes.add(fold.after(tastes.get(tastes.size() - 1), session, step, resets));
        }
        return tastes.get(tastes.size() - 1);
    }

    /** The beliefs after each answered round, in order, with the opening first. */
    List<ProducerTaste> byRound() {
        List<ProducerTaste> rounds = new ArrayList<>();
        rounds.add(tastes.get(0));
        for (int i = 0; i < steps.size(); i++) {
            if (i + 1 == steps.size() || steps.get(i + 1) instanceof TasteStep.Opened) {
                rounds.add(tastes.get(i + 1));
            }
        }
        return rounds;
    }
}
