package studio.taste.training;

import ai.catboost.CatBoostError;
import ai.catboost.CatBoostModel;
import ai.catboost.CatBoostPredictions;
import java.nio.file.Path;
import java.util.List;

/** Scores that a trained model gives. */
final class TrainedScores {
    private TrainedScores() {}

    /** One per item. */
    static double[] of(Path binary, List<RankedItem> items) throws CatBoostError {
        try (CatBoostModel model = CatBoostModel.loadModel(binary.toString())) {
            float[][] numbers = new float[items.size()][];
            String[][] kinds = new String[items.size()][];
            for (int row = 0; row < numbers.length; row++) {
                RankedItem item = items.get(row);
                numbers[row] = new float[item.numbers().size()];
                for (int place = 0; place < numbers[row].length; place++) {
                    numbers[row][place] = item.numbers().get(place).floatValue();
                }
                kinds[row] = item.kinds().toArray(String[]::new);
            }
            CatBoostPredictions predictions = model.predict(numbers, kinds);
            double[] scores = new double[numbers.length];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = predictions.get(row, 0);
            }
            return scores;
        }
    }

    /** Share of the pairs whose winner has the higher score. */
    static double accuracy(double[] scores, List<Preference> pairs) {
        return pairs.stream()
                        .filter(pair -> scores[pair.winner()] > scores[pair.loser()])
                        .count()
                / (double) pairs.size();
    }
}
