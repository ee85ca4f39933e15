package studio.taste.training.choices;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things beside each other; the results stand in the things' order, whatever came first. */
record Parallel(ExecutorService workers) {
    <T, R> List<R> map(List<T> things, Function<T, R> work) throws InterruptedException {
        List<Callable<R>> tasks = new ArrayList<>();
        things.forEach(thing -> tasks.add(() -> work.apply(thing)));
        List<R> results = new ArrayList<>();
        try {
            for (Future<R> result : workers.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("part of the work failed", e.getCause());
        }
    }
}
