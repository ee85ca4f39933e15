package studio.taste.representation;

import java.util.ArrayList;
import java.util.List;
import studio.taste.features.FeatureDefinition;
import studio.taste.features.FeatureManifest;
import studio.taste.features.MusicalAxes;
import studio.taste.features.SoundDescriptors;

/**
 * The encoder that comes with the studio: the musical axes of the excerpt, standardised, and then the descriptors of its sound, in their
 * own units. Every number has a name ({@link #manifest}); the same clip gives the same numbers.
 */
public final class BuiltInAudioEncoder implements AudioEncoder {
    /** How many of the numbers, the first ones, are the musical axes. */
    public static final int AXES = MusicalAxes.AXES.size();

    private static final FeatureManifest MANIFEST = allNumbers();
    private static final EncoderId ID = new EncoderId("built-in", MANIFEST.version());

    @Override
    public EncoderId id() {
        return ID;
    }

    @Override
    public int dimension() {
        return MANIFEST.features().size();
    }

    /** What each number is. */
    public static FeatureManifest manifest() {
        return MANIFEST;
    }

    @Override
    public float[] encode(HeardCandidate candidate) {
        double[] axes = MusicalAxes.values(candidate.plan(), candidate.excerpt());
        double[] sound = SoundDescriptors.measure(candidate.plan(), candidate.excerpt(), candidate.clip());
        float[] numbers = new float[axes.length + sound.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (i < axes.length ? axes[i] : sound[i - axes.length]);
        }
        return numbers;
    }

    private static FeatureManifest allNumbers() {
        List<FeatureDefinition> all = new ArrayList<>();
        MusicalAxes.AXES.forEach(axis -> all.add(new FeatureDefinition("axis_" + axis.id(), "1", axis.method())));
        all.addAll(SoundDescriptors.manifest().features());
        return new FeatureManifest(all);
    }
}
