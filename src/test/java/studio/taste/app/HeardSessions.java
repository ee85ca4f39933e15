package studio.taste.app;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import studio.taste.StudioException;
import studio.taste.music.Song;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.preference.Outcome;
import studio.taste.remix.WrittenSongs;
import studio.taste.session.Ballot;
import studio.taste.session.BlindTrial;
import studio.taste.session.Confidence;
import studio.taste.session.ListJournal;
import studio.taste.session.ListeningSession;
import studio.taste.session.NoisePreviews;
import studio.taste.session.PairQueue;
import studio.taste.session.PlotTiming;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.SessionOpening;
import studio.taste.session.SessionScreen;
import studio.taste.session.SessionSettings;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.SessionState;
import studio.taste.session.Side;
import studio.taste.session.StudioEvent;
import studio.taste.session.StudioLog;
import studio.taste.simulation.SimulatedClock;

/** A log that sessions are held in, each over another pair of songs, by someone who prefers what the heuristic does not. */
final class HeardSessions {
    private final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-03-01T10:00:00Z"));
    final StudioLog log;
    private final FastForwardPlayer player = new FastForwardPlayer();
    private final ListeningSession session;
    private final BlindTrial[] current = new BlindTrial[1];
    private int sessions;

    /**
     * @param moved told after each step of a session
     */
    HeardSessions(Runnable[] moved) throws StudioException {
        log = new StudioLog(new ListJournal(clock));
        SessionScreen screen = new SessionScreen() {
            @Override
            public void show(SessionSnapshot snapshot) {
                current[0] = snapshot.trial();
                moved[0].run();
            }

            @Override
            public void trouble(String sentence) {
                throw new AssertionError(sentence);
            }
        };
        session = new ListeningSession(
                log, new NoisePreviews(), player, clock, Runnable::run, Runnable::run, task -> {}, "test", screen);
    }

    /** Begins a session and answers all its trials. */
    void hold(int trials, boolean simulated) throws StudioException {
        begin(trials, simulated);
        answer(trials);
    }

    void begin(int trials, boolean simulated) throws StudioException {
        List<Song> pair = WrittenSongs.compatiblePairs().get(sessions);
        sessions++;
        session.open(new SessionOpening(
                        new SessionId("session-" + sessions),
                        new RaterId("rater-1"),
                        sessions,
                        pair.get(0),
                        pair.get(1),
                        SessionSettings.usual(trials, 0, PlotTiming.AFTER),
                        simulated)
                .plan("test", "noise 1", PairQueue.EMPTY));
    }

    void answer(int trials) {
        for (int i = 0; i < trials; i++) {
            player.restart();
            player.select(Side.B);
            player.restart();
            session.answer(current[0].id(), Ballot.of(preferred(), Confidence.HIGH));
        }
    }

    void undo() {
        session.undo();
    }

    private Outcome preferred() {
        SessionState state = log.state().session(new SessionId("session-" + sessions));
        StudioEvent.TrialPresented asked = state.waiting().orElseThrow().presented();
        List<Double> heuristic =
                Objects.requireNonNull(state.opened().description()).heuristic();
        return heuristic.get(asked.a()) < heuristic.get(asked.b()) ? Outcome.FIRST : Outcome.SECOND;
    }
}
