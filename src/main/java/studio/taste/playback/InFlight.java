package studio.taste.playback;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Side;

/**
 * What was handed to the line and has not been played out yet: a queue of stretches, oldest first. When the line says that
 * it has played some frames, they are taken off the front and entered on the tape of their pair. Confined to the audio
 * thread; allocates nothing after construction.
 */
final class InFlight {
    /** A stretch is at least as long as the time between two changes of side, loop or motion: this is ample for a second. */
    private static final int CAPACITY = 1024;

    private final @Nullable LoadedPair[] pairs = new @Nullable LoadedPair[CAPACITY];
    private final int[] frames = new int[CAPACITY];
    private final int[] positions = new int[CAPACITY];
    private final boolean[] music = new boolean[CAPACITY];
    private final boolean[] playing = new boolean[CAPACITY];
    private final Side[] sides = new Side[CAPACITY];
    private int first;
    private int size;

    /** Whether no further stretch can be taken. */
    boolean isFull() {
        return size == CAPACITY;
    }

    /** Whether the newest stretch is music, so that the line must not run dry. */
    boolean endsInMusic() {
        return size > 0 && music[slot(size - 1)];
    }

    /**
     * Adds a stretch at the end.
     *
     * @param pair whose timeline it belongs to
     * @param position its first frame on the timeline; for a silence the frame where the timeline rests
     * @param count frames, positive
     * @param isMusic whether the timeline moves through it
     * @param isPlaying whether the listener should regard it as playing
     */
    void add(LoadedPair pair, int position, int count, boolean isMusic, boolean isPlaying, Side side) {
        if (size > 0) {
            int last = slot(size - 1);
            boolean same =
                    pairs[last] == pair && music[last] == isMusic && playing[last] == isPlaying && sides[last] == side;
            if (same && position == positions[last] + (isMusic ? frames[last] : 0)) {
                frames[last] += count;
                return;
            }
        }
        int slot = slot(size);
        pairs[slot] = pair;
        positions[slot] = position;
        frames[slot] = count;
        music[slot] = isMusic;
        playing[slot] = isPlaying;
        sides[slot] = side;
        size++;
    }

    /** The line has played {@code count} further frames; {@code silently} when nobody could hear them. */
    void played(long count, boolean silently) {
        long left = count;
        while (left > 0 && size > 0) {
            int taken = (int) Math.min(left, frames[first]);
            enter(taken, silently);
            left -= taken;
            frames[first] -= taken;
            if (frames[first] == 0) {
                pairs[first] = null;
                first = slot(1);
                size--;
            }
        }
    }

    private void enter(int taken, boolean silently) {
        LoadedPair pair = pairs[first];
        if (pair == null) {
            return;
        }
        Side side = sides[first];
        if (music[first]) {
            int from = positions[first];
            positions[first] = from + taken;
            pair.tape().heard(side, from, from + taken, silently);
        }
        pair.tape().standsAt(positions[first], side, playing[first]);
    }

    /** Where the music of a pair begins that was not played out yet; {@code otherwise} when there is none. */
    int firstUnheard(LoadedPair pair, int otherwise) {
        for (int i = 0; i < size; i++) {
            if (music[slot(i)] && pairs[slot(i)] == pair) {
                return positions[slot(i)];
            }
        }
        return otherwise;
    }

    /** Forgets everything: the line that held it is gone. */
    void clear() {
        Arrays.fill(pairs, null);
        size = 0;
    }

    private int slot(int index) {
        return (first + index) % CAPACITY;
    }
}
