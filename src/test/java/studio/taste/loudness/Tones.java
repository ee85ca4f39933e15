package studio.taste.loudness;

import java.util.Arrays;
import studio.taste.audio.AudioClip;

/** The EBU's test signals: phase-continuous 1 kHz tones whose level changes in steps. */
final class Tones {
    private static final double SILENCE = Double.NEGATIVE_INFINITY;

    private final int sampleRateHz;
    private float[] samples = new float[0];

    Tones(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
    }

    /** Appends a tone of this per-channel peak level. */
    Tones tone(double seconds, double dbfs) {
        int start = samples.length;
        samples = Arrays.copyOf(samples, start + (int) Math.round(seconds * sampleRateHz));
        double amplitude = Math.pow(10, dbfs / 20);
        for (int i = start; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1_000 * i / sampleRateHz));
        }
        return this;
    }

    Tones silence(double seconds) {
        return tone(seconds, SILENCE);
    }

    AudioClip mono() {
        return new AudioClip(sampleRateHz, new float[][] {samples});
    }

    AudioClip stereo() {
        return new AudioClip(sampleRateHz, new float[][] {samples, samples});
    }

    /** A sine of {@code frequencyHz}, mono. */
    static AudioClip sine(int sampleRateHz, double frequencyHz, double amplitude, double degrees, double seconds) {
        float[] sine = new float[(int) (seconds * sampleRateHz)];
        for (int i = 0; i < sine.length; i++) {
            double phase = 2 * Math.PI * frequencyHz * i / sampleRateHz + Math.toRadians(degrees);
            sine[i] = (float) (amplitude * Math.sin(phase));
        }
        return new AudioClip(sampleRateHz, new float[][] {sine});
    }
}
