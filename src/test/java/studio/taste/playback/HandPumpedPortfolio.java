package studio.taste.playback;

/** The real player of portfolios without its thread: the test is the audio thread. */
final class HandPumpedPortfolio extends PumpedPortfolioPlayer {
    private final CapturingDevices devices;

    HandPumpedPortfolio(CapturingDevices devices, PlaybackPump pump) {
        super(new HandPumpedDeck(pump));
        this.devices = devices;
    }

    static HandPumpedPortfolio onOneDevice() {
        CapturingDevices devices = new CapturingDevices("Headphones");
        return new HandPumpedPortfolio(devices, new PlaybackPump(devices, () -> 0));
    }

    CapturingLine line() {
        return devices.line();
    }

    /** Writes exactly so many frames and has them played out. */
    void hear(int frames) {
        pump().pump();
        line().accept(frames);
        pump().pump();
        line().playAll();
        pump().pump();
    }

    @Override
    public void close() {
        pump().output().close();
    }
}
