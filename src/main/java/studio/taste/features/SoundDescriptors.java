package studio.taste.features;

import java.util.ArrayList;
import java.util.List;
import studio.taste.audio.AudioClip;
import studio.taste.remix.Excerpt;
import studio.taste.remix.RemixPlan;

/**
 * A rendered excerpt in some 160 numbers with names: joins, spectrum, harmony, dynamics, stereo, envelopes, onsets, timbre. The clip is
 * brought to one level first, so that playing it louder changes nothing.
 */
public final class SoundDescriptors {
    private static final List<DescriptorBlock> BLOCKS = List.of(
            new BoundaryDescriptors(),
            new SpectrumDescriptors(),
            new ChromaDescriptors(),
            new DynamicsDescriptors(),
            new StereoDescriptors(),
            new EnvelopeDescriptors(),
            new OnsetDescriptors(),
            new TimbreDescriptors(),
            new ConstantQDescriptors());

    private static final FeatureManifest MANIFEST = new FeatureManifest(
            BLOCKS.stream().flatMap(block -> block.definitions().stream()).toList());

    /** RMS level at which all sounds are measured, in dBFS: thresholds of silence are meant for it. */
    private static final double LEVEL_DB = -20;

    private SoundDescriptors() {}

    /** What the numbers are, in their order. */
    public static FeatureManifest manifest() {
        return MANIFEST;
    }

    /**
     * Measures a sound; takes a few tenths of a second.
     *
     * @param plan a plan that passes its hard constraints
     * @param excerpt the part of it that was rendered
     * @param clip its sound, mono or stereo; not modified
     * @return finite numbers, one for each of {@link #manifest}
     */
    public static double[] measure(RemixPlan plan, Excerpt excerpt, AudioClip clip) {
        DescriptorBlock.Described described =
                new DescriptorBlock.Described(plan, excerpt, new HeardSound(levelled(clip)));
        List<Double> values = new ArrayList<>();
        for (DescriptorBlock block : BLOCKS) {
            for (double value : block.measure(described)) {
                values.add(value);
            }
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static AudioClip levelled(AudioClip clip) {
        double square = 0;
        for (int c = 0; c < clip.channelCount(); c++) {
            square += OnePole.meanSquare(clip.channel(c)) / clip.channelCount();
        }
        return square == 0 ? clip : clip.withGainDb(LEVEL_DB - 10 * StrictMath.log10(square));
    }
}
