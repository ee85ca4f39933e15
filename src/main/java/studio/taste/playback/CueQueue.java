package studio.taste.playback;

import org.jspecify.annotations.Nullable;
import studio.taste.session.Cue;

/** The cues that wait for a silence, and the one that sounds. Each waits once, and of the two sides only the latest. */
final class CueQueue {
    private static final Cue[] CUES = Cue.values();
    private static final int SIDES = bit(Cue.SIDE_A) | bit(Cue.SIDE_B);

    private int waiting;
    private float @Nullable [] sounding;
    private int position;

    void ask(Cue cue) {
        waiting = (bit(cue) & SIDES) != 0 ? waiting & ~SIDES : waiting;
        waiting |= bit(cue);
    }

    boolean isWaiting() {
        return waiting != 0;
    }

    /** Frames until the cue that sounds is done; 0 when none sounds. */
    int framesLeft() {
        return sounding == null ? 0 : sounding.length - position;
    }

    /** Starts the next waiting cue, in the order of {@link Cue}. */
    void startNext(CueSounds sounds) {
        int first = Integer.numberOfTrailingZeros(waiting);
        waiting &= ~(1 << first);
        sounding = sounds.of(CUES[first]);
        position = 0;
    }

    /** Stops the cue that sounds; those that wait go on waiting. */
    void cut() {
        sounding = null;
    }

    /** Writes the next frame of the cue that sounds, or of silence. */
    void mixFrame(MixBlock block, int at) {
        float sound = 0;
        int key = MixBlock.NO_DITHER;
        if (sounding != null && position < sounding.length) {
            key = position;
            sound = sounding[position++];
        }
        block.left[at] = sound;
        block.right[at] = sound;
        block.ditherKeys[at] = key;
    }

    private static int bit(Cue cue) {
        return 1 << cue.ordinal();
    }
}
