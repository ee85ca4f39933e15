package studio.taste.remix;

import java.util.Optional;
import studio.taste.music.Song;

/**
 * How two songs are brought together.
 *
 * @param tempo the common tempo
 * @param pitch the vocal's shift
 * @param keyTier how well the keys fit
 * @param genreFit 0 to 1; see {@link GenreFit}
 */
public record PairDecision(TempoDecision tempo, PitchDecision pitch, KeyTier keyTier, double genreFit)
        implements Compatibility {

    static PairDecision of(Song vocal, Song instrumental, TempoDecision tempo) {
        PitchDecision pitch =
                KeyMatch.choose(vocal.analysis().key(), instrumental.analysis().key());
        return new PairDecision(tempo, pitch, KeyMatch.tier(pitch), GenreFit.of(vocal.genre(), instrumental.genre()));
    }

    @Override
    public Optional<PairDecision> decision() {
        return Optional.of(this);
    }

    @Override
    public String sentence() {
        return tempo.reason() + " " + pitch.reason();
    }
}
