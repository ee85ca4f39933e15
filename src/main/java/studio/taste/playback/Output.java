package studio.taste.playback;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The line in use: to the chosen device while it is there, otherwise to a silent clock until it comes back. It does not move
 * from a chosen device to another by itself, since that would change level and sound in the middle of a session. Confined to
 * the audio thread, except for the words and {@link #isSilent()}.
 */
final class Output {
    private static final long RETRY_SECONDS = 3;

    private static final long RETRY_NANOS = RETRY_SECONDS * 1_000_000_000L;

    /** A smaller buffer may stall. */
    private static final int SMALLEST_BUFFER_FRAMES = 2_048;

    /** 50 ms each: what is asked for is heard so much later. */
    private static final int BUFFERS_PER_SECOND = 20;

    private final AudioDevices devices;
    private final LongSupplier nanoTime;
    private @Nullable String chosen;
    private @Nullable AudioLine line;
    private boolean substitute;
    private long retryAt;

    private volatile String sentence = "No sound was needed yet.";
    private volatile String deviceName = "";
    private volatile boolean silent;

    Output(AudioDevices devices, LongSupplier nanoTime) {
        this.devices = devices;
        this.nanoTime = nanoTime;
    }

    /** What the user should know about the device. */
    String sentence() {
        return sentence;
    }

    String deviceName() {
        return deviceName;
    }

    boolean isSilent() {
        return silent;
    }

    @Nullable
    AudioLine line() {
        return line;
    }

    /** Whether {@link #open} is called for: there is no line, it has another rate, or it is time to look for the device again. */
    boolean needsOpening(int sampleRateHz) {
        return line == null
                || line.sampleRateHz() != sampleRateHz
                || (substitute && nanoTime.getAsLong() - retryAt >= 0);
    }

    /**
     * Opens the chosen device, or starts a silent clock in its stead. A silent clock that runs already at this rate goes on.
     *
     * @return whether the line is another one now
     */
    boolean open(int sampleRateHz) {
        int bufferFrames = Math.max(SMALLEST_BUFFER_FRAMES, sampleRateHz / BUFFERS_PER_SECOND);
        boolean silenceRuns = substitute && line != null && line.sampleRateHz() == sampleRateHz;
        if (!silenceRuns) {
            close();
        }
        try {
            AudioLine opened = devices.open(chosen, sampleRateHz, bufferFrames);
            String words = substitute ? "The sound is back. " + opened.sentence() : opened.sentence();
            use(opened, words);
            substitute = false;
            return true;
        } catch (NoDeviceException e) {
            retryAt = nanoTime.getAsLong() + RETRY_NANOS;
            if (!silenceRuns) {
                substitute(sampleRateHz, bufferFrames, e.sentence());
            }
            return !silenceRuns;
        }
    }

    /** The device in use does not play any more. */
    void lose() {
        AudioLine lost = line;
        if (lost == null) {
            return;
        }
        lost.close();
        retryAt = nanoTime.getAsLong() + RETRY_NANOS;
        substitute(
                lost.sampleRateHz(),
                lost.bufferFrames(),
                "The sound device “" + lost.deviceName() + "” was lost and the music paused.");
    }

    /** Looks for a missing device at the next opportunity. */
    void retrySoon() {
        retryAt = nanoTime.getAsLong();
    }

    /** Gives up the line for another device, which is opened at the next opportunity; null leaves the choice to the system. */
    void choose(@Nullable String name) {
        chosen = name;
        close();
        substitute = false;
    }

    /** The audio thread has ended by an error of ours. */
    void fail() {
        sentence = "The player has stopped by an error of its own: close the studio and start it again.";
    }

    void close() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    private void substitute(int sampleRateHz, int bufferFrames, String why) {
        AudioLine silence = new SilentLine(sampleRateHz, bufferFrames, nanoTime);
        String advice = " Connect headphones or choose another device; the studio looks again every " + RETRY_SECONDS
                + " seconds.";
        use(silence, why + " " + silence.sentence() + advice);
        substitute = true;
    }

    private void use(AudioLine opened, String words) {
        line = opened;
        sentence = words;
        deviceName = opened.deviceName();
        silent = opened.isSilent();
    }
}
