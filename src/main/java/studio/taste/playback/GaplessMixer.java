package studio.taste.playback;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Cue;
import studio.taste.session.Side;

/**
 * Makes the sound that is heard: follows the timeline, changes sides, and puts cues into silences. Knows no thread, clock or
 * line; confined to the audio thread; allocates nothing.
 *
 * <p>Commands are wishes. They are met between frames and wait while a break is being faded over, 5 ms at the most; of two
 * seeks that wait the later counts. Changing the side never waits.
 */
final class GaplessMixer {
    /** Length of every fade. Longer is heard as a fade, shorter as a click. */
    static final double FADE_SECONDS = 0.005;

    /** Silence between two rounds of a looped clip, and of a part when a cue waits. */
    static final double BREATH_SECONDS = 0.5;

    private static final int NOWHERE = -1;

    private final InFlight inFlight;
    private final CrossFader fader = new CrossFader();
    private final CueQueue cues = new CueQueue();

    private @Nullable LoadedPair pair;
    private @Nullable LoadedPair next;
    private Side side = Side.A;
    private boolean wantsPlay;
    private int wantedFrame = NOWHERE;
    private boolean looping;
    private int loopFrom;
    private int loopTo;
    /** Where the music goes on after a silence. */
    private int rest;
    /** Frames of silence still to pass before the music goes on. */
    private int breath;

    /** @param inFlight is told what is mixed, in order */
    GaplessMixer(InFlight inFlight) {
        this.inFlight = inFlight;
    }

    /** Stops, and puts another pair on the timeline: side A, from the start, looped as a whole. */
    void load(LoadedPair loaded) {
        next = loaded;
        wantsPlay = false;
        wantedFrame = NOWHERE;
        side = Side.A;
        loop(0, loaded.frames());
    }

    void play() {
        wantsPlay = true;
    }

    void pause() {
        wantsPlay = false;
    }

    /** Goes to a frame, kept within the loop or the clip when it is met. */
    void seek(int frame) {
        wantedFrame = frame;
    }

    void select(Side selected) {
        side = selected;
    }

    /** Repeats {@code from}, inclusive, to {@code to}, exclusive; goes to {@code from} when it stands outside. */
    void loop(int from, int to) {
        looping = true;
        loopFrom = from;
        loopTo = to;
        int place = place();
        if (place < from || place >= to) {
            wantedFrame = from;
        }
    }

    void clearLoop() {
        looping = false;
        loopFrom = 0;
    }

    /** Sounds a cue in the next silence. */
    void cue(Cue asked) {
        cues.ask(asked);
    }

    /** The line is gone with all it held: falls silent at once and goes back to what was not heard yet. */
    void cut() {
        if (pair != null) {
            int reached = fader.isSilent() ? rest : Math.min(fader.head(), pair.frames());
            rest = inFlight.firstUnheard(pair, reached);
        }
        inFlight.clear();
        fader.cut();
        cues.cut();
        breath = 0;
    }

    /** Mixes the next frames into a block, from its index 0, and enters them in the books. A pair must have been loaded. */
    void mix(MixBlock block, int frames) {
        for (int done = 0; done < frames; ) {
            boolean settled = false;
            while (!settled) {
                settled = settle();
            }
            LoadedPair on = Objects.requireNonNull(pair, "mix() before load()");
            int run = Math.min(frames - done, framesToNextEvent(on));
            enter(on, run);
            boolean silence = fader.isSilent() && !fader.isFading();
            for (int i = done; i < done + run; i++) {
                if (silence) {
                    mixSilence(block, i);
                } else {
                    fader.mixFrame(on, side, block, i);
                }
            }
            done += run;
        }
    }

    private int place() {
        if (wantedFrame != NOWHERE) {
            return wantedFrame;
        }
        if (next != null) {
            return 0;
        }
        return fader.isSilent() ? rest : fader.head();
    }

    /** Meets one wish; true when there is nothing more to do before the next frame. */
    private boolean settle() {
        if (fader.isFading()) {
            return true;
        }
        if (next != null && fader.isSilent()) {
            exchange(next);
        }
        LoadedPair on = pair;
        if (on == null) {
            return true;
        }
        if (next != null) {
            return fader.breakTo(CrossFader.SILENCE, on);
        }
        if (wantedFrame != NOWHERE) {
            return meetSeek(on);
        }
        return fader.isSilent() ? settleSilence(on) : settleMusic(on);
    }

    private void exchange(LoadedPair loaded) {
        pair = loaded;
        next = null;
        fader.reset(loaded.fadeFrames());
        rest = 0;
        breath = 0;
    }

    private boolean meetSeek(LoadedPair on) {
        int frame =
                looping ? Math.max(loopFrom, Math.min(loopTo - 1, wantedFrame)) : Math.min(on.frames(), wantedFrame);
        wantedFrame = NOWHERE;
        if (!fader.isSilent()) {
            return fader.breakTo(frame, on);
        }
        rest = frame;
        breath = 0;
        return false;
    }

    private boolean settleSilence(LoadedPair on) {
        fader.snapTo(side);
        if (cues.framesLeft() == 0 && cues.isWaiting()) {
            cues.startNext(on.cues());
        }
        if (!wantsPlay) {
            breath = 0;
        }
        if (!wantsPlay || cues.framesLeft() > 0 || breath > 0) {
            return true;
        }
        boolean atEnd = rest >= (looping ? loopTo : on.frames());
        return fader.breakTo(atEnd ? loopFrom : rest, on);
    }

    private boolean settleMusic(LoadedPair on) {
        if (!wantsPlay) {
            return fallSilent(Math.min(fader.head(), on.frames()), on);
        }
        if (looping && fader.head() >= loopTo) {
            boolean whole = loopFrom == 0 && loopTo == on.frames();
            if (!whole && !cues.isWaiting()) {
                return fader.breakTo(loopFrom, on);
            }
            breath = (int) Math.round(BREATH_SECONDS * on.sampleRateHz());
            return fallSilent(loopFrom, on);
        }
        if (fader.head() >= on.frames()) {
            wantsPlay = false;
            return fallSilent(on.frames(), on);
        }
        return true;
    }

    private boolean fallSilent(int restAt, LoadedPair on) {
        rest = restAt;
        return fader.breakTo(CrossFader.SILENCE, on);
    }

    private int framesToNextEvent(LoadedPair on) {
        int run = Integer.MAX_VALUE;
        if (fader.isFading()) {
            run = fader.framesOfFadeLeft();
        } else if (fader.isSilent() && cues.framesLeft() > 0) {
            run = cues.framesLeft();
        } else if (fader.isSilent() && breath > 0) {
            run = breath;
        } else if (!fader.isSilent() && looping) {
            run = loopTo - fader.head();
        }
        return fader.isMusic(on) ? Math.min(run, on.frames() - fader.head()) : run;
    }

    private void enter(LoadedPair on, int run) {
        boolean music = fader.isMusic(on);
        int place = music ? fader.head() : fader.isSilent() ? rest : on.frames();
        inFlight.add(on, place, run, music, music || wantsPlay, side);
    }

    private void mixSilence(MixBlock block, int at) {
        if (cues.framesLeft() == 0 && breath > 0) {
            breath--;
        }
        cues.mixFrame(block, at);
    }
}
