package studio.taste.audio;

import java.util.Arrays;

/**
 * Collects decoded samples. Memory grows with what has really arrived, never with what a header promises, and a sound
 * too large for this machine's memory is a complaint and not an exhausted heap.
 */
final class ClipBuilder {
    private static final int FIRST_FRAMES = 1 << 16;

    private final ByteSource source;
    private final SoundHeader header;
    private final float[][] channels;
    private int frames;

    ClipBuilder(ByteSource source, SoundHeader header) {
        this.source = source;
        this.header = header;
        this.channels = new float[header.channelCount()][FIRST_FRAMES];
    }

    int frames() {
        return frames;
    }

    /**
     * Makes room for {@code more} frames and counts them as present; the caller writes them from the former {@link
     * #frames()} on into the arrays returned, which are valid until the next call.
     */
    float[][] extend(int more) throws UnreadableAudioException {
        long needed = (long) frames + more;
        if (needed > header.maxFrames()) {
            throw source.complaint("longer than 2 hours: at most 2 hours can be read; cut it into parts");
        }
        if (needed > channels[0].length) {
            grow((int) needed);
        }
        frames = (int) needed;
        return channels;
    }

    private void grow(int needed) throws UnreadableAudioException {
        long doubled = Math.max(needed, 2L * channels[0].length);
        long wanted = header.frames() >= needed ? Math.min(doubled, header.frames()) : doubled;
        int capacity = (int) Math.min(wanted, header.maxFrames());
        long bytes = (long) capacity * Float.BYTES * channels.length;
        if (bytes > Runtime.getRuntime().maxMemory() / 3) {
            throw source.complaint("too large for this machine's memory: cut it into parts or lower its sample rate");
        }
        for (int c = 0; c < channels.length; c++) {
            channels[c] = Arrays.copyOf(channels[c], capacity);
        }
    }

    /** The clip; complains about a length other than promised and about samples that are no numbers. */
    AudioClip finish() throws UnreadableAudioException {
        if (header.frames() != SoundHeader.UNKNOWN_FRAMES && frames < header.frames()) {
            throw source.complaint(
                    "truncated: its header promises " + header.frames() + " frames but there are only " + frames);
        }
        if (frames == 0) {
            throw source.complaint("zero length: there is no sound in it");
        }
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].length > frames) {
                channels[c] = Arrays.copyOf(channels[c], frames);
            }
            refuseNonNumbers(channels[c]);
        }
        return new AudioClip(header.sampleRateHz(), channels);
    }

    private void refuseNonNumbers(float[] samples) throws UnreadableAudioException {
        for (int i = 0; i < samples.length; i++) {
            if (!Float.isFinite(samples[i])) {
                String kind = Float.isNaN(samples[i]) ? "not a number (NaN)" : "infinite";
                throw source.complaint("the sample at frame " + i + " is " + kind + "; export the file again");
            }
        }
    }
}
