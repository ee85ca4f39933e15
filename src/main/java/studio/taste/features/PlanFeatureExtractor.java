package studio.taste.features;

import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;
import studio.taste.music.Song;
import studio.taste.remix.Excerpt;
import studio.taste.remix.ExcerptChooser;
import studio.taste.remix.PlanPrompt;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.TransitionType;

/**
 * Computes the features of the plans of one request. What depends on the songs alone is worked out once, when the extractor is made.
 * Safe for many threads; the same plan gives the same bits on every machine.
 */
public final class PlanFeatureExtractor {
    private final Song vocal;
    private final Song instrumental;
    private final PlanPrompt prompt;
    private final SourceLevels vocalLevels;
    private final SourceLevels instrumentalLevels;
    private @Nullable SongSpectra spectra;

    /**
     * @param vocal gives the vocals of all the plans
     * @param instrumental gives their drums, bass and other
     * @param prompt what is wished of the plans
     */
    public PlanFeatureExtractor(Song vocal, Song instrumental, PlanPrompt prompt) {
        this.vocal = vocal;
        this.instrumental = instrumental;
        this.prompt = prompt;
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
        new RiskMeasures(plan).into(features, vocal, instrumental);
        new PromptMeasures(plan, curve, prompt).into(features, vocal, instrumental, structure.transitionFit());
        categories(plan, features);
        features.heard(TasteSpace.extract(plan, ExcerptChooser.choose(plan, vocal)));
        return features.build();
    }

    private void categories(RemixPlan plan, PlanFeatures.Builder features) {
        features.set(PlanCategory.GENRE, plan.genre())
                .set(PlanCategory.VOCAL_GENRE, vocal.genre())
                .set(PlanCategory.FAMILY, plan.family())
                .set(PlanCategory.TRANSITION, usualTransition(plan));
    }

    private static TransitionType usualTransition(RemixPlan plan) {
        int[] counts = new int[TransitionType.values().length];
        plan.sections().stream()
                .skip(1)
                .forEach(section -> counts[section.transitionIn().type().ordinal()]++);
        TransitionType usual = TransitionType.CUT;
        for (TransitionType type : TransitionType.values()) {
            if (counts[type.ordinal()] > counts[usual.ordinal()]) {
                usual = type;
            }
        }
        return usual;
    }

    /**
     * Adds the features of {@link FeatureTier#ANALYSIS}.
     *
     * @param plan the plan that {@code below} describes
     * @param below its features of the first tier
     */
    public PlanFeatures withAnalysis(RemixPlan plan, PlanFeatures below) {
        requireFitting(plan);
        PlanFeatures.Builder features = new PlanFeatures.Builder(below, FeatureTier.ANALYSIS);
        PlanGains gains = new PlanGains(plan);
        SongSpectra spectra = spectra();
        new ClarityMeasures(plan, gains, vocal, spectra.vocal, spectra.instrumental)
                .into(features, instrumental.analysis().groove());
        new GrooveMeasures(
                        plan, vocal.analysis().groove(), instrumental.analysis().groove())
                .into(features);
        new MixMeasures(plan, gains, vocal, spectra.vocal, instrumental, spectra.instrumental).into(features);
        return features.build();
    }

    /**
     * Adds the features of {@link FeatureTier#SOUND}. Takes a good part of a second, so it is for the last two plans.
     *
     * @param plan the plan that {@code below} describes
     * @param below its features of the first two tiers
     * @param excerpt the part of the plan that was rendered
     * @param sound the rendered excerpt; not modified
     */
    public PlanFeatures withSound(RemixPlan plan, PlanFeatures below, Excerpt excerpt, AudioClip sound) {
        requireFitting(plan);
        PlanFeatures.Builder features = new PlanFeatures.Builder(below, FeatureTier.SOUND);
        PlanCurve curve = new PlanCurve(plan, vocalLevels, instrumentalLevels);
        new SoundMeasures(plan, excerpt, new HeardSound(sound)).into(features, curve);
        return features.build();
    }

    /** Worked out when first asked for: the first tier, which every plan needs, does without. */
    private synchronized SongSpectra spectra() {
        if (spectra == null) {
            spectra = new SongSpectra(new SourceSpectra(vocal.analysis()), new SourceSpectra(instrumental.analysis()));
        }
        return spectra;
    }

    private record SongSpectra(SourceSpectra vocal, SourceSpectra instrumental) {}

    private void requireFitting(RemixPlan plan) {
        if (!plan.vocalSong().equals(vocal.id()) || !plan.instrumentalSong().equals(instrumental.id())) {
            throw new IllegalArgumentException("the plan is for " + plan.vocalSong() + " and " + plan.instrumentalSong()
                    + ", but was given " + vocal.id() + " and " + instrumental.id());
        }
    }
}
