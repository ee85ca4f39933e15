package studio.taste.playback;

/** Takes as many frames as it is allowed to, and has played them at once. */
final class TimelessLine implements AudioLine {
    private int sampleRateHz = 1;
    private int allowed;
    private long written;

    void open(int atHz) {
        sampleRateHz = atHz;
        written = 0;
    }

    void allow(int frames) {
        allowed = frames;
    }

    @Override
    public String deviceName() {
        return "fast forward";
    }

    @Override
    public String sentence() {
        return "Nothing sounds: everything is heard at once.";
    }

    @Override
    public boolean isSilent() {
        return true;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public int bufferFrames() {
        return allowed;
    }

    @Override
    public int writableFrames() {
        return allowed;
    }

    @Override
    public int write(byte[] pcm, int frames) {
        allowed -= frames;
        written += frames;
        return frames;
    }

    @Override
    public long framesPlayed() {
        return written;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
