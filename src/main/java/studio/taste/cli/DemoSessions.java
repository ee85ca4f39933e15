package studio.taste.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import studio.taste.StudioException;
import studio.taste.features.TasteSpace;
import studio.taste.library.SongLibrary;
import studio.taste.music.Song;
import studio.taste.playback.FastForwardPlayer;
import studio.taste.remix.Compatibility;
import studio.taste.session.JournalEntry;
import studio.taste.session.PairQueue;
import studio.taste.session.PlotTiming;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.SessionOpening;
import studio.taste.session.SessionSettings;
import studio.taste.session.SessionState;
import studio.taste.session.StudioLog;
import studio.taste.simulation.SimulatedClock;
import studio.taste.simulation.SimulatedListener;
import studio.taste.simulation.SimulatedSession;

/**
 * The sessions of a demo run: one for as many trials as a person would answer at a sitting, several for more, each about another two songs,
 * because a ranker is trained on some requests and tested on others.
 */
final class DemoSessions {
    /** The most trials of a demo of one session. */
    static final int ONE_SITTING = 40;

    /** Trials of each session when there are several. */
    private static final int SHORT_SITTING = 20;

    /** When a simulated session begins: any fixed moment would do. */
    private static final Instant START = Instant.parse("2026-01-01T09:00:00Z");

    private final SimulatedClock clock = new SimulatedClock(START);
    private final Workplace workplace;
    private final long seed;
    private final List<SessionOpening> openings;
    private final SimulatedListener listener;

    private DemoSessions(Workplace workplace, long seed, List<SessionOpening> openings) {
        this.workplace = workplace;
        this.seed = seed;
        this.openings = openings;
        this.listener = SimulatedListener.drawn(
                TasteSpace.DIMENSIONS.size(), openings.get(0).settings().likelihood(), seed);
    }

    /**
     * Plans the sessions.
     *
     * @param vocal gives the vocals of the first
     * @param instrumental gives its instruments
     * @param trials of all sessions together
     */
    static DemoSessions of(Workplace workplace, Song vocal, Song instrumental, int trials, long seed)
            throws StudioException {
        int count = trials <= ONE_SITTING ? 1 : (trials + SHORT_SITTING - 1) / SHORT_SITTING;
        List<List<Song>> pairs = pairs(workplace.library(), vocal, instrumental, seed);
        List<SessionOpening> openings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Song> pair = pairs.get(i % pairs.size());
            int share = (int) ((long) trials * (i + 1) / count - (long) trials * i / count);
            openings.add(new SessionOpening(
                    new SessionId("demo-" + seed + (i == 0 ? "" : "-" + (i + 1))),
                    new RaterId("simulated-" + seed),
                    seed + i,
                    pair.get(0),
                    pair.get(1),
                    SessionSettings.usual(share, 1, PlotTiming.AFTER),
                    true));
        }
        return new DemoSessions(workplace, seed, openings);
    }

    /** The given pair, then all others of the library that go together, in an order drawn from the seed. */
    private static List<List<Song>> pairs(SongLibrary library, Song vocal, Song instrumental, long seed)
            throws StudioException {
        List<List<Song>> others = new ArrayList<>();
        List<Song> songs = new ArrayList<>(library.songs());
        songs.sort(java.util.Comparator.comparing(song -> song.id().value()));
        for (Song one : songs) {
            for (Song other : songs) {
                boolean given = one.id().equals(vocal.id()) && other.id().equals(instrumental.id());
                if (!one.id().equals(other.id())
                        && !given
                        && Compatibility.decide(one, other).decision().isPresent()) {
                    others.add(List.of(one, other));
                }
            }
        }
        Collections.shuffle(others, new Random(seed));
        others.add(0, List.of(vocal, instrumental));
        return others;
    }

    /** What tells this run from others. */
    String name() {
        int trials = openings.stream()
                .mapToInt(opening -> opening.settings().protocol().trials())
                .sum();
        return "seed-%d-trials-%d-%.8s-%.8s"
                .formatted(
                        seed,
                        trials,
                        openings.get(0).vocalSong().id(),
                        openings.get(0).instrumentalSong().id());
    }

    /** The clock the sessions go by. */
    SimulatedClock clock() {
        return clock;
    }

    /** The taste that answers. */
    SimulatedListener listener() {
        return listener;
    }

    /** Whether a journal holds all the sessions, come to their end. */
    boolean isDone(StudioLog log) {
        return openings.stream().allMatch(opening -> {
            SessionState state = log.state().sessions().get(opening.session());
            return state != null && state.status() == SessionState.Status.FINISHED;
        });
    }

    /**
     * Plays what is not played yet.
     *
     * @param log may hold a part of the sessions
     * @param tell hears of every answer that is saved, and of what goes on
     */
    List<SessionState> play(StudioLog log, Consumer<String> tell) throws StudioException, InterruptedException {
        List<JournalEntry> before = log.entries();
        if (!before.isEmpty()) {
            // Time goes on from the last entry.
            clock.advance(Duration.between(
                    clock.instant(), before.get(before.size() - 1).recordedAt()));
        }
        List<SessionState> played = new ArrayList<>();
        for (SessionOpening opening : openings) {
            played.add(play(log, opening, tell));
        }
        return played;
    }

    private SessionState play(StudioLog log, SessionOpening opening, Consumer<String> tell)
            throws StudioException, InterruptedException {
        SessionState before = log.state().sessions().get(opening.session());
        if (before != null && before.status() == SessionState.Status.FINISHED) {
            return before;
        }
        int trials = opening.settings().protocol().trials();
        String which = openings.size() == 1 ? "" : " of session " + (openings.indexOf(opening) + 1);
        try (FastForwardPlayer player = new FastForwardPlayer()) {
            SimulatedSession simulation = new SimulatedSession(
                    log,
                    workplace.previews(),
                    player,
                    clock,
                    listener,
                    workplace.workers(),
                    Workplace.APP_VERSION,
                    trial -> tell.accept("answer %d of %d%s is saved"
                            .formatted(trial.presented().number(), trials, which)));
            if (before != null) {
                tell.accept("The session was interrupted after %d answers and goes on."
                        .formatted(before.answered().size()));
                return simulation.resume(opening.session());
            }
            return simulation.run(
                    opening.plan(Workplace.APP_VERSION, workplace.previews().rendererVersion(), PairQueue.EMPTY));
        }
    }
}
