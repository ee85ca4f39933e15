package studio.taste.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import studio.taste.ranking.catboost.ModelFeatures;

/**
 * A rater who weighs features one by one and errs: two plans a request, features from a normal distribution, the winner that with the greater
 * sum of weighted features and noise. Kinds say nothing.
 */
public final class LinearTruth {
    /**
     * Noise of a difference over the difference's own deviation. The chance that both have one sign is ½ + arctan(1 / ratio) / π: .85.
     */
    private static final double NOISE_RATIO = 1 / Math.tan(Math.PI * 0.35);

    private static final List<String> KINDS = List.of("pop", "rock", "hip-hop");

    private final double[] weights;
    private final ModelFeatures features;

    public LinearTruth(int numbers, long seed) {
        weights = new Random(seed).doubles(numbers, -1, 1).toArray();
        features = new ModelFeatures(
                "test-1",
                IntStream.range(0, numbers).mapToObj(place -> "number-" + place).toList(),
                List.of("genre"));
    }

    public ModelFeatures features() {
        return features;
    }

    /** Answers of this rater; other seeds are other requests. */
    public RankingSet answers(int pairs, long seed) {
        Random random = new Random(seed);
        double noise = NOISE_RATIO
                * Math.sqrt(2
                        * IntStream.range(0, weights.length)
                                .mapToDouble(i -> weights[i] * weights[i])
                                .sum());
        List<RankedItem> items = new ArrayList<>();
        List<Preference> preferences = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            RankedItem first = item(seed + "-" + pair, "a", random);
            RankedItem second = item(seed + "-" + pair, "b", random);
            items.add(first);
            items.add(second);
            boolean firstWins = worth(first) - worth(second) + noise * random.nextGaussian() > 0;
            preferences.add(new Preference(2 * pair + (firstWins ? 0 : 1), 2 * pair + (firstWins ? 1 : 0), 1));
        }
        return new RankingSet(features, items, preferences);
    }

    private RankedItem item(String request, String plan, Random random) {
        List<Double> numbers = IntStream.range(0, weights.length)
                .mapToObj(place -> random.nextGaussian())
                .toList();
        return new RankedItem(request, plan, numbers, List.of(KINDS.get(random.nextInt(KINDS.size()))));
    }

    /** The score that nobody can better. */
    double worth(RankedItem item) {
        return IntStream.range(0, weights.length)
                .mapToDouble(place -> weights[place] * item.numbers().get(place))
                .sum();
    }
}
