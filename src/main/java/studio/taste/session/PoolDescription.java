package studio.taste.session;

import java.util.List;
import java.util.Objects;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;
import studio.taste.features.PlanManifest;
import studio.taste.ranking.HeuristicScorer;

/**
 * What rankers are told of a pool, kept with the session so that its labels can be learnt from whatever becomes of the songs' analysis.
 *
 * @param versions of the feature manifests up to the first and up to the second tier
 * @param numbers one row per plan, as {@link PlanFeatures#numbers} tells them up to {@link #TIER}
 * @param kinds one row per plan, in the order of {@link studio.taste.features.PlanCategory}
 * @param heuristicVersion of the heuristic
 * @param heuristic its score of each plan
 */
public record PoolDescription(
        List<String> versions,
        List<List<Double>> numbers,
        List<List<String>> kinds,
        String heuristicVersion,
        List<Double> heuristic) {
    /** The highest tier that is told. */
    public static final FeatureTier TIER = FeatureTier.ANALYSIS;

    public PoolDescription {
        versions = List.copyOf(versions);
        numbers = numbers.stream().map(List::copyOf).toList();
        kinds = kinds.stream().map(List::copyOf).toList();
        heuristic = List.copyOf(heuristic);
        Objects.requireNonNull(heuristicVersion);
        if (versions.size() != TIER.number() || numbers.size() != kinds.size() || numbers.size() != heuristic.size()) {
            throw new IllegalArgumentException("a pool is described by a version per tier and a row per plan, were "
                    + versions.size() + " versions and " + numbers.size() + ", " + kinds.size() + " and "
                    + heuristic.size() + " rows");
        }
    }

    /**
     * @param pool features of the plans, known up to {@link #TIER}
     */
    static PoolDescription of(List<PlanFeatures> pool) {
        return new PoolDescription(
                List.of(version(FeatureTier.PLAN), version(FeatureTier.ANALYSIS)),
                pool.stream().map(plan -> plan.numbers(TIER)).toList(),
                pool.stream().map(PlanFeatures::categories).toList(),
                HeuristicScorer.VERSION,
                pool.stream()
                        .map(plan -> HeuristicScorer.judge(plan, TIER).total())
                        .toList());
    }

    private static String version(FeatureTier tier) {
        return PlanManifest.upTo(tier).version();
    }
}
