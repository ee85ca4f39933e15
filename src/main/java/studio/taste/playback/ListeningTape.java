package studio.taste.playback;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Listening;
import studio.taste.session.Side;

/**
 * What was played out of one pair, and where it stands. Written by the audio thread alone, which never waits; a reader that
 * meets a change in progress reads again (a sequence lock).
 */
final class ListeningTape {
    private static final long PLAYING = 1L << 32;
    private static final long SIDE_B = 1L << 33;
    private static final int NO_SIDE = -1;
    private static final Side[] SIDES = Side.values();

    private final HeardFrames a;
    private final HeardFrames b;
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicLong standing = new AtomicLong();
    private final AtomicInteger switches = new AtomicInteger();
    private final AtomicInteger underruns = new AtomicInteger();
    private final AtomicInteger firstHeard = new AtomicInteger(NO_SIDE);
    private final AtomicInteger lastHeard = new AtomicInteger(NO_SIDE);
    private volatile boolean silentClock;

    /** A blank tape for two clips of that many frames. */
    ListeningTape(int frames) {
        this.a = new HeardFrames(frames);
        this.b = new HeardFrames(frames);
    }

    /** Music of one side was played out, from {@code from}, inclusive, to {@code to}, exclusive. */
    void heard(Side side, int from, int to, boolean silently) {
        changes.set(changes.get() + 1);
        of(side).mark(from, to);
        int last = lastHeard.get();
        if (last == NO_SIDE) {
            firstHeard.set(side.ordinal());
        } else if (last != side.ordinal()) {
            switches.set(switches.get() + 1);
        }
        lastHeard.set(side.ordinal());
        if (silently) {
            silentClock = true;
        }
        changes.set(changes.get() + 1);
    }

    /** The timeline stands at {@code frame} now: the next frame to be heard. */
    void standsAt(int frame, Side side, boolean playing) {
        standing.set(frame | (playing ? PLAYING : 0) | (side == Side.B ? SIDE_B : 0));
    }

    /** The device ran dry. */
    void underrun() {
        underruns.set(underruns.get() + 1);
    }

    /** Where the timeline stands, with side and motion, in one word that never tears; ask it by the methods below. */
    long standing() {
        return standing.get();
    }

    static int frame(long standing) {
        return (int) standing;
    }

    static boolean playing(long standing) {
        return (standing & PLAYING) != 0;
    }

    static Side side(long standing) {
        return (standing & SIDE_B) != 0 ? Side.B : Side.A;
    }

    int distinctFrames(Side side) {
        return of(side).distinctFrames();
    }

    int underruns() {
        return underruns.get();
    }

    /** The record so far, consistent in itself. */
    Listening read(int sampleRateHz, String device) {
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

    private HeardFrames of(Side side) {
        return side == Side.A ? a : b;
    }

    private static @Nullable Side side(int ordinal) {
        return ordinal == NO_SIDE ? null : SIDES[ordinal];
    }
}
