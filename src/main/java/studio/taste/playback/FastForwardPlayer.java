package studio.taste.playback;

import studio.taste.session.Cue;

/**
 * A player for sessions without ears, such as that of a simulated listener: {@link #play} hears everything up to the end of the
 * loop at once and stops there, through the same mixer and the same books as the real player. Cues are left out. Calls must not overlap.
 */
public final class FastForwardPlayer extends PumpedPlayer {
    /** A player that takes no time. */
    public FastForwardPlayer() {
        this(new TimelessLine());
    }

    private FastForwardPlayer(TimelessLine line) {
        super(new FastForwardDeck.OneDevice(line), new FastForwardDeck(line));
    }

    @Override
    public void cue(Cue cue) {
        // Nobody listens.
    }

    @Override
    public void close() {
        pump().output().close();
    }
}
