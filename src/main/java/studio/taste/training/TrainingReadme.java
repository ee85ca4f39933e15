package studio.taste.training;

import java.util.ArrayList;
import java.util.List;
import studio.taste.ranking.catboost.ModelFeatures;

/** What an exported training set says of itself. */
final class TrainingReadme {
    private TrainingReadme() {}

    static List<String> lines(ModelFeatures features, CatBoostRows rows) {
        List<String> command = new ArrayList<>(List.of("catboost", "fit"));
        command.addAll(TrainerArguments.sets(""));
        command.addAll(TrainerArguments.fit(TrainerSettings.USUAL, features));
        return List.of(
                "A training set of Taste Studio, in CatBoost's own files.",
                "",
                "Feature manifest: " + features.version() + ", "
                        + features.numbers().size() + " numbers and "
                        + features.kinds().size() + " kinds",
                "Rows: " + rows.items().size() + ", pairs: " + rows.pairs().size(),
                "",
                CatBoostFiles.ROWS + "  one plan a row: label, request, numbers, kinds; tabs between, no header.",
                "           The label is (weight of wins + 1/2) / (weight of all its pairs + 1). YetiRank learns it;",
                "           PairLogit and PairLogitPairwise do not read it.",
                "           Numbers have the precision of float, as CatBoost keeps them.",
                CatBoostFiles.PAIRS + "  the preferred plan's row, the other's row, weight; rows are counted from 0.",
                "           Equal pairs are one, with the sum of their weights.",
                CatBoostFiles.COLUMNS + "     what the columns are, and the features' names.",
                "",
                "Train as the studio does, in this folder:",
                "",
                "  " + String.join(" ", command),
                "",
                "To stop early, add another export: --test-set DIR/" + CatBoostFiles.ROWS + " --test-pairs DIR/"
                        + CatBoostFiles.PAIRS + " --use-best-model --od-type Iter --od-wait "
                        + TrainerSettings.USUAL.patience(),
                "",
                "In Python: catboost.Pool(\"" + CatBoostFiles.ROWS + "\", column_description=\"" + CatBoostFiles.COLUMNS
                        + "\", pairs=\"" + CatBoostFiles.PAIRS + "\")",
                "",
                "Keep the features, their names and their order: the studio takes in a model only when they match.");
    }
}
