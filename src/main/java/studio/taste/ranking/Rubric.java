package studio.taste.ranking;

import java.util.List;

/**
 * A plan's card: its seven dimensions.
 *
 * @param scores one per {@link RubricDimension}, in its order
 */
public record Rubric(List<RubricScore> scores) {
    public Rubric {
        scores = List.copyOf(scores);
        List<RubricDimension> dimensions =
                scores.stream().map(RubricScore::dimension).toList();
        if (!dimensions.equals(List.of(RubricDimension.values()))) {
            throw new IllegalArgumentException("a rubric scores every dimension once, was " + dimensions);
        }
    }

    /** The weighted sum, 0 to 1. */
    public double total() {
        double total = 0;
        for (RubricScore score : scores) {
            total += score.dimension().weight() * score.value();
        }
        return total;
    }

    public RubricScore score(RubricDimension dimension) {
        return scores.stream()
                .filter(score -> score.dimension() == dimension)
                .findFirst()
                .orElseThrow();
    }

    public double value(RubricDimension dimension) {
        return score(dimension).value();
    }
}
