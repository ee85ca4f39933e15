package studio.taste.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.loudness.MatchedPair;
import studio.taste.loudness.UnfairPairException;
import studio.taste.selection.PoolPair;
import studio.taste.selection.TrialPlan;

/**
 * Takes a rater through a session: plans a trial, has it rendered and matched, loads it, keeps the answer, learns, and goes on.
 *
 * <p>All state is confined to the {@code sessionThread}; the public methods only hand work to it. Rendering runs on {@code
 * workers} and comes back. Each change is published as one {@link SessionSnapshot}.
 */
public final class ListeningSession {
    /** Until there is a pace to go by: a listen to each side of an 18 s preview and a moment to answer. */
    private static final Duration USUAL_TRIAL = Duration.ofSeconds(45);

    /** When so many pairs were refused, something is wrong with the songs, not with a pair. */
    private static final int MOST_REFUSED = 50;

    private final StudioLog log;
    private final PairPreparation pairs;
    private final Player player;
    private final Clock clock;
    private final Executor sessionThread;
    private final Executor workers;
    private final String appVersion;
    private final SessionScreen screen;

    private @Nullable SessionId current;
    private long revision;
    private SessionSnapshot.Phase phase = SessionSnapshot.Phase.PREPARING;
    private Instant playableSince = Instant.EPOCH;
    /** Counts preparations, so that one overtaken by a pause or an undo is dropped. */
    private long preparation;

    /**
     * @param log the journal and its fold
     * @param sessionThread runs one task at a time, in order; in tests {@code Runnable::run}
     * @param workers renders; in tests {@code Runnable::run}
     * @param ahead makes what may follow while a trial is heard; may leave it undone, where nobody listens
     * @param screen told of every change, on the session thread
     */
    public ListeningSession(
            StudioLog log,
            PreviewStore previews,
            Player player,
            Clock clock,
            Executor sessionThread,
            Executor workers,
            Executor ahead,
            String appVersion,
            SessionScreen screen) {
        this.log = log;
        this.pairs = new PairPreparation(previews, workers, ahead);
        this.player = player;
        this.clock = clock;
        this.sessionThread = sessionThread;
        this.workers = workers;
        this.appVersion = appVersion;
        this.screen = screen;
    }

    /** Gives a rater a pseudonym. */
    public void enrol(StudioEvent.RaterEnrolled rater) {
        sessionThread.execute(() -> keeping(() -> log.append(rater)));
    }

    /** Begins a session and presents its first trial. */
    public void open(StudioEvent.SessionOpened opened) {
        sessionThread.execute(() -> keeping(() -> {
            log.append(opened);
            current = opened.session();
            presentNext();
        }));
    }

    /** Goes on with a session after a pause or a crash: the same trial, the same order. */
    public void resume(SessionId session) {
        sessionThread.execute(() -> keeping(() -> {
            current = session;
            log.append(new StudioEvent.SessionResumed(session, appVersion));
            presentNext();
        }));
    }

    /**
     * Keeps an answer and goes on. An answer to another trial than the one waiting, or before both sides were heard, changes
     * nothing and is answered with a notice.
     */
    public void answer(TrialId trial, Ballot ballot) {
        sessionThread.execute(() -> keeping(() -> vote(trial, ballot)));
    }

    /** Takes the last answer back and presents its trial again. */
    public void undo() {
        sessionThread.execute(() -> keeping(() -> {
            List<TrialRecord> answered = state().answered();
            if (answered.isEmpty()) {
                publish("There is no answer to take back yet.");
                return;
            }
            TrialRecord last = answered.get(answered.size() - 1);
            log.append(new StudioEvent.VoteUndone(state().id(), last.presented().trial()));
            presentNext();
        }));
    }

    /** Stops the music and leaves; {@link #resume} comes back to the same trial. */
    public void pause() {
        sessionThread.execute(() -> keeping(() -> {
            overtake();
            player.pause();
            if (current != null && state().status() == SessionState.Status.RUNNING) {
                log.append(new StudioEvent.SessionPaused(state().id()));
                show(SessionSnapshot.Phase.PAUSED, "");
            }
        }));
    }

    /** Tries again what went wrong. */
    public void retry() {
        sessionThread.execute(() -> keeping(this::presentNext));
    }

    private void vote(TrialId trial, Ballot ballot) throws JournalException {
        TrialRecord waiting = state().waiting().orElse(null);
        if (phase != SessionSnapshot.Phase.LISTENING
                || waiting == null
                || !waiting.presented().trial().equals(trial)) {
            publish("That trial is no longer waiting for an answer.");
            return;
        }
        Listening listening = player.listening();
        if (!blind(waiting).mayBeAnswered(listening, player.state().durationSeconds())) {
            publish("Listen to both sides first.");
            return;
        }
        player.pause();
        long millis = Duration.between(playableSince, clock.instant()).toMillis();
        log.append(new StudioEvent.VoteCast(state().id(), trial, ballot, listening, millis));
        presentNext();
    }

    /** Drops what is in preparation. */
    private void overtake() {
        preparation++;
        pairs.stop();
    }

    /** Presents the waiting trial, or plans the next one, or finishes. */
    private void presentNext() throws JournalException {
        overtake();
        player.pause();
        SessionState state = state();
        if (state.isComplete()) {
            if (state.status() != SessionState.Status.FINISHED) {
                log.append(new StudioEvent.SessionFinished(state.id()));
            }
            show(SessionSnapshot.Phase.FINISHED, "");
            return;
        }
        show(SessionSnapshot.Phase.PREPARING, "");
        TrialRecord waiting = state.waiting().orElse(null);
        if (waiting != null) {
            prepare(waiting.presented().a(), waiting.presented().b(), this::load);
            return;
        }
        TrialPlan plan = NextTrial.of(state);
        prepare(plan.trial().first(), plan.trial().second(), pair -> {
            log.append(presented(state(), plan, pair));
            load(pair);
        });
    }

    private static StudioEvent.TrialPresented presented(SessionState state, TrialPlan plan, MatchedPair pair) {
        return new StudioEvent.TrialPresented(
                state.id(),
                TrialId.of(state.id(), state.nextNumber()),
                plan.trial(),
                plan.informationNats(),
                state.learning().predict(plan.trial().first(), plan.trial().second()),
                state.learning().digest(),
                pair.card());
    }

    /** Renders and matches a pair on a worker, then goes on with it on the session thread unless it was overtaken. */
    private void prepare(int a, int b, Preparation then) {
        long mine = preparation;
        StudioEvent.Candidate first = state().opened().pool().get(a);
        StudioEvent.Candidate second = state().opened().pool().get(b);
        workers.execute(() -> {
            try {
                MatchedPair pair = pairs.make(first, second);
                back(mine, () -> then.with(pair));
            } catch (UnfairPairException unfair) {
                back(mine, () -> refuse(a, b, unfair));
            } catch (StudioException trouble) {
                back(mine, () -> show(SessionSnapshot.Phase.FAILED, trouble.getMessage()));
            } catch (RuntimeException defect) {
                back(mine, () -> show(SessionSnapshot.Phase.FAILED, "The preview could not be made: " + defect));
            }
        });
    }

    private void back(long mine, Step step) {
        sessionThread.execute(() -> {
            if (mine == preparation) {
                keeping(step);
            }
        });
    }

    private void refuse(int a, int b, UnfairPairException unfair) throws JournalException {
        SessionState state = state();
        log.append(new StudioEvent.PairRefused(state.id(), state.nextNumber(), PoolPair.of(a, b), unfair.getMessage()));
        if (state.refused().size() >= MOST_REFUSED) {
            show(
                    SessionSnapshot.Phase.FAILED,
                    "Too many previews of these songs cannot be compared. " + unfair.getMessage());
            return;
        }
        presentNext();
    }

    private void load(MatchedPair pair) {
        player.load(pair.first(), pair.second());
        playableSince = clock.instant();
        show(SessionSnapshot.Phase.LISTENING, "");
        pairs.ahead(state());
    }

    private SessionState state() {
        if (current == null) {
            throw new IllegalStateException("no session is open");
        }
        return log.state().session(current);
    }

    private BlindTrial blind(TrialRecord trial) {
        SessionSettings settings = state().opened().settings();
        return new BlindTrial(
                trial.presented().trial(),
                trial.presented().number(),
                settings.protocol().trials(),
                settings.heardShare());
    }

    private void show(SessionSnapshot.Phase newPhase, String notice) {
        phase = newPhase;
        publish(notice);
    }

    private void publish(String notice) {
        SessionState state = state();
        revision++;
        List<TrialRecord> answered = state.answered();
        SessionSettings settings = state.opened().settings();
        boolean maySee = phase == SessionSnapshot.Phase.FINISHED || settings.plots() == PlotTiming.LIVE;
        screen.show(new SessionSnapshot(
                revision,
                phase,
                state.waiting()
                        .filter(waiting -> phase != SessionSnapshot.Phase.FINISHED)
                        .map(this::blind)
                        .orElse(null),
                answered.size(),
                settings.protocol().trials(),
                timeLeft(answered, settings.protocol().trials()),
                !answered.isEmpty(),
                maySee ? Convergence.of(state) : null,
                notice));
    }

    private static Duration timeLeft(List<TrialRecord> answered, int trials) {
        long[] millis = answered.stream()
                .map(TrialRecord::vote)
                .mapToLong(vote -> vote == null ? 0 : vote.responseMillis())
                .sorted()
                .toArray();
        long each = millis.length < 3 ? USUAL_TRIAL.toMillis() : millis[millis.length / 2];
        return Duration.ofMillis(each * (trials - answered.size()));
    }

    /** Runs a step; when the journal refuses, nothing was kept and the rater is told. */
    private void keeping(Step step) {
        try {
            step.run();
        } catch (JournalException trouble) {
            if (current != null && log.state().sessions().containsKey(current)) {
                show(SessionSnapshot.Phase.FAILED, trouble.getMessage());
            } else {
                screen.trouble(trouble.getMessage());
            }
        }
    }

    /** A step that may have to write to the journal. */
    @FunctionalInterface
    private interface Step {
        void run() throws JournalException;
    }

    /** What follows once a pair is ready. */
    @FunctionalInterface
    private interface Preparation {
        void with(MatchedPair pair) throws JournalException;
    }
}
