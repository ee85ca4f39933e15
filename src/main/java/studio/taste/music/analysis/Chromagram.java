package studio.taste.music.analysis;

import be.tarsos.dsp.ConstantQ;
import studio.taste.audio.AudioClip;

/**
 * Strength of each semitone from C2 to B6 over time, by TarsosDSP's constant-Q transform of the sound at about 8 kHz. Three bins a
 * semitone keep neighbours apart (a Hann window's main lobe is four bins wide); only the middle one is kept.
 *
 * <p>Source of the transform: J. Brown and M. Puckette, "An efficient algorithm for the calculation of a constant Q
 * transform", J. Acoust. Soc. Am. 92 (1992).
 */
final class Chromagram {
    static final int PITCH_CLASSES = 12;
    static final double FRAMES_PER_SECOND = 8;

    /** The lowest rate that holds the highest note with room for the filter. */
    private static final int LEAST_RATE_HZ = 8_000;

    private static final double LOWEST_HZ = 65.4064;
    private static final int OCTAVES = 5;
    private static final int BINS_PER_SEMITONE = 3;

    private final float[][] semitones;

    private Chromagram(float[][] semitones) {
        this.semitones = semitones;
    }

    /**
     * @param clip any rate of at least 8 kHz; channels are averaged
     */
    static Chromagram of(AudioClip clip) {
        int factor = Math.max(1, clip.sampleRateHz() / LEAST_RATE_HZ);
        float[] sound = decimated(clip.toMono(), factor);
        float rateHz = clip.sampleRateHz() / (float) factor;
        // A little below the next C, so that rounding never adds a bin.
        double highestHz = LOWEST_HZ * Math.pow(2, OCTAVES) * 0.999;
        ConstantQ transform =
                new ConstantQ(rateHz, (float) LOWEST_HZ, (float) highestHz, PITCH_CLASSES * BINS_PER_SEMITONE);
        double hop = rateHz / FRAMES_PER_SECOND;
        float[][] semitones = new float[(int) (sound.length / hop) + 1][];
        float[] buffer = new float[transform.getFFTlength()];
        for (int frame = 0; frame < semitones.length; frame++) {
            int start = (int) Math.round(frame * hop);
            for (int i = 0; i < buffer.length; i++) {
                int at = start + i;
                buffer[i] = at < sound.length ? sound[at] : 0;
            }
            transform.calculateMagintudes(buffer);
            semitones[frame] = compressedSemitones(transform.getMagnitudes());
        }
        return new Chromagram(semitones);
    }

    /** Every {@code factor}-th sample after a low-pass at 0.4 of the new rate (a sinc under a Hann window); without delay. */
    private static float[] decimated(float[] sound, int factor) {
        int half = 8 * factor;
        float[] kernel = new float[2 * half + 1];
        for (int i = -half; i <= half; i++) {
            double x = Math.PI * 0.8 * i / factor;
            double window = 0.5 + 0.5 * Math.cos(Math.PI * i / (half + 1));
            kernel[i + half] = (float) (0.8 / factor * (i == 0 ? 1 : Math.sin(x) / x) * window);
        }
        float[] reduced = new float[sound.length / factor];
        for (int n = 0; n < reduced.length; n++) {
            int first = n * factor - half;
            float sum = 0;
            for (int i = Math.max(0, -first); i < kernel.length && first + i < sound.length; i++) {
                sum += kernel[i] * sound[first + i];
            }
            reduced[n] = sum;
        }
        return reduced;
    }

    /** Square roots of the magnitudes: a loud note outweighs a soft one, but does not hide it. */
    private static float[] compressedSemitones(float[] magnitudes) {
        float[] semitones = new float[OCTAVES * PITCH_CLASSES];
        for (int i = 0; i < semitones.length; i++) {
            semitones[i] = (float) Math.sqrt(magnitudes[i * BINS_PER_SEMITONE]);
        }
        return semitones;
    }

    /** Mean strength of each pitch class, C to B, between two times; zeros when nothing lies between. */
    double[] chroma(double fromSeconds, double toSeconds) {
        double[] chroma = new double[PITCH_CLASSES];
        int from = (int) Math.max(0, Math.round(fromSeconds * FRAMES_PER_SECOND));
        int to = (int) Math.min(semitones.length, Math.round(toSeconds * FRAMES_PER_SECOND));
        for (int frame = from; frame < to; frame++) {
            for (int i = 0; i < semitones[frame].length; i++) {
                chroma[i % PITCH_CLASSES] += semitones[frame][i] / (to - from);
            }
        }
        return chroma;
    }

    double durationSeconds() {
        return semitones.length / FRAMES_PER_SECOND;
    }
}
