package studio.taste.session.producing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import studio.taste.StudioException;
import studio.taste.features.MusicalAxes;
import studio.taste.music.Song;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.HardConstraint;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.PoolPlan;
import studio.taste.remix.PoolPlanner;
import studio.taste.session.StudioEvent;

/**
 * A pool in the making: planned, filtered, then each candidate rendered, levelled and encoded on the workers. No worker waits for another.
 * A candidate that cannot be made is left out, unless hardly any can be.
 */
final class PoolMaking {
    /** With fewer there is nothing to choose a portfolio from. */
    private static final int FEWEST = 10;

    /** Candidates in the making at one time; as many as there may be workers. */
    private static final int LANES = Runtime.getRuntime().availableProcessors();

    private final MemberMaker maker;
    private final Executor workers;
    private final Runnable told;
    private final CompletableFuture<List<Member>> result = new CompletableFuture<>();
    private final AtomicInteger made = new AtomicInteger();
    private volatile int size;
    private volatile boolean cancelled;
    private volatile @Nullable StudioException trouble;

    /**
     * @param vocal gives the vocals
     * @param instrumental gives the instruments
     * @param prompt what is wished
     * @param size N
     * @param made how many of them are made: those that lie furthest apart on the musical axes; N for all
     * @param seed decides all that is left to chance
     */
    record Order(Song vocal, Song instrumental, PlanPrompt prompt, int size, int made, long seed) {}

    /** Finds out what is ordered, on a worker. */
    @FunctionalInterface
    interface Orders {
        Order get() throws StudioException;
    }

    private PoolMaking(MemberMaker maker, Executor workers, Runnable told) {
        this.maker = maker;
        this.workers = workers;
        this.told = told;
    }

    /**
     * @param told of every step, on any thread
     */
    static PoolMaking start(Orders orders, MemberMaker maker, Executor workers, Runnable told) {
        PoolMaking making = new PoolMaking(maker, workers, told);
        workers.execute(() -> making.plan(orders));
        return making;
    }

    /** The pool in the planner's order; fails with a {@link StudioException}, or a {@link CancellationException} once cancelled. */
    CompletionStage<List<Member>> result() {
        return result;
    }

    /** How far it is, 0 to 1. */
    double share() {
        return result.isDone() ? 1 : size == 0 ? 0 : made.get() / (double) size;
    }

    /** In words. */
    String words() {
        return size == 0
                ? "Planning remixes…"
                : "Rendering and measuring preview " + Math.min(made.get() + 1, size) + " of " + size + "…";
    }

    void cancel() {
        cancelled = true;
        result.completeExceptionally(new CancellationException("the pool is not wanted any more"));
    }

    private void plan(Orders orders) {
        try {
            Order order = orders.get();
            List<StudioEvent.Candidate> candidates = new ArrayList<>();
            for (PoolPlan plan :
                    PoolPlanner.plan(order.vocal(), order.instrumental(), order.prompt(), order.size(), order.seed())) {
                if (HardConstraint.check(plan.plan(), order.vocal(), order.instrumental())
                        .isEmpty()) {
                    candidates.add(
                            new StudioEvent.Candidate(plan.plan(), ExcerptChooser.choose(plan.plan(), order.vocal())));
                }
            }
            if (candidates.size() < FEWEST) {
                throw tooFew(candidates.size(), null);
            }
            if (order.made() < candidates.size()) {
                candidates = furthestApart(candidates, order.made());
            }
            make(candidates);
        } catch (StudioException | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** Begins with the first, and adds the one furthest from all before; in the planner's order. */
    private static List<StudioEvent.Candidate> furthestApart(List<StudioEvent.Candidate> candidates, int count) {
        double[][] places = candidates.stream()
                .map(candidate -> MusicalAxes.values(candidate.plan(), candidate.excerpt()))
                .toArray(double[][]::new);
        double[] nearest = new double[places.length];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        TreeSet<Integer> taken = new TreeSet<>();
        int next = 0;
        while (taken.size() < count) {
            taken.add(next);
            int furthest = next;
            for (int i = 0; i < places.length; i++) {
                nearest[i] = Math.min(nearest[i], squaredDistance(places[i], places[next]));
            }
            for (int i = 0; i < places.length; i++) {
                furthest = !taken.contains(i) && (taken.contains(furthest) || nearest[i] > nearest[furthest])
                        ? i
                        : furthest;
            }
            next = furthest;
        }
        return taken.stream().map(candidates::get).toList();
    }

    private static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }

    private void make(List<StudioEvent.Candidate> candidates) {
        size = candidates.size();
        List<@Nullable Member> members = new ArrayList<>(Collections.nCopies(size, null));
        AtomicInteger next = new AtomicInteger();
        for (int lane = 0; lane < Math.min(size, LANES); lane++) {
            workers.execute(() -> makeNext(candidates, next, members));
        }
    }

    /** One candidate, and then again behind whatever else waits for the workers: an edit does not wait for a whole pool. */
    private void makeNext(List<StudioEvent.Candidate> candidates, AtomicInteger next, List<@Nullable Member> members) {
        int place = next.getAndIncrement();
        if (cancelled || place >= size) {
            return;
        }
        make(candidates.get(place), place, members);
        workers.execute(() -> makeNext(candidates, next, members));
    }

    private void make(StudioEvent.Candidate candidate, int place, List<@Nullable Member> members) {
        Member member = null;
        try {
            member = maker.make(candidate);
        } catch (StudioException e) {
            trouble = e;
        } catch (RuntimeException e) {
            trouble = new StudioException("A preview could not be made: " + e, e);
        }
        synchronized (members) {
            members.set(place, member);
        }
        if (made.incrementAndGet() == size) {
            finish(members);
        }
        told.run();
    }

    private void finish(List<@Nullable Member> members) {
        List<Member> ready;
        synchronized (members) {
            ready = members.stream()
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .toList();
        }
        if (ready.size() < FEWEST) {
            result.completeExceptionally(tooFew(ready.size(), trouble));
        } else {
            result.complete(ready);
        }
    }

    private static StudioException tooFew(int ready, @Nullable StudioException why) {
        String reason = why == null ? "" : " " + why.getMessage();
        return new StudioException(
                "Only " + ready + " different remixes of these songs can be made; choose other songs." + reason);
    }
}
