package studio.taste.features;

/** Gentle filters for measuring: two equal one-pole sections after one another, 12 dB an octave. */
final class OnePole {
    private OnePole() {}

    /** What lies below a frequency, as a new array. */
    static float[] low(float[] samples, double hertz, int sampleRateHz) {
        double step = 1 - StrictMath.exp(-2 * Math.PI * hertz / sampleRateHz);
        float[] filtered = new float[samples.length];
        double first = 0;
        double second = 0;
        for (int i = 0; i < samples.length; i++) {
            first += step * (samples[i] - first);
            second += step * (first - second);
            filtered[i] = (float) second;
        }
        return filtered;
    }

    /** What lies above a frequency, as a new array. */
    static float[] high(float[] samples, double hertz, int sampleRateHz) {
        double step = 1 - StrictMath.exp(-2 * Math.PI * hertz / sampleRateHz);
        float[] filtered = new float[samples.length];
        double first = 0;
        double second = 0;
        for (int i = 0; i < samples.length; i++) {
            first += step * (samples[i] - first);
            double above = samples[i] - first;
            second += step * (above - second);
            filtered[i] = (float) (above - second);
        }
        return filtered;
    }

    static double meanSquare(float[] samples) {
        double sum = 0;
        for (float sample : samples) {
            sum += sample * (double) sample;
        }
        return sum / Math.max(1, samples.length);
    }

    /** Levels of successive stretches of so many samples, dB; at least one. */
    static double[] envelopeDb(float[] samples, int stretch) {
        double[] levels = new double[Math.max(1, samples.length / stretch)];
        for (int i = 0; i < levels.length; i++) {
            double sum = 0;
            int to = Math.min(samples.length, (i + 1) * stretch);
            for (int j = i * stretch; j < to; j++) {
                sum += samples[j] * (double) samples[j];
            }
            levels[i] = HeardSound.decibels(sum / Math.max(1, to - i * stretch));
        }
        return levels;
    }
}
