package studio.taste.features;

import be.tarsos.dsp.ConstantQ;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Harmony by octaves: TarsosDSP's constant-Q transform from 110 to 1,760 Hz, 12 bins an octave, twice a second. */
final class ConstantQDescriptors implements DescriptorBlock {
    private static final int OCTAVES = 4;
    private static final int PER_OCTAVE = 12;
    private static final float LOWEST_HZ = 110;
    private static final double STEP_SECONDS = 0.5;
    private static final double FLOOR_DB = -40;

    @Override
    public List<FeatureDefinition> definitions() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        for (int octave = 0; octave < OCTAVES; octave++) {
            definitions.add(
                    DescriptorBlock.definition(
                            "octave_" + (int) (LOWEST_HZ * (1 << octave)),
                            "dB",
                            "Power of the constant-Q bins in the octave above this frequency in hertz, against all; at least −40."));
        }
        definitions.add(DescriptorBlock.definition(
                "tonal_crest",
                "dB",
                "Mean over moments of the strongest constant-Q bin's power against the mean bin's."));
        definitions.add(DescriptorBlock.definition(
                "tonal_change",
                "1",
                "Mean over moments of one less the cosine of the bins' magnitudes with those before."));
        return definitions;
    }

    @Override
    public double[] measure(Described described) {
        float[] mono = described.sound().mono();
        int rate = described.sound().clip().sampleRateHz();
        ConstantQ transform = new ConstantQ(rate, LOWEST_HZ, LOWEST_HZ * (1 << OCTAVES), PER_OCTAVE);
        int window = transform.getFFTlength();
        double[] octaves = new double[OCTAVES];
        double crest = 0;
        double change = 0;
        int moments = 0;
        float[] before = {};
        for (int from = 0;
                from + window <= mono.length;
                from += described.sound().framesOf(STEP_SECONDS)) {
            transform.calculateMagintudes(Arrays.copyOfRange(mono, from, from + window));
            float[] bins = transform.getMagnitudes().clone();
            crest += crestDb(bins);
            change += before.length == 0 ? 0 : 1 - cosine(before, bins);
            for (int i = 0; i < OCTAVES * PER_OCTAVE; i++) {
                octaves[i / PER_OCTAVE] += bins[i] * (double) bins[i];
            }
            before = bins;
            moments++;
        }
        double all = Arrays.stream(octaves).sum();
        double[] values = new double[OCTAVES + 2];
        for (int octave = 0; octave < OCTAVES; octave++) {
            values[octave] = all <= 0
                    ? FLOOR_DB
                    : Math.max(FLOOR_DB, 10 * StrictMath.log10(Math.max(1e-9, octaves[octave] / all)));
        }
        values[OCTAVES] = moments == 0 ? 0 : crest / moments;
        values[OCTAVES + 1] = moments < 2 ? 0 : change / (moments - 1);
        return values;
    }

    private static double crestDb(float[] bins) {
        double sum = 0;
        double largest = 0;
        for (float bin : bins) {
            sum += bin * (double) bin;
            largest = Math.max(largest, bin * (double) bin);
        }
        return sum <= 0 ? 0 : 10 * StrictMath.log10(largest * bins.length / sum);
    }

    private static double cosine(float[] a, float[] b) {
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * (double) b[i];
            aa += a[i] * (double) a[i];
            bb += b[i] * (double) b[i];
        }
        return aa <= 0 || bb <= 0 ? 1 : ab / Math.sqrt(aa * bb);
    }
}
