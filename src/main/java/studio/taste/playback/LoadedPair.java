package studio.taste.playback;

import studio.taste.audio.AudioClip;
import studio.taste.session.Side;

/**
 * Two clips made ready for the audio thread, and the tape of what is heard of them. Everything that must be allocated for a
 * trial is allocated here, by the thread that loads.
 */
final class LoadedPair {
    private final int sampleRateHz;
    private final int frames;
    private final float[][] a;
    private final float[][] b;
    private final CueSounds cues;
    private final ListeningTape tape;

    /**
     * @param a side A; one or two channels, shared, not modified
     * @param b side B; of the same rate and length
     * @throws IllegalArgumentException when the clips do not belong on one timeline
     */
    LoadedPair(AudioClip a, AudioClip b) {
        if (a.sampleRateHz() != b.sampleRateHz() || a.frames() != b.frames()) {
            throw new IllegalArgumentException("both sides must have one rate and length, were " + a.frames()
                    + " frames at " + a.sampleRateHz() + " Hz and " + b.frames() + " frames at " + b.sampleRateHz()
                    + " Hz");
        }
        if (a.frames() == 0) {
            throw new IllegalArgumentException("a clip of 0 frames cannot be played");
        }
        this.sampleRateHz = a.sampleRateHz();
        this.frames = a.frames();
        this.a = stereo(a);
        this.b = stereo(b);
        this.cues = new CueSounds(sampleRateHz);
        this.tape = new ListeningTape(frames);
    }

    private static float[][] stereo(AudioClip clip) {
        AudioClip stereo = clip.toStereo();
        return new float[][] {stereo.channel(0), stereo.channel(1)};
    }

    int sampleRateHz() {
        return sampleRateHz;
    }

    int frames() {
        return frames;
    }

    /** Length of a fade at this rate. */
    int fadeFrames() {
        return (int) Math.max(1, Math.round(GaplessMixer.FADE_SECONDS * sampleRateHz));
    }

    double durationSeconds() {
        return seconds(frames);
    }

    double seconds(int frame) {
        return frame / (double) sampleRateHz;
    }

    /** The frame nearest to a moment, kept within 0 and {@link #frames()}. */
    int frameAt(double seconds) {
        return (int) Math.max(0, Math.min(frames, Math.round(seconds * sampleRateHz)));
    }

    /** Left (0) or right (1) samples of a side; shared, not to be modified. */
    float[] samples(Side side, int channel) {
        return side == Side.A ? a[channel] : b[channel];
    }

    CueSounds cues() {
        return cues;
    }

    ListeningTape tape() {
        return tape;
    }
}
