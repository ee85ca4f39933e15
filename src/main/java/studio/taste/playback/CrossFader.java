package studio.taste.playback;

import studio.taste.session.Side;

/**
 * The place on the timeline that sounds, the blend of the sides there, and the fade from the place that sounded before.
 * Silence is a place too: {@link #SILENCE}.
 *
 * <p>A switch moves the share g of side B by 1/F per frame towards its end, F = 5 ms: out = a + (b − a)·g. Where a = b, out is
 * a to the last bit, whatever g is; equal-power fades would swell there by 3 dB. A break is faded in the same way from the
 * old place, which runs on beneath the fade, to the new one. A start at frame 0 out of silence, and the clip's own end, are not
 * faded: there the clip has the edges it was rendered with.
 */
final class CrossFader {
    static final int SILENCE = -1;

    private int fadeFrames = 1;
    private int head = SILENCE;
    private int tail = SILENCE;
    /** How far the fade from tail to head has come, in frames; {@link #fadeFrames} when only the head sounds. */
    private int faded = 1;
    /** The share of side B, in frames of a fade: 0 is all A, {@link #fadeFrames} all B. */
    private int blend;

    /** Falls silent at once, for clips whose fades have that many frames. */
    void reset(int framesOfFade) {
        fadeFrames = framesOfFade;
        head = SILENCE;
        tail = SILENCE;
        faded = framesOfFade;
    }

    /** Falls silent at once. */
    void cut() {
        reset(fadeFrames);
    }

    /** The next frame to sound, past the end of the clip when it has ended, or {@link #SILENCE}. */
    int head() {
        return head;
    }

    boolean isSilent() {
        return head == SILENCE;
    }

    boolean isFading() {
        return faded < fadeFrames;
    }

    /** Frames until the running fade is done; 0 when there is none. */
    int framesOfFadeLeft() {
        return fadeFrames - faded;
    }

    /** Whether the clip sounds at the head. */
    boolean isMusic(LoadedPair pair) {
        return isMusic(pair, head);
    }

    /** Takes a side without a fade: nothing sounds. */
    void snapTo(Side side) {
        blend = side == Side.A ? 0 : fadeFrames;
    }

    /** Leaves the head for another place; true when a fade begins, false when both edges are silent by themselves. */
    boolean breakTo(int place, LoadedPair pair) {
        boolean leavesSilence = !isMusic(pair, head);
        boolean entersSilence = place == SILENCE || place == 0;
        tail = head;
        head = place;
        faded = leavesSilence && entersSilence ? fadeFrames : 0;
        return isFading();
    }

    /** Mixes one frame into the block, blending towards a side, and moves on. */
    void mixFrame(LoadedPair pair, Side towards, MixBlock block, int at) {
        blend = towards == Side.A ? Math.max(0, blend - 1) : Math.min(fadeFrames, blend + 1);
        faded = Math.min(fadeFrames, faded + 1);
        block.left[at] = faded(pair, 0);
        block.right[at] = faded(pair, 1);
        block.ditherKeys[at] = isMusic(pair, head) ? head : isMusic(pair, tail) ? tail : MixBlock.NO_DITHER;
        head = head == SILENCE ? SILENCE : head + 1;
        tail = tail == SILENCE ? SILENCE : tail + 1;
    }

    private float faded(LoadedPair pair, int channel) {
        float to = blended(pair, head, channel);
        if (faded == fadeFrames) {
            return to;
        }
        float from = blended(pair, tail, channel);
        return from + (to - from) * faded / fadeFrames;
    }

    private float blended(LoadedPair pair, int frame, int channel) {
        if (!isMusic(pair, frame)) {
            return 0;
        }
        float a = pair.samples(Side.A, channel)[frame];
        float b = pair.samples(Side.B, channel)[frame];
        return blend == fadeFrames ? b : a + (b - a) * blend / fadeFrames;
    }

    private static boolean isMusic(LoadedPair pair, int frame) {
        return frame != SILENCE && frame < pair.frames();
    }
}
