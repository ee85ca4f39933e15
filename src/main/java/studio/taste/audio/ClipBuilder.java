package studio.taste.audio;

import java.util.Arrays;

/**
 * Collects decoded samples. Memory grows with what has really arrived, never with what a header promises, and a sound
 * too large for this machine's memory is a complaint and not an exhausted heap.
 */
final class ClipBuilder implements SoundSink {
    private static final int FIRST_FRAMES = 1 << 16;

    private final ByteSource source;
    private SoundHeader header = new SoundHeader(1, 1, SoundHeader.UNKNOWN_FRAMES);
    private float[][] channels = {};
    private int frames;

    ClipBuilder(ByteSource source) {
        this.source = source;
    }

    @Override
    public void begin(SoundHeader soundHeader) throws UnreadableAudioException {
        SoundHeader.refuseSurround(source, soundHeader.channelCount());
        header = soundHeader;
        if (header.frames() != SoundHeader.UNKNOWN_FRAMES) {
            refuseTooLarge(header.frames());
        }
        channels = new float[header.channelCount()][FIRST_FRAMES];
    }

    @Override
    public void add(float[][] planar, int from, int to) throws UnreadableAudioException {
        long needed = (long) frames + to - from;
        if (needed > channels[0].length) {
            grow(needed);
        }
        for (int c = 0; c < channels.length; c++) {
            System.arraycopy(planar[c], from, channels[c], frames, to - from);
        }
        frames = (int) needed;
    }

    private void grow(long needed) throws UnreadableAudioException {
        long doubled = Math.max(needed, 2L * channels[0].length);
        long capacity = header.frames() >= needed ? Math.min(doubled, header.frames()) : doubled;
        refuseTooLarge(needed);
        for (int c = 0; c < channels.length; c++) {
            channels[c] = Arrays.copyOf(channels[c], (int) Math.min(capacity, mostFrames()));
        }
    }

    private void refuseTooLarge(long wholeFrames) throws UnreadableAudioException {
        if (wholeFrames > mostFrames()) {
            throw source.complaint("too large for this machine's memory: cut it into parts or lower its sample rate");
        }
    }

    /** A third of the memory there is: while the samples are moved to a larger array, they are there twice. */
    private long mostFrames() {
        long bytes = Runtime.getRuntime().maxMemory() / 3;
        return Math.min(Integer.MAX_VALUE - 8, bytes / Float.BYTES / header.channelCount());
    }

    /** All that was added. */
    AudioClip clip() {
        for (int c = 0; c < channels.length; c++) {
            if (channels[c].length > frames) {
                channels[c] = Arrays.copyOf(channels[c], frames);
            }
        }
        return new AudioClip(header.sampleRateHz(), channels);
    }
}
