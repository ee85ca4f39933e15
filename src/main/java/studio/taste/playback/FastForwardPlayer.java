package studio.taste.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Cue;

/**
 * A player for sessions without ears, such as that of a simulated listener: {@link #play} hears everything up to the end of the
 * loop at once and stops there, through the same mixer and the same books as the real player. Cues are left out. Calls must not overlap.
 */
public final class FastForwardPlayer extends PumpedPlayer {
    private final TimelessLine line;

    /** A player that takes no time. */
    public FastForwardPlayer() {
        this(new TimelessLine());
    }

    private FastForwardPlayer(TimelessLine line) {
        super(new OneDevice(line), new PlaybackPump(new OneDevice(line), () -> 0));
        this.line = line;
    }

    @Override
    void asked() {
        LoadedPair pair = loaded();
        pass(pair == null ? 0 : 2 * pair.fadeFrames());
    }

    @Override
    public void play() {
        LoadedPair pair = loaded();
        if (pair == null) {
            return;
        }
        int end = pair.frameAt(endSeconds(pair));
        int standing = ListeningTape.frame(pair.tape().standing());
        int start = standing < end ? standing : pair.frameAt(startSeconds());
        pump().ask(pump()::play);
        pass(end - start);
        pause();
    }

    @Override
    public void restart() {
        seekSeconds(startSeconds());
        play();
    }

    @Override
    public void cue(Cue cue) {
        // Nobody listens.
    }

    @Override
    public void close() {
        pump().output().close();
    }

    private double startSeconds() {
        var loop = state().loop();
        return loop == null ? 0 : loop.fromSeconds();
    }

    private double endSeconds(LoadedPair pair) {
        var loop = state().loop();
        return loop == null ? pair.durationSeconds() : loop.toSeconds();
    }

    private void pass(int frames) {
        line.allow(frames);
        pump().pump();
        pump().pump();
    }

    private record OneDevice(TimelessLine line) implements AudioDevices {
        @Override
        public List<String> names() {
            return List.of(line.deviceName());
        }

        @Override
        public AudioLine open(@Nullable String name, int sampleRateHz, int bufferFrames) {
            line.open(sampleRateHz);
            return line;
        }
    }
}
