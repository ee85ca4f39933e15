package studio.taste.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays nothing and passes no time by itself; keeps what it was asked in words. */
public final class RehearsalAudition implements AuditionPlayer {
    /** What was asked, in order, such as {@code play 1 vocals.wav from 12.0}. */
    public final List<String> asked = new ArrayList<>();

    private @Nullable Listener listener;

    /** Whether a file is open. */
    public boolean isOpen() {
        return listener != null;
    }

    /** The sound comes to a place. */
    public void at(double seconds) {
        open().at(seconds);
    }

    /** The sound comes to its end. */
    public void end() {
        open().ended();
    }

    /** The sound breaks off. */
    public void fail(String sentence) {
        Listener told = open();
        listener = null;
        told.failed(sentence);
    }

    private Listener open() {
        if (listener == null) {
            throw new AssertionError("nothing is played");
        }
        return listener;
    }

    @Override
    public void play(Path file, double fromSeconds, Listener newListener) {
        stop();
        asked.add("play " + file + " from " + fromSeconds);
        listener = newListener;
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void seek(double seconds) {
        asked.add("seek " + seconds);
    }

    @Override
    public void stop() {
        if (listener != null) {
            asked.add("stop");
        }
        listener = null;
    }
}
