package studio.taste.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.StudioException;
import studio.taste.cli.Workplace;
import studio.taste.library.PreviewCache;
import studio.taste.library.SongLibrary;
import studio.taste.music.analysis.SongAnalyser;
import studio.taste.ranking.Patience;
import studio.taste.ranking.PlannedCandidates;
import studio.taste.ranking.RenderedSounds;
import studio.taste.ranking.RequestLog;
import studio.taste.ranking.StageFlags;
import studio.taste.ranking.StageParts;
import studio.taste.ranking.StageSettings;
import studio.taste.ranking.TasteStage;
import studio.taste.ranking.catboost.ProductionPointer;
import studio.taste.ranking.catboost.ServedRanker;
import studio.taste.render.PlanRenderer;
import studio.taste.session.PreviewStore;
import studio.taste.session.StudioLog;
import studio.taste.store.H2Journal;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.runs.ModelRegistry;
import studio.taste.training.runs.RankerTraining;
import studio.taste.training.runs.ShippedModels;

/** A home, opened: builds each part once, when it is first asked for. Used from one thread. */
final class Studio implements Workplace {
    private static final Logger LOG = LoggerFactory.getLogger(Studio.class);
    private static final int WORKERS = Math.max(2, Runtime.getRuntime().availableProcessors() - 1);

    private final Path home;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS, daemon("worker"));
    private @Nullable SongLibrary library;
    private @Nullable PreviewStore previews;
    private @Nullable H2Journal journal;
    private @Nullable StudioLog log;
    private @Nullable ModelRegistry models;
    private @Nullable TasteStage stage;
    private @Nullable StageFlags stageFlags;
    private final Map<String, ServedRanker> rankers = new HashMap<>();

    Studio(Path home) {
        this.home = home;
    }

    @Override
    public Path home() {
        return home;
    }

    @Override
    public SongLibrary library() throws StudioException {
        if (library == null) {
            library = SongLibrary.open(home);
        }
        return library;
    }

    @Override
    public PreviewStore previews() throws StudioException {
        if (previews == null) {
            previews = new PreviewCache(home.resolve("previews"), library(), new PlanRenderer(), Clock.systemUTC());
        }
        return previews;
    }

    @Override
    public StudioLog log() throws StudioException {
        if (log == null) {
            log = new StudioLog(journal());
        }
        return log;
    }

    @Override
    public RequestLog requestLog() throws StudioException {
        return journal().requestLog();
    }

    /** Without rendered sounds the same stage is given again, so that it remembers a ranker's failures, until a model comes or goes. */
    @Override
    public synchronized TasteStage stage(RenderedSounds sounds) throws StudioException {
        ServedRanker served = served(ProductionPointer.FILE);
        StageFlags usual = StageFlags.USUAL;
        boolean trained =
                served.state().serving().isPresent() || served.state().trouble().isPresent();
        StageFlags flags = new StageFlags(trained, usual.analysisFeatures(), usual.soundRerank(), usual.tieBreak());
        if (sounds != RenderedSounds.NONE) {
            return stage(served, sounds, flags);
        }
        if (stage == null || !flags.equals(stageFlags)) {
            stage = stage(served, sounds, flags);
            stageFlags = flags;
        }
        // A ranker on trial that changed is looked at anew, too.
        served(ModelRegistry.CANARY_FILE);
        return stage;
    }

    private TasteStage stage(ServedRanker served, RenderedSounds sounds, StageFlags flags) throws StudioException {
        StageSettings settings = StageSettings.USUAL;
        return new TasteStage(
                new StageParts(
                        new PlannedCandidates(),
                        "analysis-" + SongAnalyser.VERSION,
                        served,
                        served(ModelRegistry.CANARY_FILE),
                        sounds,
                        requestLog(),
                        workers,
                        TasteStage.workers(settings.places()),
                        Patience.REAL,
                        Clock.systemUTC(),
                        System::nanoTime),
                settings,
                flags);
    }

    @Override
    public synchronized ModelRegistry models() throws StudioException {
        if (models == null) {
            models = new ModelRegistry(home.resolve("models"), Clock.systemUTC());
            ShippedModels.install(models);
        }
        return models;
    }

    @Override
    public RankerTraining training() {
        return new RankerTraining(new CatBoostTrainer(), home.resolve("training"), Clock.systemUTC(), System::nanoTime);
    }

    /** The model a pointer names, as it is now; loaded by whoever asks, which is never the screens' thread. */
    private ServedRanker served(String pointer) throws StudioException {
        ServedRanker ranker = rankers.get(pointer);
        if (ranker == null) {
            ranker = new ServedRanker(
                    models().folder().resolve(pointer), Runnable::run, manifest -> false, state -> state.trouble()
                            .ifPresent(sentence -> LOG.warn("{}", sentence)));
            rankers.put(pointer, ranker);
        }
        ranker.check().join();
        return ranker;
    }

    private H2Journal journal() throws StudioException {
        if (journal == null) {
            journal = H2Journal.open(home, Clock.systemUTC());
        }
        return journal;
    }

    @Override
    public StudioLog log(Path directory, Clock clock) throws StudioException {
        return new StudioLog(H2Journal.open(directory, clock));
    }

    @Override
    public ExecutorService workers() {
        return workers;
    }

    @Override
    public void close() {
        rankers.values().forEach(ServedRanker::close);
        workers.shutdownNow();
        if (journal != null) {
            journal.close();
        }
    }

    /** Threads that do not keep the program alive. */
    static java.util.concurrent.ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
