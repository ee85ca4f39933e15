package studio.taste.ranking;

import java.util.List;
import studio.taste.StudioException;
import studio.taste.features.FeatureTier;
import studio.taste.features.PlanFeatures;

/** Says how good the plans of one request are. Safe for use by many threads. */
public interface PlanScorer {
    /** Names the scorer and all that its scores depend on; goes into every record. */
    String version();

    /** The features it needs. */
    FeatureTier tier();

    /** Version of the feature manifest it was made for; it is not asked about features of another. */
    String featureVersion();

    /**
     * Scores plans. May take its time and may be interrupted; the stage bounds both.
     *
     * @param candidates features of the plans of one request, known up to {@link #tier()} at least
     * @return one finite number per plan, higher is better
     * @throws StudioException when it cannot
     * @throws InterruptedException when it was told to stop
     */
    double[] score(List<PlanFeatures> candidates) throws StudioException, InterruptedException;

    /**
     * How likely the better scored of two plans is preferred.
     *
     * @param margin its score less the other's, not negative
     * @return 0.5 to 1
     */
    double probability(double margin);

    /** When every score lies below this the scorer does not know these plans, and its order is not used. */
    default double qualityThreshold() {
        return Double.NEGATIVE_INFINITY;
    }

    /** Whether it is too old to be trusted. */
    default boolean isStale() {
        return false;
    }
}
