package studio.taste.music;

import java.util.Arrays;
import studio.taste.audio.AudioClip;

/**
 * A sound's size over time, for drawing: the largest magnitude and the root mean square of each of many equal stretches.
 *
 * @param peak nominally 0 to 1; copied
 * @param rms as many; copied
 */
public record StemEnvelope(float[] peak, float[] rms) {
    public StemEnvelope {
        if (peak.length != rms.length) {
            throw new IllegalArgumentException(
                    "as many peaks as means are needed, were " + peak.length + " and " + rms.length);
        }
        peak = peak.clone();
        rms = rms.clone();
    }

    /**
     * @param stretches how many, at least 1
     */
    public static StemEnvelope of(AudioClip clip, int stretches) {
        float[] peak = new float[stretches];
        float[] rms = new float[stretches];
        for (int i = 0; i < stretches; i++) {
            int from = (int) ((long) i * clip.frames() / stretches);
            int to = (int) ((i + 1L) * clip.frames() / stretches);
            double square = 0;
            for (int c = 0; c < clip.channelCount(); c++) {
                float[] samples = clip.channel(c);
                for (int k = from; k < to; k++) {
                    peak[i] = Math.max(peak[i], Math.abs(samples[k]));
                    square += samples[k] * (double) samples[k];
                }
            }
            rms[i] = (float) Math.sqrt(square / Math.max(1.0, (double) clip.channelCount() * (to - from)));
        }
        return new StemEnvelope(peak, rms);
    }

    /** A copy. */
    @Override
    public float[] peak() {
        return peak.clone();
    }

    /** A copy. */
    @Override
    public float[] rms() {
        return rms.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StemEnvelope envelope
                && Arrays.equals(peak, envelope.peak)
                && Arrays.equals(rms, envelope.rms);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(peak) + Arrays.hashCode(rms);
    }

    @Override
    public String toString() {
        return "StemEnvelope of " + peak.length + " stretches";
    }
}
