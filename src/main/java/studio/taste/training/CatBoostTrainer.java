package studio.taste.training;

import java.nio.file.Path;
import java.util.Optional;
import studio.taste.Progress;
import studio.taste.StudioException;

/** Trains rankers with CatBoost's own native trainer, in a process of its own. Safe for use by many threads. */
public final class CatBoostTrainer {
    /** Name of the model's file in CatBoost's own form. */
    public static final String BINARY = "model.cbm";

    /** Name of the same model's file as JSON. */
    public static final String JSON = "model.json";

    /** Why nothing can be trained on this computer, in a sentence; empty when it can. */
    public Optional<String> unavailable() {
        throw new UnsupportedOperationException();
    }

    /**
     * Trains, and writes {@value #BINARY} and {@value #JSON}.
     *
     * @param validation other requests, on which training is stopped and cut to its best tree; without it all trees are grown and kept
     * @param destination folder of the two files, made when it is not there; each replaces its forerunner in one step, and only when both are
     *     whole. While training a hidden folder lies beside it
     * @throws StudioException when the set cannot be trained on, nothing can be trained here, or the trainer ends badly or too late; nothing
     *     is written then
     */
    public Trained train(
            RankingSet learn,
            Optional<RankingSet> validation,
            TrainerSettings settings,
            Path destination,
            Progress progress)
            throws StudioException, InterruptedException {
        throw new UnsupportedOperationException();
    }
}
