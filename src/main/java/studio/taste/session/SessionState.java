package studio.taste.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.taste.preference.GaussianPosterior;
import studio.taste.selection.AskedTrial;
import studio.taste.selection.PoolPair;

/**
 * One session, folded from its events. Immutable.
 *
 * @param opened how the session began
 * @param openedAt when
 * @param prior the belief it began with
 * @param trials in order; all but the last are answered, the last may be waiting for its answer
 * @param refused pairs that could not be presented
 * @param learning what the answers that stand have taught
 * @param status whether it goes on
 */
public record SessionState(
        StudioEvent.SessionOpened opened,
        Instant openedAt,
        GaussianPosterior prior,
        List<TrialRecord> trials,
        List<StudioEvent.PairRefused> refused,
        Learning learning,
        Status status) {

    /** Whether a session goes on. */
    public enum Status {
        /** Trials are being answered, or the studio stopped without a word. */
        RUNNING,
        /** The rater left and means to come back. */
        PAUSED,
        /** All trials are answered. */
        FINISHED
    }

    public SessionState {
        trials = List.copyOf(trials);
        refused = List.copyOf(refused);
    }

    static SessionState opened(StudioEvent.SessionOpened opened, Instant at, GaussianPosterior prior) {
        return new SessionState(opened, at, prior, List.of(), List.of(), Learning.start(prior, opened), Status.RUNNING);
    }

    public SessionId id() {
        return opened.session();
    }

    /** The trial that waits for its answer, if one was presented. */
    public Optional<TrialRecord> waiting() {
        return last().filter(trial -> !trial.isAnswered());
    }

    /** Trials whose answer stands. */
    public List<TrialRecord> answered() {
        return trials.stream().filter(TrialRecord::isAnswered).toList();
    }

    /** Number of the trial to be presented next; the waiting one's own number while one is waiting. */
    public int nextNumber() {
        return answered().size() + 1;
    }

    /** The trials presented so far, as the planner of the next one wants them. */
    List<AskedTrial> asked() {
        return trials.stream().map(trial -> trial.presented().asked()).toList();
    }

    /** Pairs of the pool that cannot be compared. */
    Set<PoolPair> refusedPairs() {
        return refused.stream().map(StudioEvent.PairRefused::pair).collect(Collectors.toSet());
    }

    /** Whether every trial is answered. */
    public boolean isComplete() {
        return answered().size() >= opened.settings().protocol().trials();
    }

    private Optional<TrialRecord> last() {
        return trials.isEmpty() ? Optional.empty() : Optional.of(trials.get(trials.size() - 1));
    }

    SessionState after(StudioEvent.OfSession event, Instant at) {
        if (event instanceof StudioEvent.TrialPresented presented) {
            return presented(presented, at);
        }
        if (event instanceof StudioEvent.VoteCast cast) {
            return voted(cast, at);
        }
        if (event instanceof StudioEvent.VoteUndone undone) {
            return undone(undone);
        }
        if (event instanceof StudioEvent.PairRefused pair) {
            List<StudioEvent.PairRefused> more = new ArrayList<>(refused);
            more.add(pair);
            return new SessionState(opened, openedAt, prior, trials, more, learning, status);
        }
        if (event instanceof StudioEvent.SessionPaused) {
            return with(Status.PAUSED);
        }
        if (event instanceof StudioEvent.SessionResumed) {
            return with(Status.RUNNING);
        }
        if (event instanceof StudioEvent.SessionFinished) {
            return with(Status.FINISHED);
        }
        throw new IllegalStateException("session " + id() + " was opened twice");
    }

    private SessionState with(Status newStatus) {
        return new SessionState(opened, openedAt, prior, trials, refused, learning, newStatus);
    }

    private SessionState presented(StudioEvent.TrialPresented presented, Instant at) {
        if (presented.number() != nextNumber() || waiting().isPresent()) {
            throw new IllegalStateException("session " + id() + ": trial " + presented.number()
                    + " was presented where trial " + nextNumber() + " was due");
        }
        List<TrialRecord> more = new ArrayList<>(trials);
        more.add(new TrialRecord(presented, at, null, null));
        return new SessionState(opened, openedAt, prior, more, refused, learning, status);
    }

    private SessionState voted(StudioEvent.VoteCast cast, Instant at) {
        TrialRecord trial = waiting()
                .filter(open -> open.presented().trial().equals(cast.trial()))
                .orElseThrow(() -> new IllegalStateException(
                        "session " + id() + ": a vote came for trial " + cast.trial() + ", which is not waiting"));
        List<TrialRecord> more = new ArrayList<>(trials);
        more.set(more.size() - 1, trial.answered(cast, at));
        return relearnt(more, learning.after(trial.presented(), cast.ballot().outcome()), status);
    }

    /** Takes the last answer back: its trial waits again, and a trial presented after it is forgotten. */
    private SessionState undone(StudioEvent.VoteUndone undone) {
        List<TrialRecord> left = new ArrayList<>(trials);
        if (waiting().isPresent()) {
            left.remove(left.size() - 1);
        }
        TrialRecord last = left.isEmpty() ? null : left.get(left.size() - 1);
        if (last == null || !last.presented().trial().equals(undone.trial())) {
            throw new IllegalStateException("session " + id() + ": the answer to trial " + undone.trial()
                    + " is not the last and cannot be undone");
        }
        left.set(left.size() - 1, last.unanswered());
        Learning again = Learning.start(prior, opened);
        for (TrialRecord trial : left) {
            StudioEvent.VoteCast vote = trial.vote();
            if (vote != null) {
                again = again.after(trial.presented(), vote.ballot().outcome());
            }
        }
        return relearnt(left, again, Status.RUNNING);
    }

    private SessionState relearnt(List<TrialRecord> newTrials, Learning newLearning, Status newStatus) {
        return new SessionState(opened, openedAt, prior, newTrials, refused, newLearning, newStatus);
    }
}
