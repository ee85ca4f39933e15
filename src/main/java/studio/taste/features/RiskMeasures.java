package studio.taste.features;

import studio.taste.music.CamelotKey;
import studio.taste.music.Song;
import studio.taste.music.StemRole;
import studio.taste.remix.RemixPlan;

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

    /** Safe stretches by stem. */
    private static double safe(StemRole role) {
        return switch (role) {
            case VOCALS -> 0.15;
            case DRUMS -> 0.08;
            case BASS -> 0.10;
            case OTHER -> 0.20;
        };
    }

    private double stretch(StemRole role) {
        double speed = role == StemRole.VOCALS
                ? plan.tempo().vocalStretch()
                : plan.tempo().instrumentalStretch();
        return Math.abs(speed - 1) / safe(role) * PlanCurve.share(plan, role);
    }

    private static double slowing(double speed) {
        return Math.max(0, 1 - speed);
    }
}
