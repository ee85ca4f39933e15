package studio.taste.playback;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.taste.session.Cue;

/**
 * Makes the sound that is heard: follows the timeline, changes voices, and puts cues into silences. Knows no thread, clock or
 * line; confined to the audio thread; allocates nothing.
 *
 * <p>Commands are wishes. They are met between frames and wait while a break is being faded over, 5 ms at the most; of two
 * seeks that wait the later counts. Changing the voice never waits.
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

    private @Nullable LoadedVoices voices;
    /** Another timeline, to be exchanged in silence. */
    private @Nullable LoadedVoices next;
    /** Other voices on the same timeline, to be faded to in place. */
    private @Nullable LoadedVoices renewed;
    /** What sounds beneath the running fade when it is not the voices that are faded in. */
    private @Nullable LoadedVoices leaving;

    private int voice;
    /** The voice that is blended towards: {@link #voice} as soon as all voices that sound have it. */
    private int heading;

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

    /** Stops, and takes another timeline: its first voice, from the start, looped as a whole. */
    void load(LoadedVoices loaded) {
        next = loaded;
        renewed = null;
        wantsPlay = false;
        wantedFrame = NOWHERE;
        voice = 0;
        loop(0, loaded.frames());
    }

    /** Goes on with other voices made of those loaded last, see {@link LoadedVoices#with}. */
    void renew(LoadedVoices newer) {
        if (next == null) {
            renewed = newer;
        } else {
            lengthenLoop(next, newer);
            next = newer;
        }
    }

    /** What was loaded last. */
    LoadedVoices loaded() {
        return Objects.requireNonNull(next == null ? voices : next, "nothing was loaded");
    }

    /** Whether it neither sounds nor wants to, and all that it mixed has been played out. */
    boolean isAtRest() {
        boolean silent = !wantsPlay && fader.isSilent() && !fader.isFading();
        return silent && !ListeningTape.playing(loaded().tape().standing());
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

    void select(int selected) {
        voice = selected;
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
        if (voices != null) {
            int reached = fader.isSilent() ? rest : Math.min(fader.head(), voices.frames());
            rest = inFlight.firstUnheard(voices.tape(), reached);
        }
        inFlight.clear();
        fader.cut();
        cues.cut();
        breath = 0;
    }

    /** Mixes the next frames into a block, from its index 0, and enters them in the books. Voices must have been loaded. */
    void mix(MixBlock block, int frames) {
        for (int done = 0; done < frames; ) {
            boolean settled = false;
            while (!settled) {
                settled = settle();
            }
            LoadedVoices on = Objects.requireNonNull(voices, "mix() before load()");
            int run = Math.min(frames - done, framesToNextEvent(on));
            LoadedVoices beneath = leaving == null ? on : leaving;
            heading = voice < beneath.count() ? voice : heading;
            enter(on, run);
            boolean silence = fader.isSilent() && !fader.isFading();
            for (int i = done; i < done + run; i++) {
                if (silence) {
                    mixSilence(block, i);
                } else {
                    fader.mixFrame(on, beneath, heading, block, i);
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
        leaving = null;
        if (next != null && fader.isSilent()) {
            exchange(next);
        }
        LoadedVoices on = voices;
        if (on == null) {
            return true;
        }
        if (next != null) {
            return fader.breakTo(CrossFader.SILENCE, on);
        }
        if (renewed != null) {
            return meetRenewal(on, renewed);
        }
        if (wantedFrame != NOWHERE) {
            return meetSeek(on);
        }
        return fader.isSilent() ? settleSilence(on) : settleMusic(on);
    }

    private void exchange(LoadedVoices loaded) {
        voices = loaded;
        next = null;
        fader.reset(loaded.fadeFrames());
        rest = 0;
        breath = 0;
    }

    private boolean meetRenewal(LoadedVoices older, LoadedVoices newer) {
        lengthenLoop(older, newer);
        voices = newer;
        renewed = null;
        if (fader.isSilent()) {
            return false;
        }
        leaving = older;
        return fader.breakTo(fader.head(), older);
    }

    /** A loop of the whole timeline stays one. */
    private void lengthenLoop(LoadedVoices older, LoadedVoices newer) {
        if (loopFrom == 0 && loopTo == older.frames()) {
            loopTo = newer.frames();
        }
    }

    private boolean meetSeek(LoadedVoices on) {
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

    private boolean settleSilence(LoadedVoices on) {
        fader.snapTo(voice);
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

    private boolean settleMusic(LoadedVoices on) {
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

    private boolean fallSilent(int restAt, LoadedVoices on) {
        rest = restAt;
        return fader.breakTo(CrossFader.SILENCE, on);
    }

    private int framesToNextEvent(LoadedVoices on) {
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

    private void enter(LoadedVoices on, int run) {
        boolean music = fader.isMusic(on);
        int place = music ? fader.head() : fader.isSilent() ? rest : on.frames();
        inFlight.add(on, place, run, music, music || wantsPlay, heading);
    }

    private void mixSilence(MixBlock block, int at) {
        if (cues.framesLeft() == 0 && breath > 0) {
            breath--;
        }
        cues.mixFrame(block, at);
    }
}
