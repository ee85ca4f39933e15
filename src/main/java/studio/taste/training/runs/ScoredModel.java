package studio.taste.training.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import studio.taste.Progress;
import studio.taste.StudioException;
import studio.taste.ranking.catboost.ObliviousTrees;
import studio.taste.training.CatBoostTrainer;
import studio.taste.training.RankedItem;
import studio.taste.training.Trained;
import studio.taste.training.TrainerSettings;
import studio.taste.training.TrainingData;

/**
 * A model just trained, read back so that it can score what it was not trained on.
 *
 * @param trained what the trainer says
 * @param binary the model's file in CatBoost's own form
 * @param json the model's file as JSON
 * @param trees the same, to score by
 */
record ScoredModel(Trained trained, byte[] binary, byte[] json, ObliviousTrees trees) {

    /**
     * @param scratch folder the trainer writes to
     */
    static ScoredModel train(
            CatBoostTrainer trainer,
            TrainingData learn,
            Optional<TrainingData> validation,
            TrainerSettings settings,
            Path scratch,
            Progress progress)
            throws StudioException, InterruptedException {
        Trained trained = trainer.train(
                learn.toRankingSet(), validation.map(TrainingData::toRankingSet), settings, scratch, progress);
        try {
            byte[] json = Files.readAllBytes(trained.json());
            return new ScoredModel(
                    trained,
                    Files.readAllBytes(trained.binary()),
                    json,
                    ObliviousTrees.read(json, learn.features(), trained.json().toString()));
        } catch (IOException e) {
            throw new StudioException("The trained model cannot be read back (" + e + "); check the disk.", e);
        }
    }

    double score(RankedItem item) {
        return ItemScores.of(trees, item);
    }

    /** One score per item; not a number for items in no pair. */
    double[] scores(TrainingData data) {
        return ItemScores.of(trees, data);
    }
}
