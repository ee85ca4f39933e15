package studio.taste.cli;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import studio.taste.StudioException;
import studio.taste.training.Loss;
import studio.taste.training.TrainerSettings;

/** How a command trains. */
final class TrainerOptions {
    @Option(names = "--loss", description = "pair_logit, pair_logit_pairwise or yeti_rank; by default pair_logit.")
    private @Nullable String loss;

    @Option(names = "--trees", description = "The most there may be, 1 to 10000.")
    private @Nullable Integer trees;

    @Option(names = "--depth", description = "Splits per tree, 1 to 10.")
    private @Nullable Integer depth;

    @Option(names = "--rate", description = "Learning rate, above 0 to 1.")
    private @Nullable Double rate;

    @Option(names = "--l2", description = "Regularisation of the leaves, 0 or more.")
    private @Nullable Double l2;

    @Option(names = "--seed", description = "Decides what is left to chance.")
    private @Nullable Long seed;

    @Option(names = "--patience", description = "Trees without progress after which training stops; 0 for never.")
    private @Nullable Integer patience;

    @Option(names = "--threads", description = "Processors used.")
    private @Nullable Integer threads;

    @Option(names = "--time-limit", paramLabel = "SECONDS", description = "After so long training is given up.")
    private @Nullable Integer seconds;

    /** Those not given are the usual ones. */
    TrainerSettings settings() throws StudioException {
        TrainerSettings usual = TrainerSettings.USUAL;
        try {
            return new TrainerSettings(
                    loss == null ? usual.loss() : Loss.valueOf(loss.toUpperCase(Locale.ROOT)),
                    trees == null ? usual.trees() : trees,
                    depth == null ? usual.depth() : depth,
                    rate == null ? usual.learningRate() : rate,
                    l2 == null ? usual.l2() : l2,
                    seed == null ? usual.seed() : seed,
                    patience == null ? usual.patience() : patience,
                    threads == null ? usual.threads() : threads,
                    seconds == null ? usual.timeLimit() : Duration.ofSeconds(seconds));
        } catch (IllegalArgumentException wrong) {
            throw new StudioException("These settings cannot be used: " + wrong.getMessage() + ".", wrong);
        }
    }
}
