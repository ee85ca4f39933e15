package studio.taste.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;
import studio.taste.session.LoopRegion;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.PortfolioState;

/** A player of portfolios without sound, whose time passes when it is told to. */
public final class SteppingPortfolio implements PortfolioPlayer {
    public static final double DURATION_SECONDS = 16;

    private final List<Double> heard = new ArrayList<>();
    private boolean playing;
    private int selected;
    private double position;
    private @Nullable LoopRegion loop;
    private String deviceTrouble = "";

    /** Puts so many clips on the timeline. */
    public void load(int clips) {
        heard.clear();
        heard.addAll(Collections.nCopies(clips, 0.0));
        playing = false;
        selected = 0;
        position = 0;
        loop = new LoopRegion(0, DURATION_SECONDS);
    }

    /** Lets time pass. */
    public void pass(double seconds) {
        if (playing) {
            heard.set(selected, Math.min(DURATION_SECONDS, heard.get(selected) + seconds));
            position = (position + seconds) % DURATION_SECONDS;
        }
    }

    /** Loses the sound device. */
    public void loseDevice(String sentence) {
        deviceTrouble = sentence;
    }

    @Override
    public void load(List<AudioClip> clips) {
        load(clips.size());
    }

    @Override
    public int add(AudioClip clip) {
        heard.add(0.0);
        return heard.size() - 1;
    }

    @Override
    public void replace(int index, AudioClip clip) {
        forget(index);
    }

    /** Another clip took the place of this one. */
    public void forget(int index) {
        heard.set(index, 0.0);
    }

    @Override
    public void select(int index) {
        selected = index;
    }

    @Override
    public void play() {
        playing = !heard.isEmpty();
    }

    @Override
    public void pause() {
        playing = false;
    }

    @Override
    public void restart() {
        position = 0;
        play();
    }

    @Override
    public void seekSeconds(double positionSeconds) {
        position = positionSeconds;
    }

    @Override
    public void loop(double fromSeconds, double toSeconds) {
        loop = new LoopRegion(fromSeconds, toSeconds);
    }

    @Override
    public void clearLoop() {
        loop = null;
    }

    @Override
    public PortfolioState state() {
        boolean loaded = !heard.isEmpty();
        return new PortfolioState(
                playing,
                selected,
                loaded ? position : 0,
                loaded ? DURATION_SECONDS : 0,
                loop,
                heard,
                0,
                !deviceTrouble.isEmpty(),
                deviceTrouble);
    }

    @Override
    public void close() {}
}
