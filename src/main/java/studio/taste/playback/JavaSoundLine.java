package studio.taste.playback;

import javax.sound.sampled.SourceDataLine;

/** A line of Java Sound, open and started. */
final class JavaSoundLine implements AudioLine {
    private final String deviceName;
    private final SourceDataLine line;
    private final int bufferFrames;
    /** What the device gave beyond what was asked for: left unused, since all that is buffered delays what is asked for next. */
    private final int sparedFrames;

    /**
     * @param line 16-bit little-endian stereo; closed with this
     * @param wantedFrames how much of the line's buffer to use at most
     */
    JavaSoundLine(String deviceName, SourceDataLine line, int wantedFrames) {
        this.deviceName = deviceName;
        this.line = line;
        int given = line.getBufferSize() / DitheredPcm.BYTES_PER_FRAME;
        this.bufferFrames = Math.min(given, wantedFrames);
        this.sparedFrames = given - bufferFrames;
    }

    @Override
    public String deviceName() {
        return deviceName;
    }

    @Override
    public String sentence() {
        return "Playing through “" + deviceName + "”.";
    }

    @Override
    public boolean isSilent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return line.isOpen();
    }

    @Override
    public int sampleRateHz() {
        return (int) line.getFormat().getSampleRate();
    }

    @Override
    public int bufferFrames() {
        return bufferFrames;
    }

    @Override
    public int writableFrames() {
        return Math.max(0, line.available() / DitheredPcm.BYTES_PER_FRAME - sparedFrames);
    }

    @Override
    public int write(byte[] pcm, int frames) {
        return line.write(pcm, 0, frames * DitheredPcm.BYTES_PER_FRAME) / DitheredPcm.BYTES_PER_FRAME;
    }

    @Override
    public long framesPlayed() {
        return line.getLongFramePosition();
    }

    @Override
    public void close() {
        line.close();
    }
}
