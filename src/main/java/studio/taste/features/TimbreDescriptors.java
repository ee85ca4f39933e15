package studio.taste.features;

import be.tarsos.dsp.mfcc.MFCC;
import java.util.ArrayList;
import java.util.List;

/**
 * Timbre by the customary descriptors, in windows of 2,048 samples without overlap: mel-frequency cepstral coefficients as TarsosDSP
 * computes them, and centroid, spread, rolloff, flatness and zero crossings.
 */
final class TimbreDescriptors implements DescriptorBlock {
    private static final int WINDOW = 2_048;
    private static final int COEFFICIENTS = 13;
    private static final int MEL_FILTERS = 40;
    private static final float LOWEST_HZ = 40;
    private static final float HIGHEST_HZ = 16_000;
    private static final double ROLLOFF = 0.85;
    private static final double SILENCE = 1e-6;
    private static final List<String> SHAPES =
            List.of("centroid", "bandwidth", "rolloff", "flatness", "zero_crossings");
    private static final List<String> UNITS = List.of("octave", "octave", "octave", "dB", "1");
    private static final List<String> METHODS = List.of(
            "power-weighted mean of the frequency, in octaves re 1 kHz",
            "power-weighted deviation of the frequency in octaves",
            "frequency below which 85 % of the power lies, in octaves re 1 kHz",
            "geometric over arithmetic mean of the power by bin",
            "share of neighbouring samples of different sign");

    @Override
    public List<FeatureDefinition> definitions() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        for (String moment : List.of("mean", "deviation")) {
            for (int i = 1; i <= COEFFICIENTS; i++) {
                definitions.add(DescriptorBlock.definition(
                        DescriptorBlock.numbered("mfcc_" + moment, i),
                        "1",
                        "Over the sounding windows, " + moment + " of this mel-frequency cepstral coefficient."));
            }
            for (int i = 0; i < SHAPES.size(); i++) {
                definitions.add(DescriptorBlock.definition(
                        SHAPES.get(i) + "_" + moment,
                        UNITS.get(i),
                        "Over the sounding windows, " + moment + " of the " + METHODS.get(i) + "."));
            }
        }
        return definitions;
    }

    @Override
    public double[] measure(Described described) {
        float[] mono = described.sound().mono();
        int rate = described.sound().clip().sampleRateHz();
        MFCC mfcc = new MFCC(WINDOW, rate, COEFFICIENTS + 1, MEL_FILTERS, LOWEST_HZ, HIGHEST_HZ);
        int numbers = COEFFICIENTS + SHAPES.size();
        double[] sum = new double[numbers];
        double[] squares = new double[numbers];
        int windows = 0;
        for (int from = 0; from + WINDOW <= mono.length; from += WINDOW) {
            double[] window = window(mono, from, mfcc, rate / (double) WINDOW);
            if (window.length > 0) {
                windows++;
                for (int i = 0; i < numbers; i++) {
                    sum[i] += window[i];
                    squares[i] += window[i] * window[i];
                }
            }
        }
        double[] values = new double[2 * numbers];
        for (int i = 0; i < numbers && windows > 0; i++) {
            values[i] = sum[i] / windows;
            values[numbers + i] = Math.sqrt(Math.max(0, squares[i] / windows - values[i] * values[i]));
        }
        return values;
    }

    /** The numbers of one window; none when it is silent. */
    private static double[] window(float[] mono, int from, MFCC mfcc, double binHz) {
        float[] samples = new float[WINDOW];
        int crossings = 0;
        double square = 0;
        for (int i = 0; i < WINDOW; i++) {
            samples[i] = mono[from + i];
            square += samples[i] * (double) samples[i];
            crossings += i > 0 && samples[i] >= 0 != samples[i - 1] >= 0 ? 1 : 0;
        }
        if (square / WINDOW < SILENCE) {
            return new double[0];
        }
        float[] spectrum = mfcc.magnitudeSpectrum(samples);
        float[] cepstrum = mfcc.cepCoefficients(
                mfcc.nonLinearTransformation(mfcc.melFilter(spectrum, mfcc.getCenterFrequencies())));
        double[] values = new double[COEFFICIENTS + SHAPES.size()];
        for (int i = 0; i < COEFFICIENTS; i++) {
            values[i] = cepstrum[i + 1];
        }
        shape(spectrum, binHz, values);
        values[values.length - 1] = crossings / (WINDOW - 1.0);
        return values;
    }

    /** Writes centroid, spread, rolloff and flatness of the bins between the mel filters' ends. */
    private static void shape(float[] spectrum, double binHz, double[] values) {
        int first = (int) Math.ceil(LOWEST_HZ / binHz);
        int last = Math.min(WINDOW / 2 - 1, (int) (HIGHEST_HZ / binHz));
        double power = 0;
        double octaves = 0;
        double square = 0;
        double logs = 0;
        for (int bin = first; bin <= last; bin++) {
            double here = spectrum[bin] * (double) spectrum[bin] + 1e-12;
            double octave = octave(bin * binHz);
            power += here;
            octaves += here * octave;
            square += here * octave * octave;
            logs += StrictMath.log(here);
        }
        double centroid = octaves / power;
        values[COEFFICIENTS] = centroid;
        values[COEFFICIENTS + 1] = Math.sqrt(Math.max(0, square / power - centroid * centroid));
        double below = 0;
        int rolloff = first;
        while (rolloff < last && below < ROLLOFF * power) {
            below += spectrum[rolloff] * (double) spectrum[rolloff] + 1e-12;
            rolloff++;
        }
        values[COEFFICIENTS + 2] = octave(rolloff * binHz);
        int bins = last - first + 1;
        values[COEFFICIENTS + 3] = 10 * (logs / bins - StrictMath.log(power / bins)) / StrictMath.log(10);
    }

    private static double octave(double hertz) {
        return StrictMath.log(hertz / 1_000) / StrictMath.log(2);
    }
}
