package studio.taste.ranking;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.taste.StudioException;

/**
 * From two songs and a prompt to the best plan: generate, filter, describe, score, select, and judge the best two again by their sound.
 *
 * <p>Always answers, and in time. What cannot hang, generation to heuristic scoring, runs on the caller's thread and first, so the
 * fallback's answer is there before the ranker is asked. The ranker and the judging of sounds run on the workers; the caller waits for them
 * until the time limit and not a moment for one that is late. Every request leaves one {@link StageRecord}, also one that failed.
 *
 * <p>Safe for use by many threads.
 */
public final class TasteStage {
    private static final Logger LOG = LoggerFactory.getLogger(TasteStage.class);
    private static final long IDLE_SECONDS = 30;

    private final StageParts parts;
    private final StageSettings settings;
    private final StageFlags flags;
    private final LimitedWork work;
    private final CircuitBreaker breaker;
    private final RankerCall ranker;
    private final CanaryCall canary;

    public TasteStage(StageParts parts, StageSettings settings, StageFlags flags) {
        this.parts = parts;
        this.settings = settings;
        this.flags = flags;
        this.work = new LimitedWork(parts.workers(), parts.patience(), settings.places());
        this.breaker = new CircuitBreaker(settings.failuresToOpen(), settings.openFor(), parts.clock());
        this.ranker = new RankerCall(parts.ranker(), work, breaker);
        CircuitBreaker canaryBreaker = new CircuitBreaker(settings.failuresToOpen(), settings.openFor(), parts.clock());
        this.canary = new CanaryCall(new RankerCall(parts.canary(), work, canaryBreaker), settings.canaryShare());
    }

    /**
     * Threads for the stage's workers: made when needed, let go when idle, never more than there are places, and none that keeps the program
     * alive.
     *
     * @param places as in {@link StageSettings#places()}
     */
    public static ExecutorService workers(int places) {
        return new ThreadPoolExecutor(0, places, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "stage");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Decides a request. Its record is handed to the log, and the answer does not wait for it to be kept. */
    public StageAnswer decide(StageRequest request) {
        StageRun run = new StageRun(request, parts, settings, flags);
        run.generate();
        run.filter();
        run.describe();
        run.score(ranker, canary, breaker);
        run.judgeSounds(work);
        run.select();
        StageRecord record = run.toRecord();
        return run.toAnswer(record, log(record));
    }

    private CompletionStage<Optional<String>> log(StageRecord record) {
        CompletableFuture<Optional<String>> trouble = new CompletableFuture<>();
        try {
            parts.logging().execute(() -> trouble.complete(keep(record)));
        } catch (RejectedExecutionException refused) {
            trouble.complete(Optional.of(untold(record, refused)));
        }
        return trouble;
    }

    private Optional<String> keep(StageRecord record) {
        try {
            parts.log().append(record);
            return Optional.empty();
        } catch (StudioException | RuntimeException trouble) {
            return Optional.of(untold(record, trouble));
        }
    }

    private static String untold(StageRecord record, Exception trouble) {
        LOG.warn("Request {} was answered but not logged", record.request().id(), trouble);
        return "The request " + record.request().id() + " was answered, but not logged: " + trouble.getMessage();
    }
}
