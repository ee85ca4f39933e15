package studio.taste.playback;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries sound from a mixer to the line, a little at a time, and keeps account of what was played out. It never waits:
 * whoever calls {@link #pump} again and again is the audio thread. Only {@link #ask}, {@link #newMixer} and {@link #output}'s
 * words may be used by others.
 *
 * <p>Several mixers may share the one line, each with a timeline of its own. One is heard; another takes the line over once that one
 * has been paused and its last frame played out, so that the books of both stay whole.
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
    private final MixBlock block = new MixBlock(BLOCK_FRAMES);
    private final byte[] pcm = new byte[BLOCK_FRAMES * DitheredPcm.BYTES_PER_FRAME];
    private final Output output;
    private final LongSupplier nanoTime;

    private @Nullable GaplessMixer heard;
    /** Takes the line over from the one that is heard, as soon as that one rests. */
    private @Nullable GaplessMixer successor;

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

    /** A mixer that can be heard through this pump; to be used by commands only. */
    GaplessMixer newMixer() {
        return new GaplessMixer(inFlight);
    }

    /** Loads a mixer, which gets the line unless another one is sounding; to be used by commands only. */
    void load(GaplessMixer mixer, LoadedVoices voices) {
        mixer.load(voices);
        if (heard == null || heard.isAtRest()) {
            hear(mixer);
        }
    }

    /** Has a mixer play; to be used by commands only. */
    void play(GaplessMixer mixer) {
        output.retrySoon();
        hear(mixer);
        mixer.play();
    }

    /** Gives the line to a mixer that was loaded, and pauses the one that has it; to be used by commands only. */
    void hear(GaplessMixer mixer) {
        GaplessMixer other = successor == null ? heard : successor;
        if (other == mixer) {
            return;
        }
        if (other != null) {
            other.pause();
        }
        if (heard == null) {
            heard = mixer;
        } else {
            heard.pause();
            successor = heard == mixer ? null : mixer;
        }
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
        if (successor != null && heard != null && heard.isAtRest()) {
            heard = successor;
            successor = null;
        }
        return heard == null ? IDLE_NANOS : carry(heard, heard.loaded());
    }

    private long carry(GaplessMixer mixer, LoadedVoices voices) {
        AudioLine line = ready(mixer, voices.sampleRateHz());
        account(line, voices);
        if (!line.isOpen() || !fill(line, mixer)) {
            output.lose();
            mixer.pause();
            startAnew(mixer);
        }
        return QUARTER_SECOND_NANOS * line.bufferFrames() / line.sampleRateHz();
    }

    private AudioLine ready(GaplessMixer mixer, int sampleRateHz) {
        boolean another = output.needsOpening(sampleRateHz) && output.open(sampleRateHz);
        AudioLine line = output.line();
        if (line == null) {
            throw new IllegalStateException("an output is open once it was opened");
        }
        if (another) {
            startAnew(mixer);
        }
        return line;
    }

    private void startAnew(GaplessMixer mixer) {
        mixer.cut();
        accounted = 0;
        movedAt = nanoTime.getAsLong();
    }

    private void account(AudioLine line, LoadedVoices on) {
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
    private boolean fill(AudioLine line, GaplessMixer mixer) {
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
