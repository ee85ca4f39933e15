package studio.taste.playback;

import java.util.function.LongSupplier;

/** The real player without its thread: the test is the audio thread. */
final class HandPumpedPlayer extends PumpedPlayer {
    private final CapturingDevices devices;

    HandPumpedPlayer(CapturingDevices devices, LongSupplier nanoTime) {
        this(devices, new PlaybackPump(devices, nanoTime));
    }

    /** One of several players on a pump. */
    HandPumpedPlayer(CapturingDevices devices, PlaybackPump pump) {
        super(devices, new HandPumpedDeck(pump));
        this.devices = devices;
    }

    static HandPumpedPlayer onOneDevice() {
        return new HandPumpedPlayer(new CapturingDevices("Headphones"), () -> 0);
    }

    CapturingLine line() {
        return devices.line();
    }

    /** Writes exactly so many frames and has them played out. */
    void hear(int frames) {
        write(frames);
        playOut();
    }

    /** Writes exactly so many frames to the line, which holds them. */
    void write(int frames) {
        pump().pump();
        line().accept(frames);
        pump().pump();
    }

    /** Has everything played out that was written. */
    void playOut() {
        line().playAll();
        pump().pump();
    }

    @Override
    public void close() {
        pump().output().close();
    }
}
