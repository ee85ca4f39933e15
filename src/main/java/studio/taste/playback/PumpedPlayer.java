package studio.taste.playback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;
import studio.taste.session.Cue;
import studio.taste.session.Listening;
import studio.taste.session.Player;
import studio.taste.session.PlayerState;
import studio.taste.session.Side;

/** A player of the two sides of a trial on a {@link Deck}; reads what its pump publishes. */
abstract class PumpedPlayer extends DeckTransport implements Player {
    private final AudioDevices devices;

    PumpedPlayer(AudioDevices devices, Deck deck) {
        super(deck);
        this.devices = devices;
    }

    @Override
    public void load(AudioClip a, AudioClip b) {
        if (a.sampleRateHz() != b.sampleRateHz() || a.frames() != b.frames()) {
            throw new IllegalArgumentException("both sides must have one rate and length, were " + a.frames()
                    + " frames at " + a.sampleRateHz() + " Hz and " + b.frames() + " frames at " + b.sampleRateHz()
                    + " Hz");
        }
        deck().load(LoadedVoices.of(List.of(a, b)));
    }

    @Override
    public void select(Side side) {
        deck().select(side.ordinal());
    }

    @Override
    public void cue(Cue cue) {
        deck().ask(() -> deck().mixer().cue(cue));
    }

    @Override
    public PlayerState state() {
        LoadedVoices pair = deck().loaded();
        Output output = pump().output();
        if (pair == null) {
            return new PlayerState(false, Side.A, 0, 0, null, 0, 0, 0, output.isSilent(), output.sentence());
        }
        ListeningTape tape = pair.tape();
        long standing = tape.standing();
        return new PlayerState(
                ListeningTape.playing(standing),
                Side.values()[ListeningTape.voice(standing)],
                pair.seconds(ListeningTape.frame(standing)),
                pair.durationSeconds(),
                deck().loop(),
                pair.seconds(heard(pair, Side.A).distinctFrames()),
                pair.seconds(heard(pair, Side.B).distinctFrames()),
                tape.underruns(),
                output.isSilent(),
                output.sentence());
    }

    @Override
    public Listening listening() {
        LoadedVoices pair = deck().loaded();
        String device = pump().output().deviceName();
        if (pair == null) {
            return new ListeningTape().read(new HeardFrames(0), new HeardFrames(0), 1, device);
        }
        return pair.tape().read(heard(pair, Side.A), heard(pair, Side.B), pair.sampleRateHz(), device);
    }

    private static HeardFrames heard(LoadedVoices pair, Side side) {
        return pair.heard(side.ordinal());
    }

    @Override
    public List<String> devices() {
        return devices.names();
    }

    @Override
    public void choose(@Nullable String device) {
        deck().ask(() -> pump().choose(device));
    }
}
