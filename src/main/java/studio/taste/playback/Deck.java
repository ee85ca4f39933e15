package studio.taste.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;
import studio.taste.session.LoopRegion;

/**
 * One timeline on a pump: turns calls, which may come from any thread, into commands for the audio thread. What players of any
 * number of clips have in common.
 */
abstract class Deck {
    private static final double SHORTEST_LOOP_SECONDS = 0.1;

    private final PlaybackPump pump;
    private final GaplessMixer mixer;

    /** What was loaded last: replaced at once, while the pump may still be fading out what was before. */
    private volatile @Nullable LoadedVoices loaded;

    private volatile @Nullable LoopRegion loop;

    Deck(PlaybackPump pump) {
        this.pump = pump;
        this.mixer = pump.newMixer();
    }

    /** A command waits in the pump. */
    abstract void asked();

    final PlaybackPump pump() {
        return pump;
    }

    final GaplessMixer mixer() {
        return mixer;
    }

    final @Nullable LoadedVoices loaded() {
        return loaded;
    }

    final @Nullable LoopRegion loop() {
        return loop;
    }

    final void ask(Runnable command) {
        pump.ask(command);
        asked();
    }

    private void askWhenLoaded(Runnable command) {
        if (loaded != null) {
            ask(command);
        }
    }

    final synchronized void load(LoadedVoices voices) {
        loop = new LoopRegion(0, voices.durationSeconds());
        loaded = voices;
        ask(() -> pump.load(mixer, voices));
    }

    /** Puts a clip in the place of a voice; see {@link LoadedVoices#with}. */
    final synchronized void replace(int voice, AudioClip clip) {
        LoadedVoices older = loaded;
        if (older == null || voice < 0 || voice >= older.count()) {
            throw noSuchClip(voice, older == null ? 0 : older.count());
        }
        renew(older, older.with(voice, clip));
    }

    /** Puts a clip behind the last one, or on a new timeline when nothing is loaded; gives its place. */
    final synchronized int add(AudioClip clip) {
        LoadedVoices older = loaded;
        if (older == null) {
            load(LoadedVoices.of(List.of(clip)));
            return 0;
        }
        renew(older, older.with(older.count(), clip));
        return older.count();
    }

    private void renew(LoadedVoices older, LoadedVoices newer) {
        LoopRegion round = loop;
        if (round != null && round.fromSeconds() == 0 && round.toSeconds() == older.durationSeconds()) {
            loop = new LoopRegion(0, newer.durationSeconds());
        }
        loaded = newer;
        ask(() -> mixer.renew(newer));
    }

    private static IllegalArgumentException noSuchClip(int voice, int count) {
        return new IllegalArgumentException("there is no clip " + voice + " among " + count);
    }

    void play() {
        askWhenLoaded(() -> pump.play(mixer));
    }

    final void pause() {
        askWhenLoaded(mixer::pause);
    }

    void restart() {
        askWhenLoaded(() -> {
            mixer.seek(0);
            pump.play(mixer);
        });
    }

    final void seekSeconds(double positionSeconds) {
        LoadedVoices voices = loaded;
        if (voices != null) {
            int frame = voices.frameAt(positionSeconds);
            ask(() -> {
                pump.hear(mixer);
                mixer.seek(frame);
            });
        }
    }

    final void select(int voice) {
        LoadedVoices voices = loaded;
        if (voices == null) {
            return;
        }
        if (voice < 0 || voice >= voices.count()) {
            throw noSuchClip(voice, voices.count());
        }
        ask(() -> {
            pump.hear(mixer);
            mixer.select(voice);
        });
    }

    final synchronized void loop(double fromSeconds, double toSeconds) {
        LoopRegion asked = new LoopRegion(fromSeconds, toSeconds);
        LoadedVoices voices = loaded;
        if (voices == null) {
            return;
        }
        int shortest = Math.min(voices.frames(), voices.frameAt(SHORTEST_LOOP_SECONDS));
        int from = Math.min(voices.frameAt(asked.fromSeconds()), voices.frames() - shortest);
        int to = Math.max(voices.frameAt(asked.toSeconds()), from + shortest);
        loop = new LoopRegion(voices.seconds(from), voices.seconds(to));
        ask(() -> mixer.loop(from, to));
    }

    final synchronized void clearLoop() {
        loop = null;
        askWhenLoaded(mixer::clearLoop);
    }
}
