package studio.taste.playback;

import studio.taste.session.PortfolioPlayer;

/** The player of the studio: one sound line, fed by one {@link AudioThread}, for trials and for portfolios. */
public final class GaplessPlayer extends PumpedPlayer {
    private final AudioThread audio;
    private final GaplessPortfolioPlayer portfolio;

    private GaplessPlayer(AudioDevices devices, AudioThread audio) {
        super(devices, audio.newDeck());
        this.audio = audio;
        this.portfolio = new GaplessPortfolioPlayer(audio.newDeck());
    }

    /** A player on the sound devices of this computer. No device is opened before the first clips are loaded. */
    public static GaplessPlayer onSoundDevices() {
        return on(new JavaSoundDevices());
    }

    static GaplessPlayer on(AudioDevices devices) {
        return new GaplessPlayer(devices, AudioThread.on(devices));
    }

    /**
     * The player of portfolios that shares this one's thread, line and choice of device, always the same. It is closed with this one; closed
     * by itself it pauses.
     */
    public PortfolioPlayer portfolio() {
        return portfolio;
    }

    @Override
    public void close() {
        audio.close();
    }

    private static final class GaplessPortfolioPlayer extends PumpedPortfolioPlayer {
        GaplessPortfolioPlayer(Deck deck) {
            super(deck);
        }

        @Override
        public void close() {
            pause();
        }
    }
}
