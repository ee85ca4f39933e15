package studio.taste.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import studio.taste.features.FeatureTier;
import studio.taste.preference.Outcome;
import studio.taste.ranking.catboost.ModelFeatures;

/**
 * Labels as pairs of described plans.
 *
 * @param tier up to which plans are described
 * @param features what the items' numbers and kinds are
 * @param items the plans
 * @param pairs what was said of them, ties among them
 * @param excluded the labels that were not used
 */
public record TrainingData(
        FeatureTier tier,
        ModelFeatures features,
        List<DataItem> items,
        List<LabelledPair> pairs,
        List<Exclusion> excluded) {
    public TrainingData {
        items = List.copyOf(items);
        pairs = List.copyOf(pairs);
        excluded = List.copyOf(excluded);
    }

    /** The same data with only some of its requests. */
    public TrainingData of(Predicate<String> requests) {
        return new TrainingData(
                tier,
                features,
                items,
                pairs.stream().filter(pair -> requests.test(pair.request())).toList(),
                excluded);
    }

    /** The same data with only some of its pairs. */
    public TrainingData withPairs(Predicate<LabelledPair> kept) {
        return new TrainingData(
                tier, features, items, pairs.stream().filter(kept).toList(), excluded);
    }

    /**
     * The same data with only some of the numbers told; the others are 0 everywhere, which no tree can split by.
     *
     * @param told by the number's name
     */
    public TrainingData telling(Predicate<String> told) {
        List<DataItem> fewer = new ArrayList<>();
        for (DataItem each : items) {
            List<Double> numbers = new ArrayList<>();
            for (int i = 0; i < each.item().numbers().size(); i++) {
                numbers.add(
                        told.test(features.numbers().get(i))
                                ? each.item().numbers().get(i)
                                : 0.0);
            }
            RankedItem item = each.item();
            fewer.add(new DataItem(
                    new RankedItem(item.request(), item.plan(), numbers, item.kinds()),
                    each.heuristic(),
                    each.place(),
                    each.facts(),
                    each.loudnessLufs()));
        }
        return new TrainingData(tier, features, fewer, pairs, excluded);
    }

    /** These pairs and those of another set of the same features. */
    public TrainingData and(TrainingData other) {
        if (!features.equals(other.features)) {
            throw new IllegalArgumentException("data of feature version " + features.version()
                    + " cannot be joined to data of version " + other.features.version());
        }
        List<DataItem> allItems = new ArrayList<>(items);
        allItems.addAll(other.items);
        List<LabelledPair> allPairs = new ArrayList<>(pairs);
        for (LabelledPair pair : other.pairs) {
            allPairs.add(new LabelledPair(
                    pair.request(),
                    pair.first() + items.size(),
                    pair.second() + items.size(),
                    pair.outcome(),
                    pair.weight(),
                    pair.source(),
                    pair.rater(),
                    pair.genre()));
        }
        List<Exclusion> allExcluded = new ArrayList<>(excluded);
        allExcluded.addAll(other.excluded);
        return new TrainingData(tier, features, allItems, allPairs, allExcluded);
    }

    /** How many of the pairs were decided. */
    public int decided() {
        return (int) pairs.stream().filter(LabelledPair::isDecided).count();
    }

    /** The requests that have pairs, in alphabetical order. */
    public List<String> requests() {
        return pairs.stream().map(LabelledPair::request).distinct().sorted().toList();
    }

    /** How many pairs each source gave, by its name. */
    public Map<String, Integer> sources() {
        Map<String, Integer> counts = new TreeMap<>();
        pairs.forEach(pair -> counts.merge(pair.source().id(), 1, Integer::sum));
        return counts;
    }

    /** The decided pairs as the trainer takes them, with only the items they are about, those of a request together. */
    public RankingSet toRankingSet() {
        Map<String, Map<Integer, Integer>> used = new TreeMap<>();
        for (LabelledPair pair : pairs) {
            if (pair.isDecided()) {
                Map<Integer, Integer> places = used.computeIfAbsent(pair.request(), key -> new TreeMap<>());
                places.put(pair.first(), 0);
                places.put(pair.second(), 0);
            }
        }
        List<RankedItem> chosen = new ArrayList<>();
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (Map<Integer, Integer> ofRequest : used.values()) {
            for (int index : ofRequest.keySet()) {
                places.put(index, chosen.size());
                chosen.add(items.get(index).item());
            }
        }
        List<Preference> preferences = new ArrayList<>();
        for (LabelledPair pair : pairs) {
            if (pair.isDecided()) {
                boolean first = pair.outcome() == Outcome.FIRST;
                preferences.add(new Preference(
                        place(places, first ? pair.first() : pair.second()),
                        place(places, first ? pair.second() : pair.first()),
                        pair.weight()));
            }
        }
        return new RankingSet(features, chosen, preferences);
    }

    private static int place(Map<Integer, Integer> places, int index) {
        return java.util.Objects.requireNonNull(places.get(index));
    }
}
