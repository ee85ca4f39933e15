package studio.taste.training;

import java.util.List;
import studio.taste.ranking.catboost.ModelFeatures;

/**
 * What a ranker is trained or tested on.
 *
 * @param features what the items' numbers and kinds are
 * @param items the plans; those of one request stand together
 * @param preferences between items of the same request
 */
public record RankingSet(ModelFeatures features, List<RankedItem> items, List<Preference> preferences) {
    public RankingSet {
        items = List.copyOf(items);
        preferences = List.copyOf(preferences);
        for (RankedItem item : items) {
            if (item.numbers().size() != features.numbers().size()
                    || item.kinds().size() != features.kinds().size()) {
                throw new IllegalArgumentException("item " + item.plan() + " has "
                        + item.numbers().size() + " numbers and " + item.kinds().size() + " kinds, the features are "
                        + features.numbers().size() + " and " + features.kinds().size());
            }
        }
        for (Preference each : preferences) {
            if (Math.max(each.winner(), each.loser()) >= items.size()
                    || !items.get(each.winner())
                            .request()
                            .equals(items.get(each.loser()).request())) {
                throw new IllegalArgumentException("a preference joins items of one request, was " + each);
            }
        }
    }
}
