package studio.taste.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** Work that answers later. */
final class Background {
    private Background() {}

    /** Runs work on an executor; what it throws completes the answer exceptionally. */
    static <T> CompletionStage<T> run(Executor executor, Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        executor.execute(() -> {
            try {
                result.complete(work.call());
            } catch (Exception trouble) {
                result.completeExceptionally(trouble);
            }
        });
        return result;
    }
}
