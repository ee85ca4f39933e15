package studio.taste.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;
import studio.taste.session.Cue;
import studio.taste.session.Listening;
import studio.taste.session.LoopRegion;
import studio.taste.session.Player;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** A player whose sound goes through a {@link PlaybackPump}: turns calls into commands, and reads what the pump publishes. */
abstract class PumpedPlayer implements Player {
    private static final double SHORTEST_LOOP_SECONDS = 0.1;

    private final AudioDevices devices;
    private final PlaybackPump pump;

    /** What was loaded last: replaced at once, while the pump may still be fading out what was before. */
    private volatile @Nullable LoadedPair loaded;

    private volatile @Nullable LoopRegion loop;

    PumpedPlayer(AudioDevices devices, PlaybackPump pump) {
        this.devices = devices;
        this.pump = pump;
    }

    /** A command waits in the pump. */
    abstract void asked();

    final PlaybackPump pump() {
        return pump;
    }

    final @Nullable LoadedPair loaded() {
        return loaded;
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

    @Override
    public void load(AudioClip a, AudioClip b) {
        LoadedPair pair = new LoadedPair(a, b);
        loop = new LoopRegion(0, pair.durationSeconds());
        loaded = pair;
        ask(() -> pump.load(pair));
    }

    @Override
    public void play() {
        askWhenLoaded(pump::play);
    }

    @Override
    public void pause() {
        askWhenLoaded(pump.mixer()::pause);
    }

    @Override
    public void restart() {
        askWhenLoaded(() -> {
            pump.mixer().seek(0);
            pump.play();
        });
    }

    @Override
    public void seekSeconds(double positionSeconds) {
        LoadedPair pair = loaded;
        if (pair != null) {
            int frame = pair.frameAt(positionSeconds);
            ask(() -> pump.mixer().seek(frame));
        }
    }

    @Override
    public void select(Side side) {
        askWhenLoaded(() -> pump.mixer().select(side));
    }

    @Override
    public void loop(double fromSeconds, double toSeconds) {
        LoopRegion asked = new LoopRegion(fromSeconds, toSeconds);
        LoadedPair pair = loaded;
        if (pair == null) {
            return;
        }
        int shortest = Math.min(pair.frames(), pair.frameAt(SHORTEST_LOOP_SECONDS));
        int from = Math.min(pair.frameAt(asked.fromSeconds()), pair.frames() - shortest);
        int to = Math.max(pair.frameAt(asked.toSeconds()), from + shortest);
        loop = new LoopRegion(pair.seconds(from), pair.seconds(to));
        ask(() -> pump.mixer().loop(from, to));
    }

    @Override
    public void clearLoop() {
        loop = null;
        askWhenLoaded(pump.mixer()::clearLoop);
    }

    @Override
    public void cue(Cue cue) {
        ask(() -> pump.mixer().cue(cue));
    }

    @Override
    public PlayerState state() {
        LoadedPair pair = loaded;
        Output output = pump.output();
        if (pair == null) {
            return new PlayerState(false, Side.A, 0, 0, null, 0, 0, 0, output.isSilent(), output.sentence());
        }
        ListeningTape tape = pair.tape();
        long standing = tape.standing();
        return new PlayerState(
                ListeningTape.playing(standing),
                ListeningTape.side(standing),
                pair.seconds(ListeningTape.frame(standing)),
                pair.durationSeconds(),
                loop,
                pair.seconds(tape.distinctFrames(Side.A)),
                pair.seconds(tape.distinctFrames(Side.B)),
                tape.underruns(),
                output.isSilent(),
                output.sentence());
    }

    @Override
    public Listening listening() {
        LoadedPair pair = loaded;
        String device = pump.output().deviceName();
        return pair == null ? new ListeningTape(0).read(1, device) : pair.tape().read(pair.sampleRateHz(), device);
    }

    @Override
    public List<String> devices() {
        return devices.names();
    }

    @Override
    public void choose(@Nullable String device) {
        ask(() -> pump.choose(device));
    }
}
