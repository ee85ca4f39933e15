package studio.taste.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import studio.taste.preference.GaussianPosterior;
import studio.taste.preference.PairLikelihood;

/**
 * Plans the trials of a session: when to ask a pair again, which fresh pair of the pool to ask, and which of the two comes first. A pure
 * function: the same belief, pool, history, protocol, seed and number give the same plan, whatever was planned before.
 */
public final class TrialPlanner {
    private final Protocol protocol;
    private final AcquisitionFunction information;
    private final List<QueuedPair> queue;

    /**
     * @param protocol how the session is made up
     * @param likelihood of the answers, for what they are expected to tell
     */
    public TrialPlanner(Protocol protocol, PairLikelihood likelihood) {
        this(protocol, likelihood, List.of());
    }

    /**
     * @param protocol how the session is made up
     * @param likelihood of the answers, for what they are expected to tell
     * @param queue pairs that rankers want asked, the most wanted first: every other fresh pair that is not drawn by lot is taken from
     *     them, as long as there are any
     */
    public TrialPlanner(Protocol protocol, PairLikelihood likelihood, List<QueuedPair> queue) {
        this.protocol = protocol;
        this.information = new MutualInformation(likelihood);
        this.queue = List.copyOf(queue);
    }

    /**
     * The plan of one trial. Fresh pairs that were asked already come back only when every pair of the pool was, those asked least often
     * first.
     *
     * @param belief about the taste, d dimensions
     * @param pool features H of the options, at least 2 rows of length d; not modified
     * @param history the trials asked so far, in any order; those from {@code number} on are not looked at
     * @param unfit pairs that must not be asked, because they cannot be compared
     * @param seed of the session
     * @param number of the trial to plan, 1 to the number of trials of the protocol
     */
    public TrialPlan plan(
            GaussianPosterior belief,
            double[][] pool,
            List<AskedTrial> history,
            Set<PoolPair> unfit,
            long seed,
            int number) {
        if (pool.length < 2) {
            throw new IllegalArgumentException("a pair needs a pool of at least 2, was " + pool.length);
        }
        if (number < 1 || number > protocol.trials()) {
            throw new IllegalArgumentException("the session has trials 1 to " + protocol.trials() + ", was " + number);
        }
        List<AskedTrial> earlier =
                history.stream().filter(asked -> asked.number() < number).toList();
        TrialSchedule schedule = new TrialSchedule(protocol, seed);
        SplittableRandom random = TrialSchedule.random(seed, number);
        List<AskedTrial> originals = originals(earlier, number);
        if (schedule.kind(number) != TrialKind.FRESH && !originals.isEmpty()) {
            AskedTrial original = originals.get(random.nextInt(originals.size()));
            return again(belief, pool, number, schedule.kind(number), original);
        }
        PoolPairs pairs = new PoolPairs(belief, pool, earlier, unfit);
        Optional<QueuedPair> wanted = schedule.asksQueue(number) ? nextWanted(earlier, unfit) : Optional.empty();
        if (wanted.isPresent()) {
            PoolPair pair = wanted.get().pair();
            return fresh(
                    number,
                    wanted.get().source(),
                    pair.low(),
                    pair.high(),
                    wanted.get().nats(),
                    random);
        }
        PairSource source = schedule.pairSource(number);
        int[] pair = source == PairSource.RANDOM ? pairs.drawn(random) : pairs.best(information);
        return fresh(number, source, pair[0], pair[1], information.value(pairs.utilities(pair[0], pair[1])), random);
    }

    private static TrialPlan fresh(
            int number, PairSource source, int low, int high, double nats, SplittableRandom random) {
        boolean swapped = random.nextBoolean();
        int first = swapped ? high : low;
        int second = swapped ? low : high;
        return new TrialPlan(new AskedTrial(number, TrialKind.FRESH, source, first, second, number), nats);
    }

    /** The first of the queue that was not asked yet and may be. */
    private Optional<QueuedPair> nextWanted(List<AskedTrial> earlier, Set<PoolPair> unfit) {
        Set<PoolPair> asked = earlier.stream()
                .map(trial -> PoolPair.of(trial.first(), trial.second()))
                .collect(Collectors.toSet());
        return queue.stream()
                .filter(wanted -> !asked.contains(wanted.pair()) && !unfit.contains(wanted.pair()))
                .findFirst();
    }

    private TrialPlan again(
            GaussianPosterior belief, double[][] pool, int number, TrialKind kind, AskedTrial original) {
        boolean reversed = kind == TrialKind.REVERSED;
        int first = reversed ? original.second() : original.first();
        int second = reversed ? original.first() : original.second();
        double nats = information.value(UtilityPair.of(belief, pool[first], pool[second]));
        AskedTrial asked = new AskedTrial(number, kind, original.pairSource(), first, second, original.number());
        return new TrialPlan(asked, nats);
    }

    /** The fresh trials long enough ago that were asked again least often. */
    private List<AskedTrial> originals(List<AskedTrial> earlier, int number) {
        List<AskedTrial> least = new ArrayList<>();
        long fewest = Long.MAX_VALUE;
        for (AskedTrial asked : earlier) {
            if (asked.kind() != TrialKind.FRESH || number - asked.number() < protocol.minimumTrialsApart()) {
                continue;
            }
            long again = earlier.stream()
                    .filter(other -> other.original() == asked.number())
                    .count();
            if (again < fewest) {
                fewest = again;
                least.clear();
            }
            if (again == fewest) {
                least.add(asked);
            }
        }
        return least;
    }
}
