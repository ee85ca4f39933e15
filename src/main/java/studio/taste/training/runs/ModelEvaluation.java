package studio.taste.training.runs;

import studio.taste.StudioException;
import studio.taste.labels.LabelSet;
import studio.taste.ranking.catboost.ModelManifest;
import studio.taste.ranking.catboost.ObliviousTrees;
import studio.taste.training.LabelPairs;
import studio.taste.training.LabelledPair;
import studio.taste.training.Split;
import studio.taste.training.TrainingData;
import studio.taste.training.evaluation.Evaluation;
import studio.taste.training.evaluation.Evaluator;

/** Holds a model of the registry against labels. */
public final class ModelEvaluation {
    private ModelEvaluation() {}

    /**
     * @param models the registry of the model
     * @param simulated whether the answers of programs are meant
     * @param all also requests of the part it may have learnt from
     * @throws StudioException when the model has no JSON form, was made for other features, or no label can be used
     */
    public static Evaluation of(
            ModelRegistry models, RegisteredModel model, LabelSet labels, boolean simulated, boolean all)
            throws StudioException {
        ModelManifest manifest = model.manifest();
        ObliviousTrees trees = models.trees(model);
        TrainingData answers = LabelPairs.of(labels, manifest.tier(), simulated);
        if (!answers.features().equals(manifest.features())) {
            throw new StudioException("Model " + model.id() + " was trained on features of version "
                    + manifest.features().version() + ", today's is "
                    + answers.features().version() + ": train a new one.");
        }
        boolean learntHere = model.report().isPresent() && !all;
        TrainingData kept = learntHere ? answers.of(request -> Split.of(request) == Split.TEST) : answers;
        if (kept.pairs().stream().noneMatch(LabelledPair::isDecided)) {
            throw new StudioException("There is nothing to hold the model against: of "
                    + labels.labels().size() + " labels none "
                    + (learntHere
                            ? "belongs to a request that is held out. --all takes the others too"
                            : "can be used " + LabelPairs.reasons(answers.excluded()))
                    + ".");
        }
        return Evaluator.of(
                learntHere ? "requests held out for good" : "all requests given",
                kept,
                ItemScores.of(trees, kept),
                manifest.calibration());
    }
}
