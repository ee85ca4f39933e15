package studio.taste.features;

import java.util.List;
import java.util.Locale;

/** What happens where sections meet: those sound features of a plan that need no songs. */
final class BoundaryDescriptors implements DescriptorBlock {
    private static final List<PlanFeature> FEATURES = List.of(
            PlanFeature.BOUNDARY_JUMP,
            PlanFeature.BOUNDARY_FLUX,
            PlanFeature.CLICK_RISK,
            PlanFeature.TAIL_TRUNCATION,
            PlanFeature.HARMONIC_SHIFT,
            PlanFeature.CROSSFADE_BASS_BUMP,
            PlanFeature.TIMBRAL_CONTINUITY,
            PlanFeature.MOMENT_HARMONY);

    @Override
    public List<FeatureDefinition> definitions() {
        return FEATURES.stream()
                .map(feature -> new FeatureDefinition(
                        feature.name().toLowerCase(Locale.ROOT), feature.unit(), feature.method()))
                .toList();
    }

    @Override
    public double[] measure(Described described) {
        var measures = new SoundMeasures(described.plan(), described.excerpt(), described.sound()).ofSoundAlone();
        return FEATURES.stream().mapToDouble(measures::get).toArray();
    }
}
