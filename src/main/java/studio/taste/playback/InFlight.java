package studio.taste.playback;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was handed to the line and has not been played out yet: a queue of stretches, oldest first. When the line says that
 * it has played some frames, they are taken off the front and entered on the tape of their timeline. Confined to the audio
 * thread; allocates nothing after construction.
 */
final class InFlight {
    /** A stretch is at least as long as the time between two changes of voice, loop or motion: this is ample for a second. */
    private static final int CAPACITY = 1024;

    private final @Nullable LoadedVoices[] owners = new @Nullable LoadedVoices[CAPACITY];
    private final int[] frames = new int[CAPACITY];
    private final int[] positions = new int[CAPACITY];
    private final boolean[] music = new boolean[CAPACITY];
    private final boolean[] playing = new boolean[CAPACITY];
    private final int[] voices = new int[CAPACITY];
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
     * @param owner whose timeline it belongs to
     * @param position its first frame on the timeline; for a silence the frame where the timeline rests
     * @param count frames, positive
     * @param isMusic whether the timeline moves through it
     * @param isPlaying whether the listener should regard it as playing
     */
    void add(LoadedVoices owner, int position, int count, boolean isMusic, boolean isPlaying, int voice) {
        if (size > 0) {
            int last = slot(size - 1);
            boolean same = owners[last] == owner
                    && music[last] == isMusic
                    && playing[last] == isPlaying
                    && voices[last] == voice;
            if (same && position == positions[last] + (isMusic ? frames[last] : 0)) {
                frames[last] += count;
                return;
            }
        }
        int slot = slot(size);
        owners[slot] = owner;
        positions[slot] = position;
        frames[slot] = count;
        music[slot] = isMusic;
        playing[slot] = isPlaying;
        voices[slot] = voice;
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
                owners[first] = null;
                first = slot(1);
                size--;
            }
        }
    }

    private void enter(int taken, boolean silently) {
        LoadedVoices owner = owners[first];
        if (owner == null) {
            return;
        }
        int voice = voices[first];
        if (music[first]) {
            int from = positions[first];
            positions[first] = from + taken;
            owner.tape().heard(voice, owner.heard(voice), from, from + taken, silently);
        }
        owner.tape().standsAt(positions[first], voice, playing[first]);
    }

    /** Where the music of a timeline begins that was not played out yet; {@code otherwise} when there is none. */
    int firstUnheard(ListeningTape tape, int otherwise) {
        for (int i = 0; i < size; i++) {
            LoadedVoices owner = owners[slot(i)];
            if (music[slot(i)] && owner != null && owner.tape() == tape) {
                return positions[slot(i)];
            }
        }
        return otherwise;
    }

    /** Forgets everything: the line that held it is gone. */
    void clear() {
        Arrays.fill(owners, null);
        size = 0;
    }

    private int slot(int index) {
        return (first + index) % CAPACITY;
    }
}
