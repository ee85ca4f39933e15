package studio.taste.ranking;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for work for no longer than a limit. A parameter, so that tests need not wait. */
public interface Patience {
    /** Waits by the machine's clock. */
    Patience REAL = new Patience() {
        @Override
        public <T> T await(Future<T> work, Duration limit)
                throws ExecutionException, TimeoutException, InterruptedException {
            return work.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        }
    };

    /**
     * @param limit when it is not positive, only work that is done already is taken
     * @throws TimeoutException when the work is not done in time; it goes on
     */
    <T> T await(Future<T> work, Duration limit) throws ExecutionException, TimeoutException, InterruptedException;
}
