package studio.taste.features;

import studio.taste.music.CamelotKey;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;
import studio.taste.remix.StemStretch;

/** How far a plan bends its songs. */
final class RiskMeasures {
    private final RemixPlan plan;

    RiskMeasures(RemixPlan plan) {
        this.plan = plan;
    }

    void into(PlanFeatures.Builder features, Song vocal, Song instrumental) {
        int semitones = plan.pitch().vocalSemitones();
        CamelotKey sung = vocal.analysis().key().shifted(semitones);
        features.set(
                        PlanFeature.CAMELOT_DISTANCE,
                        sung.distance(instrumental.analysis().key()))
                .set(PlanFeature.PITCH_SHIFT, Math.abs(semitones))
                .set(PlanFeature.VOCAL_STRETCH, stretch(StemRole.VOCALS))
                .set(PlanFeature.DRUM_STRETCH, stretch(StemRole.DRUMS))
                .set(PlanFeature.BASS_STRETCH, stretch(StemRole.BASS))
                .set(PlanFeature.OTHER_STRETCH, stretch(StemRole.OTHER))
                .set(
                        PlanFeature.SLOWING,
                        slowing(plan.tempo().vocalStretch())
                                + slowing(plan.tempo().instrumentalStretch()));
    }

    private double stretch(StemRole role) {
        StemStretch stem = plan.tempo().stretches().get(role.ordinal());
        return Math.abs(stem.stretch() - 1) / stem.safeLimit() * PlanCurve.share(plan, role);
    }

    private static double slowing(double speed) {
        return Math.max(0, 1 - speed);
    }
}
