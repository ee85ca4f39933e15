package studio.taste.session.producing;

import java.util.List;
import java.util.Optional;
import studio.taste.session.ProducingEvent;
import studio.taste.session.Production;
import studio.taste.session.producing.ProducingSnapshot.Phase;

/** Whether an act is possible now. */
final class ActCheck {
    private ActCheck() {}

    /** Why not, in a sentence; empty when it is. */
    static Optional<String> refusal(ProducingEvent.Act act, Production production, Phase phase) {
        if (act instanceof ProducingEvent.WentBack back) {
            return back.round() >= 1 && back.round() <= production.rounds().size()
                    ? Optional.empty()
                    : Optional.of("There is no round " + back.round() + " to go back to.");
        }
        if (!(act instanceof ProducingEvent.Signal signal)) {
            return Optional.empty();
        }
        Optional<Production.Round> open = production.open();
        if (phase != Phase.CHOOSING || open.isEmpty()) {
            return Optional.of("The cards are not ready yet.");
        }
        int cards = open.get().cards().size();
        return named(signal).stream().allMatch(card -> card >= 0 && card < cards)
                ? Optional.empty()
                : Optional.of("That card is no longer here.");
    }

    private static List<Integer> named(ProducingEvent.Signal signal) {
        if (signal instanceof ProducingEvent.Picked picked) {
            return List.of(
                    picked.card(),
                    picked.second() == null ? 0 : picked.second(),
                    picked.worst() == null ? 0 : picked.worst());
        }
        if (signal instanceof ProducingEvent.Judged judged) {
            return List.of(judged.card());
        }
        if (signal instanceof ProducingEvent.SoundedAlike alike) {
            return List.of(alike.one(), alike.other());
        }
        return List.of();
    }
}
