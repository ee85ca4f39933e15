package studio.taste.playback;

import java.util.function.LongSupplier;

/** Plays nothing, in real time: what is written counts as played when its time has passed on a clock. */
final class SilentLine implements AudioLine {
    private static final double NANOS_PER_SECOND = 1e9;

    private final int sampleRateHz;
    private final int bufferFrames;
    private final LongSupplier nanoTime;
    private long written;
    private long played;
    /** The moment at which {@link #playedThen} frames had been played. */
    private long then;

    private long playedThen;

    /** @param nanoTime a clock that goes forward, in nanoseconds from any origin */
    SilentLine(int sampleRateHz, int bufferFrames, LongSupplier nanoTime) {
        this.sampleRateHz = sampleRateHz;
        this.bufferFrames = bufferFrames;
        this.nanoTime = nanoTime;
        this.then = nanoTime.getAsLong();
    }

    @Override
    public String deviceName() {
        return "silent clock";
    }

    @Override
    public String sentence() {
        return "The session goes on silently.";
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
        return bufferFrames;
    }

    @Override
    public int writableFrames() {
        return (int) (bufferFrames - (written - framesPlayed()));
    }

    @Override
    public int write(byte[] pcm, int frames) {
        if (framesPlayed() == written) {
            restartClock();
        }
        written += frames;
        return frames;
    }

    @Override
    public long framesPlayed() {
        double elapsedSeconds = (nanoTime.getAsLong() - then) / NANOS_PER_SECOND;
        long due = playedThen + (long) Math.floor(elapsedSeconds * sampleRateHz);
        played = Math.max(played, Math.min(written, due));
        return played;
    }

    /** Time during which there was nothing to play does not count. */
    private void restartClock() {
        then = nanoTime.getAsLong();
        playedThen = played;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
