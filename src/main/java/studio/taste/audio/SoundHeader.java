package studio.taste.audio;

/**
 * What a file says of itself before its samples, checked before anything is allocated.
 *
 * @param sampleRateHz 8,000 to 192,000
 * @param channelCount 1 to 6
 * @param frames promised length, positive, or {@link #UNKNOWN_FRAMES}; a promise, so no reason to allocate as much
 */
public record SoundHeader(int sampleRateHz, int channelCount, long frames) {
    /** The length of a sound that is known only once all of it was decoded. */
    public static final long UNKNOWN_FRAMES = -1;

    private static final int MAX_CHANNELS = 6;
    private static final int MIN_RATE_HZ = 8_000;
    private static final int MAX_RATE_HZ = 192_000;

    /** The header, or a complaint that names the first value that cannot be read. */
    static SoundHeader checked(ByteSource source, long sampleRateHz, int channelCount, long frames)
            throws UnreadableAudioException {
        if (channelCount < 1 || channelCount > MAX_CHANNELS) {
            throw source.complaint(channelCount + " channels: only 1 to " + MAX_CHANNELS + " can be read");
        }
        if (sampleRateHz < MIN_RATE_HZ || sampleRateHz > MAX_RATE_HZ) {
            throw source.complaint("a sample rate of " + sampleRateHz + " Hz: only " + MIN_RATE_HZ + " to "
                    + MAX_RATE_HZ + " Hz can be read");
        }
        if (frames == 0) {
            throw source.complaint("zero length: there is no sound in it");
        }
        return new SoundHeader((int) sampleRateHz, channelCount, frames);
    }

    /** Complains about more than two channels, where nothing else can be done with them or nobody knows which is which. */
    static void refuseSurround(ByteSource source, int channelCount) throws UnreadableAudioException {
        if (channelCount > 2) {
            throw source.complaint(channelCount + " channels: only mono and stereo can be read");
        }
    }
}
