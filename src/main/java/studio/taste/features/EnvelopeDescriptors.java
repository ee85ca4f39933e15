package studio.taste.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How sound dies away, in the low end (what people call tight) and above (what they call dry): from envelopes of 10 ms. A reverberant
 * sound falls slowly and leaves no gaps.
 */
final class EnvelopeDescriptors implements DescriptorBlock {
    private static final double STEP_SECONDS = 0.01;
    private static final double LOW_HZ = 120;
    private static final double BODY_HZ = 500;
    private static final double AIR_HZ = 4_000;
    private static final double RANGE_DB = 40;
    private static final List<String> BANDS = List.of("low", "body", "air");
    private static final List<String> WORDS = List.of("below 120 Hz", "from 500 Hz to 4 kHz", "above 4 kHz");
    private static final int PER_BAND = 5;
    /** Steps within which the fall after a peak is read. */
    private static final int FALL_STEPS = 15;

    @Override
    public List<FeatureDefinition> definitions() {
        List<FeatureDefinition> definitions = new ArrayList<>();
        for (int band = 0; band < BANDS.size(); band++) {
            String of = BANDS.get(band);
            String where = " " + WORDS.get(band);
            definitions.add(DescriptorBlock.definition(
                    of + "_share", "dB", "Level" + where + " against the whole; at least −40."));
            definitions.add(DescriptorBlock.definition(
                    of + "_fall",
                    "dB",
                    "Mean over peaks of the envelope" + where + " of the fall within 150 ms, at most 40."));
            definitions.add(DescriptorBlock.definition(
                    of + "_fall_rate",
                    "dB",
                    "Median of the falls of the envelope" + where
                            + " from one 10 ms to the next, of those that fall."));
            definitions.add(DescriptorBlock.definition(
                    of + "_gap",
                    "dB",
                    "Tenth percentile of the envelope" + where + " against its mean level; at least −40."));
            definitions.add(DescriptorBlock.definition(
                    of + "_peaks",
                    "1/s",
                    "Peaks of the envelope" + where + " per second, 6 dB above what went before."));
        }
        return definitions;
    }

    @Override
    public double[] measure(Described described) {
        HeardSound sound = described.sound();
        int rate = sound.clip().sampleRateHz();
        float[] mono = sound.mono();
        double whole = HeardSound.decibels(OnePole.meanSquare(mono));
        float[] low = OnePole.low(mono, LOW_HZ, rate);
        float[] body = OnePole.low(OnePole.high(mono, BODY_HZ, rate), AIR_HZ, rate);
        float[] air = OnePole.high(mono, AIR_HZ, rate);
        double[] values = new double[BANDS.size() * PER_BAND];
        int stretch = Math.max(1, sound.framesOf(STEP_SECONDS));
        int at = 0;
        for (float[] band : List.of(low, body, air)) {
            double level = HeardSound.decibels(OnePole.meanSquare(band));
            double[] envelope = OnePole.envelopeDb(band, stretch);
            for (int i = 0; i < envelope.length; i++) {
                envelope[i] = Math.max(-RANGE_DB, envelope[i] - level);
            }
            values[at] = Math.max(-RANGE_DB, level - whole);
            peaks(envelope, values, at);
            values[at + 2] = medianFall(envelope);
            double[] sorted = envelope.clone();
            Arrays.sort(sorted);
            values[at + 3] = sorted[sorted.length / 10];
            at += PER_BAND;
        }
        return values;
    }

    /** Writes the mean fall after peaks and their rate. */
    private static void peaks(double[] envelope, double[] values, int at) {
        double falls = 0;
        int peaks = 0;
        double lowest = envelope[0];
        for (int i = 1; i + 1 < envelope.length; i++) {
            lowest = Math.min(lowest, envelope[i]);
            if (envelope[i] >= envelope[i - 1] && envelope[i] > envelope[i + 1] && envelope[i] > lowest + 6) {
                double after = envelope[i];
                for (int j = i + 1; j < Math.min(envelope.length, i + FALL_STEPS); j++) {
                    after = Math.min(after, envelope[j]);
                }
                falls += envelope[i] - after;
                peaks++;
                lowest = envelope[i];
            }
        }
        values[at + 1] = peaks == 0 ? 0 : falls / peaks;
        values[at + 4] = peaks / (envelope.length * STEP_SECONDS);
    }

    private static double medianFall(double[] envelope) {
        double[] falls = new double[envelope.length];
        int count = 0;
        for (int i = 1; i < envelope.length; i++) {
            if (envelope[i] < envelope[i - 1]) {
                falls[count++] = envelope[i - 1] - envelope[i];
            }
        }
        Arrays.sort(falls, 0, count);
        return count == 0 ? 0 : falls[count / 2];
    }
}
