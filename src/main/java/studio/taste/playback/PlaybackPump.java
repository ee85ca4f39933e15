package studio.taste.playback;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries sound from the mixer to the line, a little at a time, and keeps account of what was played out. It never waits:
 * whoever calls {@link #pump} again and again is the audio thread. Only {@link #ask} and {@link #output}'s words may be used by
 * others.
 */
final class PlaybackPump {
    private static final int BLOCK_FRAMES = 256;
    private static final long IDLE_NANOS = 1_000_000_000L;
    /** A device that takes sound but plays none of it for so long is gone. */
    private static final long STALL_NANOS = 3_000_000_000L;
    /** Waking four times per buffer leaves three quarters of it against a late wake-up. */
    private static final long QUARTER_SECOND_NANOS = 250_000_000L;

    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final InFlight inFlight = new InFlight();
    private final GaplessMixer mixer = new GaplessMixer(inFlight);
    private final MixBlock block = new MixBlock(BLOCK_FRAMES);
    private final byte[] pcm = new byte[BLOCK_FRAMES * DitheredPcm.BYTES_PER_FRAME];
    private final Output output;
    private final LongSupplier nanoTime;

    private @Nullable LoadedPair pair;
    private long accounted;
    private long movedAt;

    PlaybackPump(AudioDevices devices, LongSupplier nanoTime) {
        this.output = new Output(devices, nanoTime);
        this.nanoTime = nanoTime;
    }

    /** Has something done by the audio thread before it goes on; from any thread. */
    void ask(Runnable command) {
        commands.add(command);
    }

    Output output() {
        return output;
    }

    /** To be used by commands only. */
    GaplessMixer mixer() {
        return mixer;
    }

    /** To be used by commands only. */
    void load(LoadedPair loaded) {
        pair = loaded;
        mixer.load(loaded);
    }

    /** To be used by commands only. */
    void play() {
        output.retrySoon();
        mixer.play();
    }

    /** To be used by commands only. */
    void choose(@Nullable String device) {
        output.choose(device);
    }

    /**
     * Does what is to be done now.
     *
     * @return nanoseconds until it should be called again, unless a command comes before
     */
    long pump() {
        for (Runnable command = commands.poll(); command != null; command = commands.poll()) {
            command.run();
        }
        if (pair == null) {
            return IDLE_NANOS;
        }
        AudioLine line = ready(pair.sampleRateHz());
        account(line, pair);
        if (!line.isOpen() || !fill(line)) {
            output.lose();
            mixer.pause();
            startAnew();
        }
        return QUARTER_SECOND_NANOS * line.bufferFrames() / line.sampleRateHz();
    }

    private AudioLine ready(int sampleRateHz) {
        boolean another = output.needsOpening(sampleRateHz) && output.open(sampleRateHz);
        AudioLine line = output.line();
        if (line == null) {
            throw new IllegalStateException("an output is open once it was opened");
        }
        if (another) {
            startAnew();
        }
        return line;
    }

    private void startAnew() {
        mixer.cut();
        accounted = 0;
        movedAt = nanoTime.getAsLong();
    }

    private void account(AudioLine line, LoadedPair on) {
        boolean needed = inFlight.endsInMusic();
        long played = line.framesPlayed();
        if (played > accounted) {
            inFlight.played(played - accounted, line.isSilent());
            accounted = played;
            movedAt = nanoTime.getAsLong();
        }
        if (needed && !line.isSilent() && line.writableFrames() >= line.bufferFrames()) {
            on.tape().underrun();
        }
    }

    /** Fills the line; false when it does not take what it promised to take, or plays nothing of it. */
    private boolean fill(AudioLine line) {
        int room = line.writableFrames();
        while (room > 0 && !inFlight.isFull()) {
            int frames = Math.min(room, BLOCK_FRAMES);
            mixer.mix(block, frames);
            DitheredPcm.encode(block, frames, pcm);
            if (line.write(pcm, frames) < frames) {
                return false;
            }
            room -= frames;
        }
        return nanoTime.getAsLong() - movedAt < STALL_NANOS;
    }
}
