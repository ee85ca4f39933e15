package studio.taste.ranking;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/**
 * Runs work elsewhere and waits for it only so long. Work that is late is interrupted and left behind; its caller does not wait for it to
 * notice. What is left behind keeps its place until it really ends, so that no more than a few can ever be stuck.
 */
final class LimitedWork {
    private final Executor workers;
    private final Patience patience;
    private final Semaphore places;

    /**
     * @param workers runs work on threads other than the caller's
     * @param places how much work may be under way at once, the stuck included
     */
    LimitedWork(Executor workers, Patience patience, int places) {
        this.workers = workers;
        this.patience = patience;
        this.places = new Semaphore(places);
    }

    /**
     * @throws TimeoutException when it is not done in time
     * @throws RejectedExecutionException when all places are taken, or the workers refuse
     * @throws ExecutionException when it failed
     * @throws InterruptedException when the caller was interrupted
     */
    <T> T call(Callable<T> work, Duration limit) throws TimeoutException, ExecutionException, InterruptedException {
        if (!places.tryAcquire()) {
            throw new RejectedExecutionException("all places are taken");
        }
        FutureTask<T> task = new FutureTask<>(work);
        try {
            workers.execute(() -> {
                try {
                    task.run();
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException refused) {
            places.release();
            throw refused;
        }
        try {
            return patience.await(task, limit);
        } catch (TimeoutException | InterruptedException late) {
            task.cancel(true);
            throw late;
        }
    }
}
