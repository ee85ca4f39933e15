package studio.taste.ui.models;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import studio.taste.Progress;
import studio.taste.training.runs.ModelStage;

/** What the screen of the models asks of the studio. Answers come on any thread; trouble is a {@code StudioException}. */
public interface ModelDesk {
    /** All models. */
    CompletionStage<ModelShelf> models();

    /**
     * Why labels should not be learnt from, in a sentence; empty when nothing speaks against it.
     *
     * @param simulated whether the answers of programs are meant
     */
    CompletionStage<Optional<String>> refusal(boolean simulated);

    /** Trains a model and keeps it as a candidate, with its report. */
    CompletionStage<ModelRow> train(TrainingWish wish, Progress progress);

    /**
     * Moves a model to a stage, for good in the log.
     *
     * @param stage {@link ModelStage#CANARY} or {@link ModelStage#PRODUCTION}
     * @param reason in the words of the one who does it
     */
    CompletionStage<ModelRow> promote(String id, ModelStage stage, String reason);

    /** Puts the model back that was in production before; answers with a sentence that says what ranks now. */
    CompletionStage<String> rollBack(String reason);

    /**
     * Takes in a model that was trained elsewhere.
     *
     * @param file {@code .cbm} or {@code .json}
     * @param dataset the folder it was trained on, as the studio wrote it
     */
    CompletionStage<ModelRow> importModel(Path file, Path dataset);

    /** Whether it is time to train anew, as a question; empty when it is not. Nothing is ever trained by itself. */
    CompletionStage<Optional<String>> retrainAdvice();

    /** Opens a model's report where it can be read; answers with a sentence that says where it is. */
    CompletionStage<String> report(String id);
}
