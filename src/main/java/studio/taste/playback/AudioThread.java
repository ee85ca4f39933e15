package studio.taste.playback;

import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread of the highest priority that pumps until it is closed, and then gives the sound line back. */
final class AudioThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AudioThread.class);
    private static final long CLOSING_MILLIS = 2_000;

    private final PlaybackPump pump;
    private final Thread thread;
    private volatile boolean closed;

    private AudioThread(PlaybackPump pump) {
        this.pump = pump;
        this.thread = new Thread(this::run, "playback");
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.setDaemon(true);
    }

    /** Starts a thread that carries sound to these devices. */
    static AudioThread on(AudioDevices devices) {
        AudioThread audio = new AudioThread(new PlaybackPump(devices, System::nanoTime));
        audio.thread.start();
        return audio;
    }

    /** Another timeline that is played by this thread. */
    Deck newDeck() {
        return new Deck(pump) {
            @Override
            void asked() {
                LockSupport.unpark(thread);
            }
        };
    }

    private void run() {
        try {
            while (!closed) {
                LockSupport.parkNanos(this, pump.pump());
            }
        } catch (RuntimeException e) {
            LOG.error("The player has stopped.", e);
            pump.output().fail();
        } finally {
            pump.output().close();
        }
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
