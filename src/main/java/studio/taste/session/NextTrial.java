package studio.taste.session;

import java.util.ArrayList;
import java.util.List;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.Outcome;
import studio.taste.selection.AskedTrial;
import studio.taste.selection.QueuedPair;
import studio.taste.selection.TrialPlan;
import studio.taste.selection.TrialPlanner;

/** What a session asks next. A function of its state alone, so that a replay asks the same. */
final class NextTrial {
    private NextTrial() {}

    /** The trial to present once the last one is answered. */
    static TrialPlan of(SessionState state) {
        return plan(state, state.learning().belief(), state.nextNumber());
    }

    /**
     * The trials of which one will follow the one that waits, whatever is answered: most often two or three, fewer when answers lead
     * to the same pair, none when the waiting trial is the last.
     */
    static List<AskedTrial> afterWaiting(SessionState state) {
        List<AskedTrial> possible = new ArrayList<>();
        TrialRecord waiting = state.waiting().orElse(null);
        int next = state.nextNumber() + 1;
        if (waiting == null || next > state.opened().settings().protocol().trials()) {
            return possible;
        }
        for (Outcome outcome : Outcome.values()) {
            Learning supposed = state.learning().after(waiting.presented(), outcome);
            AskedTrial trial = plan(state, supposed.belief(), next).trial();
            if (!possible.contains(trial)) {
                possible.add(trial);
            }
        }
        return possible;
    }

    private static TrialPlan plan(SessionState state, GaussianPosterior belief, int number) {
        SessionSettings settings = state.opened().settings();
        return new TrialPlanner(settings.protocol(), settings.likelihood(), queue(state))
                .plan(
                        belief,
                        state.learning().rows(),
                        state.asked(),
                        state.refusedPairs(),
                        state.opened().seed(),
                        number);
    }

    private static List<QueuedPair> queue(SessionState state) {
        PairQueue.Asked asked = state.opened().queue();
        return asked == null ? List.of() : asked.pairs();
    }
}
