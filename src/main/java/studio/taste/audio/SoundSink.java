package studio.taste.audio;

/** Takes a sound that arrives piece by piece, as {@link AudioReader#stream} decodes it. */
public interface SoundSink {
    /**
     * Told once, before any sound.
     *
     * @throws UnreadableAudioException if this sound cannot be taken
     */
    void begin(SoundHeader header) throws UnreadableAudioException;

    /**
     * Takes the frames that follow those of the last call.
     *
     * @param planar {@code [channel][frame]}, all samples finite; valid during the call only, not to be modified
     * @param from first frame
     * @param to frame behind the last
     * @throws UnreadableAudioException if no more can be taken
     */
    void add(float[][] planar, int from, int to) throws UnreadableAudioException;
}
