package studio.taste.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import studio.taste.StudioException;

/**
 * A training set in the one order that is its own, whatever the order it came in: items by request and plan, each once; pairs by their rows,
 * equal ones as one with their weights' sum. So a weight of 2 and two copies are the same set, to the last bit.
 *
 * @param items those that some preference speaks of; the others say nothing
 * @param pairs of places in {@code items}, at least one
 */
record CatBoostRows(List<RankedItem> items, List<Preference> pairs) {
    private static final Comparator<RankedItem> BY_NAME =
            Comparator.comparing(RankedItem::request).thenComparing(RankedItem::plan);

    /** What a row is known by: two items of one name are one. */
    private record Name(String request, String plan) {
        static Name of(RankedItem item) {
            return new Name(item.request(), item.plan());
        }
    }

    static CatBoostRows of(RankingSet set) throws StudioException {
        if (set.preferences().isEmpty()) {
            throw new StudioException(
                    "The set has no pair of which one side was preferred, so nothing can be learnt from it"
                            + " (ties are not trained on). Collect answers that take a side.");
        }
        Map<Name, RankedItem> judged = new HashMap<>();
        for (Preference each : set.preferences()) {
            keep(set.items().get(each.winner()), judged);
            keep(set.items().get(each.loser()), judged);
        }
        List<RankedItem> items = judged.values().stream().sorted(BY_NAME).toList();
        Map<Name, Integer> rows = new HashMap<>();
        for (int row = 0; row < items.size(); row++) {
            rows.put(Name.of(items.get(row)), row);
        }
        return new CatBoostRows(items, merge(set, rows));
    }

    private static void keep(RankedItem item, Map<Name, RankedItem> judged) throws StudioException {
        RankedItem known = judged.putIfAbsent(Name.of(item), item);
        if (known != null && !known.equals(item)) {
            throw new StudioException("Plan " + item.plan() + " of request " + item.request()
                    + " is in the set twice, with different features. Take both from one version of the features.");
        }
    }

    private static List<Preference> merge(RankingSet set, Map<Name, Integer> rows) throws StudioException {
        Map<List<Integer>, List<Double>> weights = new TreeMap<>(
                Comparator.<List<Integer>>comparingInt(pair -> pair.get(0)).thenComparingInt(pair -> pair.get(1)));
        for (Preference each : set.preferences()) {
            RankedItem winner = set.items().get(each.winner());
            int winnerRow = row(winner, rows);
            int loserRow = row(set.items().get(each.loser()), rows);
            if (winnerRow == loserRow) {
                throw new StudioException("Plan " + winner.plan() + " of request " + winner.request()
                        + " is preferred to itself. Take this pair out of the set.");
            }
            weights.computeIfAbsent(List.of(winnerRow, loserRow), pair -> new ArrayList<>())
                    .add(each.weight());
        }
        List<Preference> pairs = new ArrayList<>();
        weights.forEach((pair, all) -> pairs.add(new Preference(pair.get(0), pair.get(1), sum(all))));
        return pairs;
    }

    private static int row(RankedItem item, Map<Name, Integer> rows) {
        Integer row = rows.get(Name.of(item));
        if (row == null) {
            throw new IllegalStateException(item.plan() + " has no row");
        }
        return row;
    }

    /** Adds the small ones first, so that the sum does not depend on the order. */
    private static double sum(List<Double> weights) {
        Collections.sort(weights);
        return weights.stream().reduce(0.0, Double::sum);
    }

    /**
     * How well each item did: (its weight of wins + ½) / (its weight of wins and losses + 1), so that few answers say little. What YetiRank
     * learns; the losses of pairs do not read it.
     */
    double[] relevances() {
        double[] wins = new double[items.size()];
        double[] all = new double[items.size()];
        for (Preference each : pairs) {
            wins[each.winner()] += each.weight();
            all[each.winner()] += each.weight();
            all[each.loser()] += each.weight();
        }
        double[] relevances = new double[items.size()];
        for (int row = 0; row < relevances.length; row++) {
            relevances[row] = (wins[row] + 0.5) / (all[row] + 1);
        }
        return relevances;
    }

    /** Whether every item won as much as it lost, to the precision of a float; then there is nothing to learn, and CatBoost refuses. */
    boolean isBalanced() {
        return Arrays.stream(relevances()).allMatch(relevance -> (float) relevance == 0.5f);
    }
}
