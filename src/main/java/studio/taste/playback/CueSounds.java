package studio.taste.playback;

import java.util.EnumMap;
import java.util.Map;
import studio.taste.session.Cue;

/**
 * The cues as sound, made once per sample rate: soft sine tones, 16 dB under the −12 LUFS of the music and shorter than 0.4
 * s. The two sides share pitch, level and length of the single tone and differ in number only (one for A, two for B), so that neither is the
 * nicer one.
 */
final class CueSounds {
    /** A 1 kHz tone of this peak, on both channels, reads −28 LUFS (BS.1770-4: 0 dBFS on both reads 0 LUFS). */
    private static final double PEAK_DB = -28;

    private static final double SIDE_HZ = 440;
    private static final double TONE_SECONDS = 0.09;
    private static final double REST_SECONDS = 0.05;
    /** A major third in equal temperament: four semitones. */
    private static final double THIRD = Math.pow(2, 4 / 12.0);

    private static final double SAVED_HZ = 1320;
    private static final double SAVED_SECONDS = 0.03;

    private final int sampleRateHz;
    private final Map<Cue, float[]> sounds = new EnumMap<>(Cue.class);

    CueSounds(int sampleRateHz) {
        this.sampleRateHz = sampleRateHz;
        sounds.put(Cue.SIDE_A, tones(TONE_SECONDS, SIDE_HZ));
        sounds.put(Cue.SIDE_B, tones(TONE_SECONDS, SIDE_HZ, SIDE_HZ));
        sounds.put(Cue.READY_TO_VOTE, tones(TONE_SECONDS, 1.5 * SIDE_HZ, 1.5 * SIDE_HZ * THIRD));
        sounds.put(Cue.SAVED, tones(SAVED_SECONDS, SAVED_HZ));
    }

    /** The samples of a cue, the same for both channels; shared, not to be modified. */
    float[] of(Cue cue) {
        return sounds.getOrDefault(cue, new float[0]);
    }

    /** Tones one after the other with rests between, each under a raised cosine, so that it starts and ends in silence. */
    private float[] tones(double toneSeconds, double... hz) {
        int tone = (int) Math.round(toneSeconds * sampleRateHz);
        int rest = (int) Math.round(REST_SECONDS * sampleRateHz);
        double peak = Math.pow(10, PEAK_DB / 20);
        float[] sound = new float[hz.length * (tone + rest) - rest];
        for (int n = 0; n < hz.length; n++) {
            for (int i = 0; i < tone; i++) {
                double envelope = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / tone);
                double wave = Math.sin(2 * Math.PI * hz[n] * i / sampleRateHz);
                sound[n * (tone + rest) + i] = (float) (peak * envelope * wave);
            }
        }
        return sound;
    }
}
