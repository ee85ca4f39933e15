package studio.taste.session.producing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.taste.session.StudioEvent;

/** Keeps what was shown last ready to be shown again, for an undo, and remembers what the player holds. Confined to the session thread. */
final class CardShelf {
    /** Three portfolios with some edits; 6 MB each. */
    private static final int MOST = 28;

    private final Map<StudioEvent.Candidate, Member> kept = new LinkedHashMap<>(64, 0.75f, true);
    private List<StudioEvent.Candidate> loaded = List.of();

    void keep(Member member) {
        kept.put(member.candidate(), member);
        var oldest = kept.keySet().iterator();
        while (kept.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    @Nullable
    Member get(StudioEvent.Candidate candidate) {
        return kept.get(candidate);
    }

    /** What the player holds, in order. */
    List<StudioEvent.Candidate> loaded() {
        return loaded;
    }

    void loaded(List<StudioEvent.Candidate> now) {
        loaded = List.copyOf(now);
    }
}
