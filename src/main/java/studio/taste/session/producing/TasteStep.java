package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.List;
import studio.taste.session.ProducingEvent;
import studio.taste.session.Production;

/** A producer's session as the belief sees it: portfolios that open and signals about them, in order. */
sealed interface TasteStep {
    /** A portfolio was presented; compared by identity, because two portfolios are never the same. */
    record Opened(Production.Round round) implements TasteStep {
        @Override
        public boolean isSame(TasteStep other) {
            return other instanceof Opened opened && opened.round.presented() == round.presented();
        }
    }

    /**
     * Something was said.
     *
     * @param timed what and when
     * @param number of the round, from 1
     * @param cards as they were then
     */
    record Said(Production.Timed timed, int number, List<ProducingEvent.Shown> cards) implements TasteStep {
        @Override
        public boolean isSame(TasteStep other) {
            return other instanceof Said said && said.timed == timed;
        }
    }

    /** Whether both are the same moment of one session. */
    boolean isSame(TasteStep other);

    /** All that stands of a session. */
    static List<TasteStep> of(Production production) {
        List<TasteStep> steps = new ArrayList<>();
        for (Production.Round round : production.rounds()) {
            steps.add(new Opened(round));
            List<ProducingEvent.Shown> cards = new ArrayList<>(round.presented().cards());
            for (Production.Timed timed : round.signals()) {
                steps.add(new Said(timed, round.presented().round(), List.copyOf(cards)));
                if (timed.signal() instanceof ProducingEvent.Edited edited) {
                    cards.set(
                            edited.card(),
                            new ProducingEvent.Shown(
                                    edited.edited(), cards.get(edited.card()).reason(), edited.audio()));
                }
            }
        }
        return steps;
    }
}
