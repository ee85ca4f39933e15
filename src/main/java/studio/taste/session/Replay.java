package studio.taste.session;

import java.util.ArrayList;
import java.util.List;
import studio.taste.selection.TrialPlan;

/**
 * A journal played again from its first entry: each belief and each choice of a pair is worked out anew and compared with
 * what was recorded at the time.
 *
 * @param entries how many entries there are
 * @param sessions how many sessions were opened
 * @param answers how many answers stand
 * @param differences a sentence for each thing that came out otherwise; empty when the result is identical
 */
public record Replay(int entries, int sessions, int answers, List<String> differences) {
    public Replay {
        differences = List.copyOf(differences);
    }

    /** Plays the entries again. */
    public static Replay of(List<JournalEntry> entries) {
        StudioState state = StudioState.EMPTY;
        List<String> differences = new ArrayList<>();
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof StudioEvent.TrialPresented presented) {
                compare(state.session(presented.session()), presented, differences);
            }
            state = state.after(entry);
        }
        int answers = state.sessions().values().stream()
                .mapToInt(session -> session.answered().size())
                .sum();
        return new Replay(entries.size(), state.sessions().size(), answers, differences);
    }

    public boolean isIdentical() {
        return differences.isEmpty();
    }

    private static void compare(SessionState session, StudioEvent.TrialPresented presented, List<String> differences) {
        if (!session.learning().digest().equals(presented.beliefDigest())) {
            differences.add("Trial " + presented.trial() + ": the belief before it came out otherwise.");
        }
        TrialPlan plan = NextTrial.of(session);
        if (!plan.trial().equals(presented.asked())) {
            differences.add("Trial " + presented.trial() + ": the pair chosen came out otherwise.");
        }
    }
}
