package studio.taste.playback;

import java.util.List;
import java.util.stream.IntStream;
import studio.taste.audio.AudioClip;
import studio.taste.session.PortfolioPlayer;
import studio.taste.session.PortfolioState;

/** A player of the clips of a portfolio on a {@link Deck}; reads what its pump publishes. */
abstract class PumpedPortfolioPlayer extends DeckTransport implements PortfolioPlayer {
    PumpedPortfolioPlayer(Deck deck) {
        super(deck);
    }

    @Override
    public void load(List<AudioClip> clips) {
        deck().load(LoadedVoices.of(clips));
    }

    @Override
    public int add(AudioClip clip) {
        return deck().add(clip);
    }

    @Override
    public void replace(int index, AudioClip clip) {
        deck().replace(index, clip);
    }

    @Override
    public void select(int index) {
        deck().select(index);
    }

    @Override
    public PortfolioState state() {
        LoadedVoices voices = deck().loaded();
        Output output = pump().output();
        if (voices == null) {
            return new PortfolioState(false, 0, 0, 0, null, List.of(), 0, output.isSilent(), output.sentence());
        }
        long standing = voices.tape().standing();
        return new PortfolioState(
                ListeningTape.playing(standing),
                ListeningTape.voice(standing),
                voices.seconds(ListeningTape.frame(standing)),
                voices.durationSeconds(),
                deck().loop(),
                IntStream.range(0, voices.count())
                        .mapToObj(v -> voices.seconds(voices.heard(v).distinctFrames()))
                        .toList(),
                voices.tape().underruns(),
                output.isSilent(),
                output.sentence());
    }
}
