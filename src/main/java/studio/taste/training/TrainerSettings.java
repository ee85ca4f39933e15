package studio.taste.training;

import java.time.Duration;

/**
 * How a ranker is trained. Every one is a number or a kind: nothing that is typed ever reaches the native trainer as it was written.
 *
 * @param loss what is made small
 * @param trees the most there may be, 1 to 10,000
 * @param depth splits per tree, 1 to 10
 * @param learningRate share of each step taken, above 0 to 1
 * @param l2 regularisation of the leaves, 0 or more
 * @param seed decides what is left to chance
 * @param patience trees without progress on the validation split after which training stops; 0 to go on to the end
 * @param threads processors used, 1 or more; the model does not depend on it
 * @param timeLimit after this training is given up
 */
public record TrainerSettings(
        Loss loss,
        int trees,
        int depth,
        double learningRate,
        double l2,
        long seed,
        int patience,
        int threads,
        Duration timeLimit) {
    public static final TrainerSettings USUAL =
            new TrainerSettings(Loss.PAIR_LOGIT, 300, 2, 0.2, 10, 7, 40, 2, Duration.ofMinutes(10));

    public TrainerSettings {
        require(trees >= 1 && trees <= 10_000, "trees lie between 1 and 10,000, were " + trees);
        require(depth >= 1 && depth <= 10, "depth lies between 1 and 10, was " + depth);
        require(
                learningRate > 0 && learningRate <= 1,
                "the learning rate lies above 0 and up to 1, was " + learningRate);
        require(l2 >= 0 && Double.isFinite(l2), "L2 is 0 or more, was " + l2);
        require(seed >= 0 && seed <= Integer.MAX_VALUE, "the seed lies between 0 and 2147483647, was " + seed);
        require(patience >= 0, "patience is 0 or more, was " + patience);
        require(threads >= 1, "threads are 1 or more, were " + threads);
        require(!timeLimit.isNegative() && !timeLimit.isZero(), "the time limit is positive, was " + timeLimit);
    }

    /** As many trees as that, without early stopping. */
    public TrainerSettings withExactly(int exactTrees) {
        return new TrainerSettings(loss, exactTrees, depth, learningRate, l2, seed, 0, threads, timeLimit);
    }

    /** On so many processors. */
    public TrainerSettings onThreads(int processors) {
        return new TrainerSettings(loss, trees, depth, learningRate, l2, seed, patience, processors, timeLimit);
    }

    private static void require(boolean kept, String otherwise) {
        if (!kept) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
