package studio.taste.audio;

/**
 * A stretch of sound: one array of samples per channel, nominally within ±1, all of equal length.
 *
 * <p>The arrays are <em>shared, not copied</em>: a clip is a view that its holders agree not to modify. Operations return
 * new clips.
 */
public final class AudioClip {
    private final int sampleRateHz;
    private final float[][] channels;

    /**
     * @param sampleRateHz frames per second, positive
     * @param channels planar samples, {@code [channel][frame]}; shared, not modified; at least one channel, equal lengths
     */
    public AudioClip(int sampleRateHz, float[][] channels) {
        if (sampleRateHz <= 0) {
            throw new IllegalArgumentException("sampleRateHz must be positive, was " + sampleRateHz);
        }
        if (channels.length == 0) {
            throw new IllegalArgumentException("a clip needs at least one channel");
        }
        for (float[] channel : channels) {
            if (channel.length != channels[0].length) {
                throw new IllegalArgumentException(
                        "channels must be equally long, were " + channels[0].length + " and " + channel.length);
            }
        }
        this.sampleRateHz = sampleRateHz;
        this.channels = channels.clone();
    }

    /** Silence of the given shape. */
    public static AudioClip silence(int sampleRateHz, int channelCount, int frames) {
        return new AudioClip(sampleRateHz, new float[channelCount][frames]);
    }

    public int sampleRateHz() {
        return sampleRateHz;
    }

    public int channelCount() {
        return channels.length;
    }

    /** Length in frames (samples per channel). */
    public int frames() {
        return channels[0].length;
    }

    public double durationSeconds() {
        return frames() / (double) sampleRateHz;
    }

    /** Samples of one channel; shared, not to be modified. */
    public float[] channel(int index) {
        return channels[index];
    }

    /** This clip with every sample multiplied by 10^(gainDb/20). */
    public AudioClip withGainDb(double gainDb) {
        float factor = (float) Math.pow(10.0, gainDb / 20.0);
        float[][] scaled = new float[channels.length][];
        for (int c = 0; c < channels.length; c++) {
            float[] from = channels[c];
            float[] to = new float[from.length];
            for (int i = 0; i < from.length; i++) {
                to[i] = from[i] * factor;
            }
            scaled[c] = to;
        }
        return new AudioClip(sampleRateHz, scaled);
    }

    /**
     * The frames from {@code startFrame} (inclusive) to {@code endFrame} (exclusive). Frames outside the clip are silence.
     */
    public AudioClip slice(int startFrame, int endFrame) {
        if (endFrame < startFrame) {
            throw new IllegalArgumentException("slice ends before it starts: " + startFrame + " to " + endFrame);
        }
        float[][] cut = new float[channels.length][endFrame - startFrame];
        int from = Math.max(0, startFrame);
        int to = Math.min(frames(), endFrame);
        if (to > from) {
            for (int c = 0; c < channels.length; c++) {
                System.arraycopy(channels[c], from, cut[c], from - startFrame, to - from);
            }
        }
        return new AudioClip(sampleRateHz, cut);
    }

    /** This clip with two channels: mono is copied to both, stereo is returned as it is. */
    public AudioClip toStereo() {
        return switch (channels.length) {
            case 1 -> new AudioClip(sampleRateHz, new float[][] {channels[0], channels[0]});
            case 2 -> this;
            default ->
                throw new IllegalArgumentException(
                        channels.length + " channels: only mono and stereo can become stereo");
        };
    }

    /** The mean of all channels, as a new array of {@link #frames()} samples. */
    public float[] toMono() {
        float[] mono = new float[frames()];
        for (float[] channel : channels) {
            for (int i = 0; i < mono.length; i++) {
                mono[i] += channel[i] / channels.length;
            }
        }
        return mono;
    }
}
