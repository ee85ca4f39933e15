package studio.taste.remix;

import java.util.ArrayList;
import java.util.List;
import studio.taste.remix.Proposals.Proposal;

/** Makes the rest before the drop longer or shorter; without any the drop starts on the beat. */
final class PauseEdit {
    private PauseEdit() {}

    static Proposals propose(EditScene scene, double amount) {
        int peak = scene.peak();
        Transition join = scene.section(peak).transitionIn();
        int before = Joins.isPause(join) ? join.beats() : 0;
        double room = Math.min(
                scene.roomBeats(peak),
                PlanAssembler.longestGapBeats(scene.plan().secondsPerBeat()));
        int rungs = (int) Math.max(1, Math.round(Math.abs(amount)));
        List<Proposal> proposals = new ArrayList<>();
        int beats = before;
        for (int rung = 0; rung < rungs; rung++) {
            int next = amount > 0 ? Joins.longer(beats) : Joins.shorter(beats);
            if (next == beats || next > room || next == 0 && amount > 0) {
                break;
            }
            beats = next;
            proposals.add(0, proposal(scene, peak, beats));
        }
        return new Proposals(proposals, otherwise(before, amount));
    }

    private static Proposal proposal(EditScene scene, int peak, int beats) {
        Section section = scene.section(peak);
        Transition join = Joins.of(TransitionType.SILENCE_GAP, beats);
        String before = Joins.words(section.transitionIn());
        return new Proposal(
                scene.with(peak, section.withTransitionIn(join)),
                beats == 0
                        ? "The drop starts on the beat, without " + before + " before it."
                        : "There is " + Joins.words(join) + " before the drop instead of " + before + ".");
    }

    private static String otherwise(int before, double amount) {
        if (amount < 0) {
            return "There is no pause before the drop.";
        }
        return before == 0
                ? "There is no room for a pause before the drop."
                : "The pause before the drop is already as long as it goes: " + before + " beats.";
    }
}
