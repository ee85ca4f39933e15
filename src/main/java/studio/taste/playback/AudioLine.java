package studio.taste.playback;

/**
 * Something that takes 16-bit little-endian stereo frames and plays them at a steady rate: a sound device, or the passing of
 * time alone. Used by one thread.
 */
interface AudioLine extends AutoCloseable {
    /** The device's name, as the user knows it. */
    String deviceName();

    /** What the user should know, a whole sentence. */
    String sentence();

    /** Whether nobody can hear it. */
    boolean isSilent();

    /** Whether it still can play; false when the device went away. */
    boolean isOpen();

    int sampleRateHz();

    /** How many frames the line can hold. */
    int bufferFrames();

    /** How many frames can be written now without waiting. */
    int writableFrames();

    /**
     * Takes frames from the start of an array.
     *
     * @param pcm shared, not modified
     * @param frames at most {@link #writableFrames()}
     * @return the frames taken; fewer than asked when the device is gone
     */
    int write(byte[] pcm, int frames);

    /** Frames that have been played out since the line was opened. */
    long framesPlayed();

    @Override
    void close();
}
