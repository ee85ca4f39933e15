package studio.taste.features;

import studio.taste.music.Song;
import studio.taste.remix.RemixPlan;

/**
 * Computes the features of the plans of one request. What depends on the songs alone is worked out once, when the extractor is made.
 * Immutable, so safe for many threads; the same plan gives the same bits on every machine.
 */
public final class PlanFeatureExtractor {
    private final Song vocal;
    private final Song instrumental;
    private final PromptWishes wishes;
    private final SourceLevels vocalLevels;
    private final SourceLevels instrumentalLevels;

    /**
     * @param vocal gives the vocals of all the plans
     * @param instrumental gives their drums, bass and other
     * @param wishes what the prompt asks for
     */
    public PlanFeatureExtractor(Song vocal, Song instrumental, PromptWishes wishes) {
        this.vocal = vocal;
        this.instrumental = instrumental;
        this.wishes = wishes;
        this.vocalLevels = new SourceLevels(vocal.analysis());
        this.instrumentalLevels = new SourceLevels(instrumental.analysis());
    }

    /**
     * The features of {@link FeatureTier#PLAN}.
     *
     * @param plan a plan of the two songs that passes its hard constraints
     */
    public PlanFeatures fromPlan(RemixPlan plan) {
        requireFitting(plan);
        PlanCurve curve = new PlanCurve(plan, vocalLevels, instrumentalLevels);
        PlanFeatures.Builder features = new PlanFeatures.Builder();
        StructureMeasures structure = new StructureMeasures(plan, vocalLevels);
        structure.into(features);
        new ArcMeasures(plan, curve).into(features);
        new RiskMeasures(plan, curve).into(features, vocal, instrumental);
        new PromptMeasures(plan, curve, wishes).into(features, vocal, instrumental, structure.transitionFit());
        return features.build();
    }

    private void requireFitting(RemixPlan plan) {
        if (!plan.vocalSong().equals(vocal.id()) || !plan.instrumentalSong().equals(instrumental.id())) {
            throw new IllegalArgumentException("the plan is for " + plan.vocalSong() + " and " + plan.instrumentalSong()
                    + ", but was given " + vocal.id() + " and " + instrumental.id());
        }
    }
}
