package studio.taste.training.runs;

import java.util.Arrays;
import java.util.stream.IntStream;
import studio.taste.ranking.catboost.ObliviousTrees;
import studio.taste.training.RankedItem;
import studio.taste.training.TrainingData;

/** What trees say of a data set's plans. */
final class ItemScores {
    private ItemScores() {}

    /** One score per item; not a number for items in no pair. */
    static double[] of(ObliviousTrees trees, TrainingData data) {
        double[] scores = new double[data.items().size()];
        Arrays.fill(scores, Double.NaN);
        data.pairs().stream()
                .flatMapToInt(pair -> IntStream.of(pair.first(), pair.second()))
                .distinct()
                .forEach(index ->
                        scores[index] = of(trees, data.items().get(index).item()));
        return scores;
    }

    static double of(ObliviousTrees trees, RankedItem item) {
        return trees.score(item.numbers(), item.kinds());
    }
}
