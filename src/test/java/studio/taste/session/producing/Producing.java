package studio.taste.session.producing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.taste.features.MusicalAxes;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.playback.FastForwardPortfolioPlayer;
import studio.taste.remix.TopicRecall;
import studio.taste.remix.WrittenSongs;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.EncoderId;
import studio.taste.representation.HeardCandidate;
import studio.taste.representation.Representation;
import studio.taste.representation.TextEncoder;
import studio.taste.session.JournalException;
import studio.taste.session.ListJournal;
import studio.taste.session.NoisePreviews;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.ProducingSettings;
import studio.taste.session.Production;
import studio.taste.session.RaterId;
import studio.taste.session.SessionId;
import studio.taste.session.StudioLog;
import studio.taste.simulation.SimulatedClock;

/** A producer's session over noise, whose threads run when they are told to. */
final class Producing implements ProducingScreen, AutoCloseable {
    static final SessionId ID = new SessionId("produce-1");

    final SimulatedClock clock = new SimulatedClock(Instant.parse("2026-01-05T10:00:00Z"));
    final ListJournal journal = new ListJournal(clock);
    final NoisePreviews previews = new NoisePreviews();
    final PortfolioPlayer player = new FastForwardPortfolioPlayer();
    final List<ProducingSnapshot> shown = new ArrayList<>();
    final List<String> troubles = new ArrayList<>();
    final StudioLog log;
    final ProducingSession session;

    private final Queue<Runnable> sessionTasks = new ArrayDeque<>();
    private final Queue<Runnable> workerTasks = new ArrayDeque<>();

    Producing() {
        try {
            log = new StudioLog(journal);
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
        session = new ProducingSession(parts(log, player), this);
    }

    private ProducingParts parts(StudioLog studioLog, PortfolioPlayer portfolioPlayer) {
        Map<SongId, Song> songs = WrittenSongs.compatiblePairs().get(0).stream()
                .distinct()
                .collect(Collectors.toMap(Song::id, Function.identity()));
        return new ProducingParts(
                studioLog,
                id -> Objects.requireNonNull(songs.get(id)),
                previews,
                new AxesAlone(),
                new NoText(Representation.initial().textEncoder()),
                Representation.initial(),
                TopicRecall.none(),
                TopicRecall.none(),
                portfolioPlayer,
                clock,
                sessionTasks::add,
                workerTasks::add,
                "test");
    }

    /** Another studio over the same journal, as after a crash. */
    ProducingSession restarted() throws JournalException {
        sessionTasks.clear();
        workerTasks.clear();
        return new ProducingSession(parts(new StudioLog(journal), player), this);
    }

    static ProducingOpening opening(SessionId id, String producer) {
        List<Song> pair = WrittenSongs.compatiblePairs().get(0);
        return new ProducingOpening(
                id,
                new RaterId(producer),
                11,
                pair.get(0).id(),
                pair.get(1).id(),
                "energetic",
                "party",
                ProducingSettings.usual(6),
                false);
    }

    /** Opens the usual session and waits for its first cards. */
    void open() {
        session.open(opening(ID, "rater-1"));
        settle();
    }

    /** Runs all that waits: the session's tasks first, as its thread is never busy for long. */
    void settle() {
        while (step()) {
            clock.advance(Duration.ofMillis(10));
        }
    }

    /** Runs what the session thread has to do, and no worker. */
    void settleSession() {
        while (!sessionTasks.isEmpty()) {
            sessionTasks.remove().run();
        }
    }

    /** Runs one task; false when none waits. */
    boolean step() {
        Runnable task = sessionTasks.isEmpty() ? workerTasks.poll() : sessionTasks.poll();
        if (task == null) {
            return false;
        }
        task.run();
        return true;
    }

    ProducingSnapshot last() {
        return shown.get(shown.size() - 1);
    }

    Production production() {
        return log.state().production(ID);
    }

    @Override
    public void show(ProducingSnapshot snapshot) {
        shown.add(snapshot);
    }

    @Override
    public void trouble(String sentence) {
        troubles.add(sentence);
    }

    @Override
    public void close() {
        player.close();
    }

    /** The numbers of the studio's own encoder that need no sound: the plan's places on the musical axes. The others are 0. */
    private static final class AxesAlone implements AudioEncoder {
        @Override
        public EncoderId id() {
            return Representation.initial().audioEncoder();
        }

        @Override
        public int dimension() {
            return Representation.initial().manifest().audioDimension();
        }

        @Override
        public float[] encode(HeardCandidate candidate) {
            double[] axes = MusicalAxes.values(candidate.plan(), candidate.excerpt());
            float[] numbers = new float[dimension()];
            for (int i = 0; i < axes.length; i++) {
                numbers[i] = (float) axes[i];
            }
            return numbers;
        }
    }

    private record NoText(EncoderId id) implements TextEncoder {
        @Override
        public int dimension() {
            return Representation.initial().manifest().textDimension();
        }

        @Override
        public float[] encode(@Nullable String text) {
            return new float[dimension()];
        }
    }
}
