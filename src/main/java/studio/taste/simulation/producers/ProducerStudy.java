package studio.taste.simulation.producers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import studio.taste.Progress;
import studio.taste.StudioException;

/**
 * Many producers under many conditions. Producers are simulated beside each other and kept in their order, so that the same order gives
 * the same results whatever the number of threads, and an interrupted study goes on after the last producer it kept.
 */
public final class ProducerStudy {
    private final StudyOrder order;
    private final ExecutorService workers;

    private ProducerStudy(StudyOrder order, ExecutorService workers) {
        this.order = order;
        this.workers = workers;
    }

    /** A producer that is being simulated. */
    private record Task(ProducerCondition condition, FinishedRuns finished, int number, Future<double[][]> run) {}

    /**
     * @param worlds by their names
     * @param directory where producers that are done with are kept
     * @param workers simulate
     * @throws java.util.concurrent.CancellationException when cancelled; what is done is kept
     * @throws InterruptedException when the calling thread is told to stop
     */
    public static StudyResults run(
            StudyOrder order, Worlds worlds, Path directory, ExecutorService workers, Progress progress)
            throws StudioException, InterruptedException {
        return new ProducerStudy(order, workers).run(worlds::named, directory, progress);
    }

    private StudyResults run(Function<String, ProducerWorld> worlds, Path directory, Progress progress)
            throws StudioException, InterruptedException {
        Map<ProducerCondition, FinishedRuns> finished = new LinkedHashMap<>();
        List<Task> tasks = new ArrayList<>();
        for (ProducerCondition condition : order.conditions()) {
            FinishedRuns runs = FinishedRuns.of(directory, order, condition);
            finished.put(condition, runs);
            ProducerWorld world = worlds.apply(condition.world());
            for (int number = 0; number < order.producers(); number++) {
                if (!runs.contains(number)) {
                    tasks.add(new Task(condition, runs, number, workers.submit(simulation(condition, world, number))));
                }
            }
        }
        try {
            collect(tasks, progress);
        } finally {
            tasks.forEach(task -> task.run().cancel(true));
        }
        return results(finished);
    }

    private Callable<double[][]> simulation(ProducerCondition condition, ProducerWorld world, int number) {
        return () -> ProducerRun.of(condition, world, order.sizes(), order.seed(), number);
    }

    private static void collect(List<Task> tasks, Progress progress) throws StudioException, InterruptedException {
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            ProducerCondition condition = task.condition();
            progress.goOn(
                    (double) i / tasks.size(),
                    condition.experiment().word() + ": " + condition.world() + ", " + condition.policy() + ", "
                            + condition.update().word() + ", "
                            + condition.filter().word());
            try {
                task.finished().add(task.number(), task.run().get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(
                        "producer " + task.number() + " of " + condition.id() + " could not be simulated",
                        e.getCause());
            }
        }
    }

    private StudyResults results(Map<ProducerCondition, FinishedRuns> finished) {
        Map<ProducerCondition, List<double[][]>> runs = new LinkedHashMap<>();
        finished.forEach((condition, each) -> {
            List<double[][]> own = new ArrayList<>();
            for (int number = 0; number < order.producers(); number++) {
                own.add(each.run(number));
            }
            runs.put(condition, own);
        });
        return new StudyResults(order, runs);
    }
}
