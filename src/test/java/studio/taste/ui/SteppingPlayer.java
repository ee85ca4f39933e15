package studio.taste.ui;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;
import studio.taste.session.Cue;
import studio.taste.session.Listening;
import studio.taste.session.LoopRegion;
import studio.taste.session.Player;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** A player without sound, whose time passes when it is told to. */
public final class SteppingPlayer implements Player {
    public static final double DURATION_SECONDS = 20;

    private @Nullable String chosenDevice;
    private final List<Cue> cues = new ArrayList<>();
    private final double[] heard = new double[2];
    private boolean loaded;
    private boolean playing;
    private Side side = Side.A;
    private double position;
    private @Nullable LoopRegion loop;
    private String deviceTrouble = "";

    /** Puts a new pair on the timeline. */
    public void loadPair() {
        loaded = true;
        playing = false;
        side = Side.A;
        position = 0;
        loop = new LoopRegion(0, DURATION_SECONDS);
        heard[0] = 0;
        heard[1] = 0;
    }

    /** Lets time pass. */
    public synchronized void pass(double seconds) {
        if (playing) {
            heard[side.ordinal()] = Math.min(DURATION_SECONDS, heard[side.ordinal()] + seconds);
            position = (position + seconds) % DURATION_SECONDS;
        }
    }

    /** Loses the sound device. */
    public void loseDevice(String sentence) {
        deviceTrouble = sentence;
    }

    /** What was sounded so far. */
    public List<Cue> cues() {
        return List.copyOf(cues);
    }

    @Override
    public void load(AudioClip a, AudioClip b) {
        loadPair();
    }

    @Override
    public synchronized void play() {
        playing = loaded;
    }

    @Override
    public synchronized void pause() {
        playing = false;
    }

    @Override
    public synchronized void restart() {
        position = 0;
        play();
    }

    @Override
    public synchronized void seekSeconds(double positionSeconds) {
        position = positionSeconds;
    }

    @Override
    public synchronized void select(Side to) {
        side = to;
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
    public void cue(Cue cue) {
        cues.add(cue);
    }

    @Override
    public synchronized PlayerState state() {
        return new PlayerState(
                playing,
                side,
                loaded ? position : 0,
                loaded ? DURATION_SECONDS : 0,
                loop,
                heard[0],
                heard[1],
                0,
                !deviceTrouble.isEmpty(),
                deviceTrouble);
    }

    @Override
    public synchronized Listening listening() {
        return new Listening(heard(0), heard(1), 0, null, null, 0, "", false);
    }

    private Listening.Heard heard(int which) {
        return heard[which] == 0
                ? new Listening.Heard(0, List.of())
                : new Listening.Heard(heard[which], List.of(new Listening.Segment(0, heard[which])));
    }

    @Override
    public List<String> devices() {
        return List.of("Headphones", "Speakers");
    }

    @Override
    public void choose(@Nullable String device) {
        chosenDevice = device;
    }

    /** What was chosen last, null for the system's choice. */
    public @Nullable String chosenDevice() {
        return chosenDevice;
    }

    @Override
    public void close() {}
}
