package studio.taste.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.taste.music.ThirdOctaves;

/** The long-term spectrum in third octaves, and how much each moves. */
final class SpectrumDescriptors implements DescriptorBlock {
    /** Bands further below the whole are as good as silent: what they do there says nothing. */
    private static final double FLOOR_DB = -60;

    @Override
    public List<FeatureDefinition> definitions() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            definitions.add(DescriptorBlock.definition(
                    "level_" + hertz(band), "dB", "Level of the third octave against the whole; at least −60."));
        }
        for (int band = 0; band < ThirdOctaves.BANDS; band++) {
            definitions.add(
                    DescriptorBlock.definition(
                            "spread_" + hertz(band),
                            "dB",
                            "Standard deviation over time of the third octave's level against the whole's mean; at least −60."));
        }
        return definitions;
    }

    private static String hertz(int band) {
        return String.format(Locale.ROOT, "%05.0f_hz", ThirdOctaves.centreHz(band));
    }

    @Override
    public double[] measure(Described described) {
        double[][] frames = described.sound().bandFrames();
        double[] mean = new double[ThirdOctaves.BANDS];
        double whole = 0;
        for (double[] frame : frames) {
            for (int band = 0; band < mean.length; band++) {
                mean[band] += frame[band] / frames.length;
                whole += frame[band] / frames.length;
            }
        }
        double wholeDb = HeardSound.decibels(whole);
        double[] values = new double[2 * mean.length];
        double[] levels = new double[frames.length];
        for (int band = 0; band < mean.length; band++) {
            for (int frame = 0; frame < frames.length; frame++) {
                levels[frame] = above(HeardSound.decibels(frames[frame][band]) - wholeDb);
            }
            values[band] = above(HeardSound.decibels(mean[band]) - wholeDb);
            values[mean.length + band] = Statistics.deviation(levels);
        }
        return values;
    }

    private static double above(double levelDb) {
        return Math.max(FLOOR_DB, levelDb);
    }
}
