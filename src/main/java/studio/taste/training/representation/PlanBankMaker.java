package studio.taste.training.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.features.MusicalAxes;
import studio.taste.music.Song;
import studio.taste.remix.Compatibility;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PoolPlan;
import studio.taste.remix.PoolPlanner;
import studio.taste.representation.AudioEncoder;
import studio.taste.representation.HeardCandidate;
import studio.taste.representation.PlanBank;
import studio.taste.session.PreviewStore;

/** Makes banks of plans from a library's songs: plans pools, renders and encodes them, several at a time. */
public final class PlanBankMaker {
    private final PreviewStore previews;
    private final AudioEncoder encoder;
    private final Executor helpers;

    /**
     * @param previews gives the sound of plans
     * @param encoder gives their numbers
     * @param helpers work beside the caller's thread, which works too
     */
    public PlanBankMaker(PreviewStore previews, AudioEncoder encoder, Executor helpers) {
        this.previews = previews;
        this.encoder = encoder;
        this.helpers = helpers;
    }

    /**
     * Pools without a prompt, of pairs drawn from all that can be remixed.
     *
     * @param songs in a fixed order
     * @param mostPairs how many pairs to draw; all when there are fewer
     * @param size plans to a pool, 24 to 32
     * @param seed decides pairs and plans; the same songs and seed give the same bank
     * @throws StudioException when no two songs fit, or a plan cannot be rendered or encoded
     * @throws CancellationException when progress says so
     */
    public PlanBank make(List<Song> songs, int mostPairs, int size, long seed, Progress progress)
            throws StudioException {
        List<List<Song>> pairs = pairs(songs, mostPairs, seed);
        if (pairs.isEmpty()) {
            throw new StudioException("No two of the " + songs.size()
                    + " songs can be remixed with each other; import songs of similar tempo, or taste demo.");
        }
        List<Task> tasks = new ArrayList<>();
        List<List<Task>> pools = new ArrayList<>();
        for (List<Song> pair : pairs) {
            List<Task> pool = new ArrayList<>();
            String name = pair.get(0).title() + " over " + pair.get(1).title();
            for (PoolPlan plan : PoolPlanner.plan(pair.get(0), pair.get(1), PlanPrompt.NONE, size, seed)) {
                pool.add(new Task(name, pair.get(0), plan, new CompletableFuture<>()));
            }
            pools.add(pool);
            tasks.addAll(pool);
        }
        run(tasks, progress);
        List<PlanBank.Pool> made = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            List<PlanBank.Entry> entries = new ArrayList<>();
            for (Task task : pools.get(i)) {
                entries.add(result(task));
            }
            made.add(new PlanBank.Pool(pools.get(i).get(0).pool, entries));
        }
        return new PlanBank(encoder.id(), made);
    }

    private static List<List<Song>> pairs(List<Song> songs, int most, long seed) {
        List<List<Song>> pairs = new ArrayList<>();
        for (Song vocal : songs) {
            for (Song instrumental : songs) {
                boolean fit = !vocal.equals(instrumental)
                        && Compatibility.decide(vocal, instrumental).decision().isPresent();
                if (fit) {
                    pairs.add(List.of(vocal, instrumental));
                }
            }
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = pairs.size() - 1; i > 0; i--) {
            Collections.swap(pairs, i, random.nextInt(i + 1));
        }
        return pairs.subList(0, Math.min(most, pairs.size()));
    }

    private record Task(String pool, Song vocal, PoolPlan plan, CompletableFuture<PlanBank.Entry> entry) {}

    /** Works through the tasks with whoever helps, and waits for those still under way. */
    private void run(List<Task> tasks, Progress progress) throws StudioException {
        Queue<Task> waiting = new ConcurrentLinkedQueue<>(tasks);
        AtomicInteger done = new AtomicInteger();
        Runnable work = () -> {
            for (Task task = waiting.poll(); task != null; task = waiting.poll()) {
                try {
                    progress.goOn(done.get() / (double) tasks.size(), "rendering and measuring " + task.pool);
                    task.entry.complete(entry(task));
                    done.incrementAndGet();
                } catch (StudioException | RuntimeException | Error trouble) {
                    task.entry.completeExceptionally(trouble);
                    // Nobody takes up what is left.
                    for (Task left = waiting.poll(); left != null; left = waiting.poll()) {
                        left.entry.completeExceptionally(trouble);
                    }
                }
            }
        };
        for (int i = 1; i < Math.min(Runtime.getRuntime().availableProcessors(), tasks.size()); i++) {
            try {
                helpers.execute(work);
            } catch (RejectedExecutionException e) {
                // The caller's thread does the work alone.
                break;
            }
        }
        work.run();
        for (Task task : tasks) {
            result(task);
        }
    }

    private PlanBank.Entry entry(Task task) throws StudioException {
        Excerpt excerpt = ExcerptChooser.choose(task.plan.plan(), task.vocal);
        HeardCandidate heard = new HeardCandidate(
                task.plan.plan(),
                excerpt,
                previews.preview(task.plan.plan(), excerpt).clip());
        return new PlanBank.Entry(
                task.plan, excerpt, MusicalAxes.values(task.plan.plan(), excerpt), encoder.encode(heard));
    }

    private static PlanBank.Entry result(Task task) throws StudioException {
        try {
            return task.entry.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StudioException trouble) {
                throw trouble;
            }
            if (e.getCause() instanceof CancellationException cancelled) {
                throw cancelled;
            }
            throw e;
        }
    }
}
