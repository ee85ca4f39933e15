package studio.taste.playback;

import java.util.Arrays;

/** A line in memory: keeps every byte, and plays when it is told to. */
final class CapturingLine implements AudioLine {
    static final int BUFFER_FRAMES = 4096;

    final byte[] captured = new byte[4_000_000];
    private final String name;
    private final int sampleRateHz;
    private int room;
    private long written;
    private long played;
    private boolean unplugged;
    private boolean jammed;
    private boolean closed;

    CapturingLine(String name, int sampleRateHz) {
        this.name = name;
        this.sampleRateHz = sampleRateHz;
    }

    /** Lets so many frames in, however full it is. */
    void accept(int frames) {
        room = frames;
    }

    /** Plays so many of the frames it holds. */
    void playOut(long frames) {
        played = Math.min(written, played + frames);
    }

    void playAll() {
        played = written;
    }

    /** Has played everything and says that all its buffer is free. */
    void starve() {
        playAll();
        room = BUFFER_FRAMES;
    }

    /** Writes fail from now on. */
    void jam() {
        jammed = true;
        room = BUFFER_FRAMES;
    }

    /** Is not there any more. */
    void unplug() {
        unplugged = true;
    }

    boolean isClosed() {
        return closed;
    }

    int capturedFrames() {
        return (int) written;
    }

    byte[] bytes() {
        return Arrays.copyOf(captured, capturedFrames() * DitheredPcm.BYTES_PER_FRAME);
    }

    /** One captured sample, in steps of 16 bits; channel 0 is left. */
    int step(int frame, int channel) {
        int at = frame * DitheredPcm.BYTES_PER_FRAME + 2 * channel;
        return (short) ((captured[at] & 0xFF) | captured[at + 1] << 8);
    }

    @Override
    public String deviceName() {
        return name;
    }

    @Override
    public String sentence() {
        return "Playing through “" + name + "”.";
    }

    @Override
    public boolean isSilent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return !unplugged && !closed;
    }

    @Override
    public int sampleRateHz() {
        return sampleRateHz;
    }

    @Override
    public int bufferFrames() {
        return BUFFER_FRAMES;
    }

    @Override
    public int writableFrames() {
        return room;
    }

    @Override
    public int write(byte[] pcm, int frames) {
        if (jammed) {
            return 0;
        }
        int at = capturedFrames() * DitheredPcm.BYTES_PER_FRAME;
        System.arraycopy(pcm, 0, captured, at, frames * DitheredPcm.BYTES_PER_FRAME);
        written += frames;
        room -= frames;
        return frames;
    }

    @Override
    public long framesPlayed() {
        return played;
    }

    @Override
    public void close() {
        closed = true;
    }
}
