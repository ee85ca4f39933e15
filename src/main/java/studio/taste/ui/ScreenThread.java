package studio.taste.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;

/**
 * Brings answers of the studio back to the thread of the screens.
 *
 * @param executor the JavaFX thread; in tests {@code Runnable::run}
 */
public record ScreenThread(Executor executor) {

    /**
     * Hears an answer.
     *
     * @param done told the answer
     * @param trouble told a sentence when there is none
     */
    public <T> void hear(CompletionStage<T> answer, Consumer<T> done, Consumer<String> trouble) {
        answer.whenComplete((value, thrown) -> executor.execute(() -> {
            if (thrown == null) {
                done.accept(value);
            } else {
                trouble.accept(sentence(thrown));
            }
        }));
    }

    private static String sentence(Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof CancellationException) {
            return "Cancelled. Nothing was kept.";
        }
        @Nullable String message = cause.getMessage();
        if (cause instanceof StudioException && message != null) {
            return message;
        }
        return "Something went wrong in the studio (" + cause + "). Try again; if it stays, please report it.";
    }
}
