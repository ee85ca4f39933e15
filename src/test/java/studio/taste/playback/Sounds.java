package studio.taste.playback;

import java.util.Arrays;
import java.util.Random;
import studio.taste.audio.AudioClip;

/** Clips for the tests, and what the player must make of them, written down frame by frame. */
final class Sounds {
    static final int RATE = 8_000;
    /** 5 ms. */
    static final int FADE = 40;

    private Sounds() {}

    /** Stereo noise within ±0.5. */
    static AudioClip noise(long seed, int frames) {
        return noise(seed, RATE, frames);
    }

    static AudioClip noise(long seed, int sampleRateHz, int frames) {
        Random random = new Random(seed);
        float[][] channels = new float[2][frames];
        for (float[] channel : channels) {
            for (int i = 0; i < frames; i++) {
                channel[i] = random.nextFloat() - 0.5f;
            }
        }
        return new AudioClip(sampleRateHz, channels);
    }

    /** The same sample all through, on each channel. */
    static AudioClip constant(float left, float right, int frames) {
        float[][] channels = new float[2][frames];
        Arrays.fill(channels[0], left);
        Arrays.fill(channels[1], right);
        return new AudioClip(RATE, channels);
    }

    /** A sample of a clip, silence outside it. */
    static float at(AudioClip clip, int channel, int frame) {
        return frame < 0 || frame >= clip.frames() ? 0 : clip.channel(channel)[frame];
    }
}
