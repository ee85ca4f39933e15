package studio.taste.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Trains one model after the other; those of one home share a folder for what is not kept. */
final class TrainingThread implements Executor, AutoCloseable {
    private static final long LONGEST_GOODBYE_SECONDS = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(Studio.daemon("training"));

    @Override
    public void execute(Runnable training) {
        thread.execute(training);
    }

    /** Stops what is trained, and waits until the trainer's process is gone. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
