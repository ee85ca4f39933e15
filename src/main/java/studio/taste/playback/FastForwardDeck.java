package studio.taste.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.session.LoopRegion;

/**
 * A deck that takes no time: {@link #play} hears everything up to the end of the loop at once and stops there, through the same
 * mixer and the same books as any other. Calls must not overlap.
 */
final class FastForwardDeck extends Deck {
    private final TimelessLine line;

    /** @param line what the deck is heard through, by nobody else */
    FastForwardDeck(TimelessLine line) {
        super(new PlaybackPump(new OneDevice(line), () -> 0));
        this.line = line;
    }

    @Override
    void asked() {
        LoadedVoices voices = loaded();
        pass(voices == null ? 0 : 2 * voices.fadeFrames());
    }

    @Override
    void play() {
        LoadedVoices voices = loaded();
        if (voices == null) {
            return;
        }
        int end = voices.frameAt(endSeconds(voices));
        int standing = ListeningTape.frame(voices.tape().standing());
        int start = standing < end ? standing : voices.frameAt(startSeconds());
        pump().ask(() -> pump().play(mixer()));
        pass(end - start);
        pause();
    }

    @Override
    void restart() {
        seekSeconds(startSeconds());
        play();
    }

    private double startSeconds() {
        LoopRegion loop = loop();
        return loop == null ? 0 : loop.fromSeconds();
    }

    private double endSeconds(LoadedVoices voices) {
        LoopRegion loop = loop();
        return loop == null ? voices.durationSeconds() : loop.toSeconds();
    }

    private void pass(int frames) {
        line.allow(frames);
        pump().pump();
        pump().pump();
    }

    /** The line as the only device there is. */
    record OneDevice(TimelessLine line) implements AudioDevices {
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
