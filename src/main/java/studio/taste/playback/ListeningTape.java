package studio.taste.playback;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Listening;
import studio.taste.session.Side;

/**
 * What was played out of one timeline, and where it stands. Written by the audio thread alone, which never waits; a reader
 * that meets a change in progress reads again (a sequence lock).
 */
final class ListeningTape {
    private static final int FRAME_BITS = 32;
    private static final long PLAYING = 1L << FRAME_BITS;
    private static final int VOICE_SHIFT = FRAME_BITS + 1;
    private static final int NO_VOICE = -1;
    private static final Side[] SIDES = Side.values();

    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicLong standing = new AtomicLong();
    private final AtomicInteger switches = new AtomicInteger();
    private final AtomicInteger underruns = new AtomicInteger();
    private final AtomicInteger firstHeard = new AtomicInteger(NO_VOICE);
    private final AtomicInteger lastHeard = new AtomicInteger(NO_VOICE);
    private volatile boolean silentClock;

    /**
     * Music of one voice was played out, from {@code from}, inclusive, to {@code to}, exclusive.
     *
     * @param heard the account of that voice; modified
     */
    void heard(int voice, HeardFrames heard, int from, int to, boolean silently) {
        changes.set(changes.get() + 1);
        heard.mark(from, to);
        int last = lastHeard.get();
        if (last == NO_VOICE) {
            firstHeard.set(voice);
        } else if (last != voice) {
            switches.set(switches.get() + 1);
        }
        lastHeard.set(voice);
        if (silently) {
            silentClock = true;
        }
        changes.set(changes.get() + 1);
    }

    /** The timeline stands at {@code frame} now: the next frame to be heard. */
    void standsAt(int frame, int voice, boolean playing) {
        standing.set(frame | (playing ? PLAYING : 0) | (long) voice << VOICE_SHIFT);
    }

    /** The device ran dry. */
    void underrun() {
        underruns.set(underruns.get() + 1);
    }

    /** Where the timeline stands, with voice and motion, in one word that never tears; ask it by the methods below. */
    long standing() {
        return standing.get();
    }

    static int frame(long standing) {
        return (int) standing;
    }

    static boolean playing(long standing) {
        return (standing & PLAYING) != 0;
    }

    static int voice(long standing) {
        return (int) (standing >>> VOICE_SHIFT);
    }

    int underruns() {
        return underruns.get();
    }

    /** The record so far of the two voices of a trial, consistent in itself. */
    Listening read(HeardFrames a, HeardFrames b, int sampleRateHz, String device) {
        while (true) {
            int before = changes.get();
            HeardFrames ofA = a.copy();
            HeardFrames ofB = b.copy();
            int switched = switches.get();
            Side first = side(firstHeard.get());
            Side last = side(lastHeard.get());
            boolean silently = silentClock;
            // Only what was copied between two changes may be made into a record: it would refuse a torn one.
            if (before % 2 == 0 && changes.get() == before) {
                return new Listening(
                        ofA.heard(sampleRateHz),
                        ofB.heard(sampleRateHz),
                        switched,
                        first,
                        last,
                        underruns.get(),
                        device,
                        silently);
            }
            Thread.onSpinWait();
        }
    }

    private static @Nullable Side side(int voice) {
        return voice == NO_VOICE ? null : SIDES[voice];
    }
}
