package studio.taste.music.demo;

import java.util.function.DoubleUnaryOperator;

/**
 * One period of a wave in band-limited versions, one per octave of pitch, so that no harmonic passes 20 kHz. Level k holds
 * up to 512/2^k harmonics.
 */
final class Wavetable {
    /** A saw falling from 1 to −1. */
    static final Wavetable SAW = ofHarmonics(h -> 0, h -> 2 / StrictMath.PI / h);

    private static final int SIZE = 2048;
    private static final int LEVELS = 10;
    private static final int MOST_HARMONICS = 512;
    private static final double HIGHEST_HZ = 20_000;

    private final float[][] levels;

    private Wavetable(float[][] levels) {
        this.levels = levels;
    }

    /**
     * @param cosine amplitude of the cosine of harmonic h, h ≥ 1
     * @param sine amplitude of its sine
     */
    static Wavetable ofHarmonics(DoubleUnaryOperator cosine, DoubleUnaryOperator sine) {
        float[][] levels = new float[LEVELS][];
        for (int level = 0; level < LEVELS; level++) {
            double[] wave = new double[SIZE + 1];
            for (int h = 1; h <= MOST_HARMONICS >> level; h++) {
                addHarmonic(wave, h, cosine.applyAsDouble(h), sine.applyAsDouble(h));
            }
            levels[level] = new float[SIZE + 1];
            for (int i = 0; i <= SIZE; i++) {
                levels[level][i] = (float) wave[i];
            }
        }
        return new Wavetable(levels);
    }

    private static void addHarmonic(double[] wave, int h, double cosine, double sine) {
        if (cosine == 0 && sine == 0) {
            return;
        }
        for (int i = 0; i <= SIZE; i++) {
            double phase = (h * (long) i % SIZE) / (double) SIZE;
            wave[i] += sine * Sine.of(phase) + (cosine == 0 ? 0 : cosine * Sine.of(phase + 0.25));
        }
    }

    /**
     * @param shape one period on [0, 1), its mean is taken out
     */
    static Wavetable ofShape(DoubleUnaryOperator shape) {
        double[] cosine = new double[MOST_HARMONICS + 1];
        double[] sine = new double[MOST_HARMONICS + 1];
        double[] samples = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            samples[i] = shape.applyAsDouble((i + 0.5) / SIZE);
        }
        for (int h = 1; h <= MOST_HARMONICS; h++) {
            for (int i = 0; i < SIZE; i++) {
                double phase = h * (i + 0.5) / SIZE;
                cosine[h] += 2.0 / SIZE * samples[i] * Sine.of(phase + 0.25);
                sine[h] += 2.0 / SIZE * samples[i] * Sine.of(phase);
            }
        }
        return ofHarmonics(h -> cosine[(int) h], h -> sine[(int) h]);
    }

    /** The level to be read at a frequency. */
    float[] level(double hz) {
        int level = 0;
        while (level < LEVELS - 1 && (MOST_HARMONICS >> level) * hz > HIGHEST_HZ) {
            level++;
        }
        return levels[level];
    }

    /**
     * @param level from {@link #level}
     * @param phase 0 inclusive to 1 exclusive
     */
    static double read(float[] level, double phase) {
        double position = phase * SIZE;
        int index = (int) position;
        double left = level[index];
        return left + (position - index) * (level[index + 1] - left);
    }
}
