package studio.taste.playback;

import java.util.Arrays;

/**
 * The place on the timeline that sounds, the blend of the voices there, and the fade from the place that sounded before.
 * Silence is a place too: {@link #SILENCE}.
 *
 * <p>Each voice has a share of the blend; the shares sum to 1. A switch moves 1/F per frame to the voice it goes to, from the
 * first of the others that has some, F = 5 ms: out = x₀ + Σ (xᵥ − x₀)·gᵥ, where x₀ is the first voice with a share. Where all of them
 * are equal, out is that to the last bit, whatever the shares are; equal-power fades would swell there by 3 dB. A break is
 * faded in the same way from the old place, which runs on beneath the fade, to the new one. A start at frame 0 out of silence,
 * and the timeline's own end, are not faded: there the clips have the edges they were rendered with.
 */
final class CrossFader {
    static final int SILENCE = -1;

    private int fadeFrames = 1;
    private int head = SILENCE;
    private int tail = SILENCE;
    /** How far the fade from tail to head has come, in frames; {@link #fadeFrames} when only the head sounds. */
    private int faded = 1;
    /** The share of each voice, in frames of a fade: {@link #fadeFrames} is all. */
    private final int[] shares = new int[LoadedVoices.MOST];

    /** Falls silent at once, for clips whose fades have that many frames. */
    void reset(int framesOfFade) {
        fadeFrames = framesOfFade;
        head = SILENCE;
        tail = SILENCE;
        faded = framesOfFade;
        snapTo(0);
    }

    /** Falls silent at once. */
    void cut() {
        reset(fadeFrames);
    }

    /** The next frame to sound, past the end of the timeline when it has ended, or {@link #SILENCE}. */
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

    /** Whether the timeline sounds at the head. */
    boolean isMusic(LoadedVoices voices) {
        return isMusic(voices, head);
    }

    /** Takes a voice without a fade: nothing sounds. */
    void snapTo(int voice) {
        Arrays.fill(shares, 0);
        shares[voice] = fadeFrames;
    }

    /** Leaves the head for another place; true when a fade begins, false when both edges are silent by themselves. */
    boolean breakTo(int place, LoadedVoices leaving) {
        boolean leavesSilence = !isMusic(leaving, head);
        boolean entersSilence = place == SILENCE || place == 0;
        tail = head;
        head = place;
        faded = leavesSilence && entersSilence ? fadeFrames : 0;
        return isFading();
    }

    /**
     * Mixes one frame into the block, blending towards a voice, and moves on.
     *
     * @param entering what sounds at the head
     * @param leaving what sounds at the tail
     */
    void mixFrame(LoadedVoices entering, LoadedVoices leaving, int towards, MixBlock block, int at) {
        blendTowards(towards);
        faded = Math.min(fadeFrames, faded + 1);
        block.left[at] = faded(entering, leaving, 0);
        block.right[at] = faded(entering, leaving, 1);
        block.ditherKeys[at] = isMusic(entering, head) ? head : isMusic(leaving, tail) ? tail : MixBlock.NO_DITHER;
        head = head == SILENCE ? SILENCE : head + 1;
        tail = tail == SILENCE ? SILENCE : tail + 1;
    }

    private void blendTowards(int voice) {
        if (shares[voice] < fadeFrames) {
            int giver = voice == 0 ? 1 : 0;
            while (giver == voice || shares[giver] == 0) {
                giver++;
            }
            shares[giver]--;
            shares[voice]++;
        }
    }

    private float faded(LoadedVoices entering, LoadedVoices leaving, int channel) {
        float to = blended(entering, head, channel);
        if (faded == fadeFrames) {
            return to;
        }
        float from = blended(leaving, tail, channel);
        return from + (to - from) * faded / fadeFrames;
    }

    private float blended(LoadedVoices voices, int frame, int channel) {
        if (!isMusic(voices, frame)) {
            return 0;
        }
        int first = 0;
        while (shares[first] == 0) {
            first++;
        }
        float base = voices.sample(first, channel, frame);
        float blend = base;
        int left = fadeFrames - shares[first];
        for (int v = first + 1; left > 0; v++) {
            if (shares[v] > 0) {
                blend += (voices.sample(v, channel, frame) - base) * shares[v] / fadeFrames;
                left -= shares[v];
            }
        }
        return blend;
    }

    private static boolean isMusic(LoadedVoices voices, int frame) {
        return frame != SILENCE && frame < voices.frames();
    }
}
