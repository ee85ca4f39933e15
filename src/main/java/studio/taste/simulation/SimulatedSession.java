package studio.taste.simulation;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.session.BlindTrial;
import studio.taste.session.ListeningSession;
import studio.taste.session.Player;
import studio.taste.session.PreviewStore;
import studio.taste.session.SessionId;
import studio.taste.session.SessionScreen;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionState;
import studio.taste.session.Side;
import studio.taste.session.StudioEvent;
import studio.taste.session.StudioLog;
import studio.taste.session.TrialRecord;

/**
 * A session in which a {@link SimulatedListener} answers, on the calling thread, through the same {@link ListeningSession} as
 * a person's.
 */
public final class SimulatedSession implements SessionScreen {
    private final StudioLog log;
    private final Player player;
    private final SimulatedClock clock;
    private final SimulatedListener listener;
    private final Consumer<TrialRecord> acknowledged;
    private final BlockingQueue<Runnable> steps = new LinkedBlockingQueue<>();
    private final ListeningSession session;
    private @Nullable SessionId running;
    private int told;
    private boolean over;
    private @Nullable String trouble;

    /**
     * @param player hears at once instead of in real time
     * @param clock the one the journal and the session go by
     * @param workers render
     * @param acknowledged told of each answer once it is on disk
     */
    public SimulatedSession(
            StudioLog log,
            PreviewStore previews,
            Player player,
            SimulatedClock clock,
            SimulatedListener listener,
            Executor workers,
            String appVersion,
            Consumer<TrialRecord> acknowledged) {
        this.log = log;
        this.player = player;
        this.clock = clock;
        this.listener = listener;
        this.acknowledged = acknowledged;
        // This listener answers at once: what was made ahead would only be in its way.
        Executor never = task -> {};
        this.session = new ListeningSession(log, previews, player, clock, steps::add, workers, never, appVersion, this);
    }

    /** Runs a session from its opening to its last answer. */
    public SessionState run(StudioEvent.SessionOpened opened) throws StudioException, InterruptedException {
        running = opened.session();
        session.open(opened);
        return untilOver();
    }

    /** Goes on with a session that was interrupted. */
    public SessionState resume(SessionId id) throws StudioException, InterruptedException {
        running = id;
        told = log.state().session(id).answered().size();
        session.resume(id);
        return untilOver();
    }

    private SessionState untilOver() throws StudioException, InterruptedException {
        while (!over) {
            steps.take().run();
        }
        if (trouble != null) {
            throw new StudioException(trouble);
        }
        return state();
    }

    @Override
    public void show(SessionSnapshot snapshot) {
        switch (snapshot.phase()) {
            case LISTENING -> {
                BlindTrial trial = snapshot.trial();
                if (trial != null) {
                    steps.add(() -> answer(trial));
                }
            }
            case FAILED -> trouble(snapshot.notice());
            case FINISHED -> over = true;
            case PREPARING, PAUSED -> {}
        }
        tellOfAnswers(snapshot);
    }

    @Override
    public void trouble(String sentence) {
        trouble = sentence;
        over = true;
    }

    private void tellOfAnswers(SessionSnapshot snapshot) {
        if (snapshot.answered() > told) {
            told = snapshot.answered();
            acknowledged.accept(state().answered().get(told - 1));
        }
    }

    private void answer(BlindTrial trial) {
        hearBothSides();
        clock.advance(Duration.ofMillis(listener.thinkingMillis(trial.number())));
        SessionState state = state();
        StudioEvent.TrialPresented presented = state.waiting().orElseThrow().presented();
        session.answer(
                trial.id(),
                listener.answer(
                        state.opened().features().get(presented.a()),
                        state.opened().features().get(presented.b()),
                        trial.number()));
    }

    /** Hears each side once from start to end; the player takes no time, the clock does. */
    private void hearBothSides() {
        player.restart();
        player.select(Side.B);
        player.restart();
        clock.advance(Duration.ofMillis(Math.round(2_000 * player.state().durationSeconds())));
    }

    private SessionState state() {
        if (running == null) {
            throw new IllegalStateException("no session is running");
        }
        return log.state().session(running);
    }
}
