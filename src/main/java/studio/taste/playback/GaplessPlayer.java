package studio.taste.playback;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The player of the studio: one sound line, fed by one thread of the highest priority. */
public final class GaplessPlayer extends PumpedPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(GaplessPlayer.class);
    private static final long CLOSING_MILLIS = 2_000;

    private final Thread thread;
    private volatile boolean closed;

    private GaplessPlayer(AudioDevices devices) {
        super(devices, new PlaybackPump(devices, System::nanoTime));
        this.thread = new Thread(this::run, "playback");
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setDaemon(true);
    }

    /** A player on the sound devices of this computer. No device is opened before the first clips are loaded. */
    public static GaplessPlayer onSoundDevices() {
        return on(new JavaSoundDevices());
    }

    static GaplessPlayer on(AudioDevices devices) {
        GaplessPlayer player = new GaplessPlayer(devices);
        player.thread.start();
        return player;
    }

    private void run() {
        try {
            while (!closed) {
                LockSupport.parkNanos(this, pump().pump());
            }
        } catch (RuntimeException e) {
            LOG.error("The player has stopped.", e);
            pump().output().fail();
        } finally {
            pump().output().close();
        }
    }

    @Override
    void asked() {
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            thread.join(CLOSING_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
