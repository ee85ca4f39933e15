package studio.taste.training;

import java.util.ArrayList;
import java.util.List;
import studio.taste.ranking.catboost.ModelFeatures;

/** Settings as the arguments of {@code catboost fit}. All paths are relative to the folder it runs in, so that no model tells of a machine. */
final class TrainerArguments {
    /** Where the learnt and the validation set lie, as {@link CatBoostFiles} writes them. */
    static final String LEARN = "learn";

    static final String VALIDATION = "validation";

    /** Where the trainer keeps its notes. */
    static final String NOTES = "notes";

    /** The model's file without the ending of its form. */
    static final String MODEL = "model";

    static final String IMPORTANCES = "importances.tsv";

    /** What the curve shows, in CatBoost's words. */
    static final String LOG_LOSS = "PairLogit";

    static final String ACCURACY = "PairAccuracy";

    /**
     * How unlike the weights are that each tree gives the items: that of each is (−ln u)^this with u drawn evenly. Of the ways to draw them,
     * this generalised best from 500 pairs.
     */
    private static final String BAGGING_TEMPERATURE = "4";

    /** Steps towards the values of each tree's leaves. */
    private static final int LEAF_STEPS = 10;

    /** The same for the logistic loss of pairs, which generalises no worse with one, in a quarter of the time. */
    private static final int LEAF_STEPS_OF_PAIRS = 1;

    private TrainerArguments() {}

    /** All that a training in the studio asks for. */
    static List<String> of(TrainerSettings settings, ModelFeatures features, boolean hasValidation) {
        List<String> arguments = new ArrayList<>(sets(LEARN + "/"));
        if (hasValidation) {
            arguments.addAll(List.of(
                    "--test-set",
                    VALIDATION + "/" + CatBoostFiles.ROWS,
                    "--test-pairs",
                    VALIDATION + "/" + CatBoostFiles.PAIRS,
                    "--use-best-model"));
            if (settings.patience() > 0) {
                arguments.addAll(List.of("--od-type", "Iter", "--od-wait", Integer.toString(settings.patience())));
            }
        }
        arguments.addAll(fit(settings, features));
        arguments.addAll(List.of(
                "--thread-count",
                Integer.toString(settings.threads()),
                "--train-dir",
                NOTES,
                "--logging-level",
                "Silent",
                "--fstr-type",
                "LossFunctionChange",
                "--fstr-file",
                IMPORTANCES));
        return arguments;
    }

    /** The set's files. */
    static List<String> sets(String folder) {
        return List.of(
                "--learn-set",
                folder + CatBoostFiles.ROWS,
                "--column-description",
                folder + CatBoostFiles.COLUMNS,
                "--learn-pairs",
                folder + CatBoostFiles.PAIRS);
    }

    /** What decides which model comes out, and its files. */
    static List<String> fit(TrainerSettings settings, ModelFeatures features) {
        List<String> arguments = new ArrayList<>(List.of(
                "--loss-function",
                settings.loss().catBoostName(),
                // Smoother than a listwise loss or an accuracy, so that it shows when to stop.
                "--eval-metric",
                LOG_LOSS,
                "--custom-metric",
                ACCURACY,
                "--iterations",
                Integer.toString(settings.trees()),
                "--depth",
                Integer.toString(settings.depth()),
                "--learning-rate",
                Double.toString(settings.learningRate()),
                "--l2-leaf-reg",
                Double.toString(settings.l2()),
                "--random-seed",
                Long.toString(settings.seed()),
                "--boosting-type",
                "Plain",
                "--leaf-estimation-iterations",
                Integer.toString(settings.loss() == Loss.PAIR_LOGIT ? LEAF_STEPS_OF_PAIRS : LEAF_STEPS),
                "--bootstrap-type",
                "Bayesian",
                "--bagging-temperature",
                BAGGING_TEMPERATURE,
                "--model-file",
                MODEL,
                "--model-format",
                "CatboostBinary",
                "--model-format",
                "Json"));
        arguments.addAll(kinds(settings.loss(), features));
        return arguments;
    }

    /** Every kind is asked for as such; the pairwise loss can ask only for numbers, and its trees leave the kinds out. */
    private static List<String> kinds(Loss loss, ModelFeatures features) {
        if (loss != Loss.PAIR_LOGIT_PAIRWISE) {
            return List.of("--one-hot-max-size", "255");
        }
        if (features.kinds().isEmpty()) {
            return List.of();
        }
        int first = features.numbers().size();
        return List.of(
                "--ignore-features", first + "-" + (first + features.kinds().size() - 1));
    }
}
