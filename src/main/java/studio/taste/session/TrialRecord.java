package studio.taste.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A trial as the journal tells it.
 *
 * @param presented the question
 * @param presentedAt when it was put
 * @param vote the answer, null while there is none
 * @param votedAt when it was given, null while there is none
 */
public record TrialRecord(
        StudioEvent.TrialPresented presented,
        Instant presentedAt,
        StudioEvent.@Nullable VoteCast vote,
        @Nullable Instant votedAt) {

    public boolean isAnswered() {
        return vote != null;
    }

    TrialRecord answered(StudioEvent.VoteCast cast, Instant at) {
        return new TrialRecord(presented, presentedAt, cast, at);
    }

    TrialRecord unanswered() {
        return new TrialRecord(presented, presentedAt, null, null);
    }
}
