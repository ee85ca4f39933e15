package studio.taste.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.export.LabelExport;
import studio.taste.library.AuditionFiles;
import studio.taste.library.ImportOptions;
import studio.taste.music.Genre;
import studio.taste.music.Song;
import studio.taste.music.SongId;
import studio.taste.music.StemRole;
import studio.taste.music.demo.DemoSongs;
import studio.taste.music.demo.Score;
import studio.taste.remix.Compatibility;
import studio.taste.session.Ballot;
import studio.taste.session.ListeningSession;
import studio.taste.session.Player;
import studio.taste.session.SessionId;
import studio.taste.session.SessionOpening;
import studio.taste.session.SessionScreen;
import studio.taste.session.SessionSettings;
import studio.taste.session.SessionSnapshot;
import studio.taste.session.StudioEvent;
import studio.taste.session.StudioLog;
import studio.taste.session.StudioState;
import studio.taste.session.TrialId;
import studio.taste.training.queue.RankerQueue;
import studio.taste.ui.AnswerRow;
import studio.taste.ui.OpenSession;
import studio.taste.ui.PairFit;
import studio.taste.ui.RaterCard;
import studio.taste.ui.SessionRequest;
import studio.taste.ui.SessionRow;
import studio.taste.ui.SongCard;
import studio.taste.ui.StudioDesk;

/** Answers the screens with the studio's own parts. Slow work goes to the workers, everything ordered to the session thread. */
final class Desk implements StudioDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);
    private static final long LONGEST_GOODBYE_SECONDS = 5;

    private final Workplace workplace;
    private final StudioLog log;
    private final Player player;
    private final NewIds ids;
    private final Preferences preferences;
    private final ExecutorService sessionThread;
    private final ExecutorService demoThreads;
    private final ListeningSession session;
    private final AuditionFiles auditions;
    private final Map<SongId, Song> songs = new ConcurrentHashMap<>();
    private volatile @Nullable SessionScreen screen;

    /**
     * @param workplace the home, opened; closed by its owner
     * @param player plays the trials; closed with the desk
     * @param clock the time of answers
     * @param ids gives new sessions and raters their names
     * @param sessionThread the one that may write to the journal; ended with the desk
     * @param moved told whenever a session moved on, on its thread, which must not be kept waiting
     */
    Desk(Workplace workplace, Player player, Clock clock, NewIds ids, ExecutorService sessionThread, Runnable moved)
            throws StudioException {
        this.workplace = workplace;
        this.log = workplace.log();
        this.player = player;
        this.ids = ids;
        this.preferences = new Preferences(workplace.home());
        this.sessionThread = sessionThread;
        this.demoThreads = Executors.newFixedThreadPool(2, Studio.daemon("demo songs"));
        this.auditions = new AuditionFiles(workplace.home().resolve("auditions"), workplace.library());
        this.session = new ListeningSession(
                log,
                workplace.previews(),
                player,
                clock,
                sessionThread,
                workplace.workers(),
                workplace.workers(),
                Workplace.APP_VERSION,
                new SessionScreen() {
                    @Override
                    public void show(SessionSnapshot snapshot) {
                        moved.run();
                        SessionScreen now = screen;
                        if (now != null) {
                            now.show(snapshot);
                        }
                    }

                    @Override
                    public void trouble(String sentence) {
                        SessionScreen now = screen;
                        if (now != null) {
                            now.trouble(sentence);
                        }
                    }
                });
    }

    @Override
    public CompletionStage<List<SongCard>> songs() {
        return onWorker(this::listed);
    }

    @Override
    public CompletionStage<List<SongCard>> makeDemoSongs(Progress progress) {
        return onWorker(() -> {
            workplace.library().installDemoSongs(workplace.workers(), progress, song -> {});
            return listed();
        });
    }

    @Override
    public CompletionStage<List<SongCard>> makeFirstDemoSongs(Progress progress) {
        List<String> wanted =
                DemoSongs.scores().subList(0, 2).stream().map(Score::title).toList();
        Set<String> ready = ConcurrentHashMap.newKeySet();
        CompletableFuture<List<SongCard>> first = new CompletableFuture<>();
        // Threads of their own, so that previews need not wait for songs.
        demoThreads.execute(() -> {
            try {
                workplace.library().installDemoSongs(demoThreads, progress, song -> {
                    ready.add(song.title());
                    if (ready.containsAll(wanted)) {
                        answerWithList(first);
                    }
                });
                answerWithList(first);
            } catch (StudioException | RuntimeException trouble) {
                if (!first.completeExceptionally(trouble)) {
                    LOG.warn("Not all demo songs could be made: {}", trouble.toString());
                }
            }
        });
        return first;
    }

    private void answerWithList(CompletableFuture<List<SongCard>> answer) {
        if (!answer.isDone()) {
            try {
                answer.complete(listed());
            } catch (StudioException trouble) {
                answer.completeExceptionally(trouble);
            }
        }
    }

    @Override
    public CompletionStage<SongCard> importSong(Path folder, Progress progress) {
        return onWorker(() -> {
            Song song = workplace.library().importFolder(folder, ImportOptions.NONE, progress);
            return card(song, workplace.library().demoSongs().contains(song.id()));
        });
    }

    @Override
    public CompletionStage<Path> audition(SongId song, Set<StemRole> stems, Progress progress) {
        return onWorker(() -> auditions.file(song, stems, progress));
    }

    private List<SongCard> listed() throws StudioException {
        Set<SongId> demo = workplace.library().demoSongs();
        return workplace.library().songs().stream()
                .map(song -> card(song, demo.contains(song.id())))
                .toList();
    }

    private SongCard card(Song song, boolean demo) {
        songs.put(song.id(), song);
        return new SongCard(
                song.id(),
                song.title(),
                song.genre() == Genre.UNKNOWN ? "" : song.genre().word(),
                song.analysis().tempoBpm(),
                song.analysis().key().code() + " · " + song.analysis().key().keyName(),
                song.analysis().durationSeconds(),
                demo);
    }

    private Song song(SongId id) {
        Song song = songs.get(id);
        if (song == null) {
            throw new IllegalArgumentException("song " + id + " was never listed");
        }
        return song;
    }

    @Override
    public PairFit fit(SongId vocalSong, SongId instrumentalSong) {
        Compatibility compatibility = Compatibility.decide(song(vocalSong), song(instrumentalSong));
        return new PairFit(compatibility.decision().isPresent(), compatibility.sentence());
    }

    @Override
    public List<RaterCard> raters() {
        List<RaterCard> cards = new ArrayList<>();
        log.state().raters().forEach((id, name) -> cards.add(new RaterCard(id, name)));
        Collections.reverse(cards);
        return cards;
    }

    @Override
    public Optional<OpenSession> unfinished() {
        return log.state()
                .unfinished()
                .map(open -> new OpenSession(
                        open.nextNumber(), open.opened().settings().protocol().trials()));
    }

    @Override
    public void showOn(SessionScreen newScreen) {
        screen = newScreen;
    }

    @Override
    public void start(SessionRequest request) {
        SessionOpening opening = new SessionOpening(
                ids.session(),
                request.rater() != null ? request.rater() : ids.rater(),
                ids.seed(),
                song(request.vocalSong()),
                song(request.instrumentalSong()),
                SessionSettings.usual(request.trials(), request.heardShare(), request.plots()),
                false);
        workplace.workers().execute(() -> {
            try {
                StudioEvent.SessionOpened opened =
                        opening.plan(Workplace.APP_VERSION, workplace.previews().rendererVersion(), queue(opening));
                if (request.rater() == null) {
                    session.enrol(new StudioEvent.RaterEnrolled(opening.rater(), request.displayName()));
                }
                session.open(opened);
            } catch (StudioException trouble) {
                tell(trouble.getMessage());
            } catch (RuntimeException defect) {
                tell("The session could not be planned: " + defect);
            }
        });
    }

    private RankerQueue queue(SessionOpening opening) throws StudioException {
        return new RankerQueue(workplace.models(), opening.settings().likelihood());
    }

    private void tell(String sentence) {
        SessionScreen now = screen;
        if (now != null) {
            now.trouble(sentence);
        }
    }

    @Override
    public void resume() {
        log.state().unfinished().ifPresent(open -> session.resume(open.id()));
    }

    @Override
    public void answer(TrialId trial, Ballot ballot) {
        session.answer(trial, ballot);
    }

    @Override
    public void undo() {
        session.undo();
    }

    @Override
    public void pause() {
        session.pause();
    }

    @Override
    public void retry() {
        session.retry();
    }

    @Override
    public Player player() {
        return player;
    }

    @Override
    public CompletionStage<List<String>> soundDevices() {
        return onWorker(player::devices);
    }

    @Override
    public CompletionStage<List<SessionRow>> sessions() {
        return onWorker(() -> {
            List<SessionRow> rows = new ArrayList<>(log.state().sessions().values().stream()
                    .map(ResearchRows::session)
                    .toList());
            Collections.reverse(rows);
            return rows;
        });
    }

    @Override
    public CompletionStage<List<AnswerRow>> answers(SessionId id) {
        return onWorker(() -> ResearchRows.answers(log.state().session(id)));
    }

    @Override
    public CompletionStage<String> export(Path folder) {
        return onWorker(() -> {
            StudioState state = log.state();
            int answers = LabelExport.write(
                    state.sessions().values(), state.productions().values(), folder);
            return answers + " answers of " + state.sessions().size() + " sessions are in " + folder
                    + ": labels.csv, plans.csv, a codebook of each, and MANIFEST.sha256 over all.";
        });
    }

    @Override
    public boolean modelsShown() {
        return preferences.modelsShown();
    }

    @Override
    public void rememberModelsShown(boolean shown) {
        preferences.rememberModelsShown(shown);
    }

    @Override
    public boolean dark() {
        return preferences.dark();
    }

    @Override
    public void rememberDark(boolean dark) {
        preferences.rememberDark(dark);
    }

    /** Pauses what runs and lets everything go. */
    @Override
    public void close() {
        session.pause();
        demoThreads.shutdownNow();
        sessionThread.shutdown();
        try {
            if (!sessionThread.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The session did not come to rest; it can be gone on with as after a crash.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        player.close();
        auditions.close();
    }

    private <T> CompletionStage<T> onWorker(Callable<T> work) {
        return Background.run(workplace.workers(), work);
    }
}
