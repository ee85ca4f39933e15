package studio.taste.remix;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.taste.music.Song;

/**
 * How two songs are brought together.
 *
 * @param tempo the common tempo
 * @param pitch the vocal's shift
 * @param keyTier how well the keys fit
 * @param genreFit 0 to 1; see {@link GenreFit}
 * @param pairings every way of counting the two songs that was considered, the one taken first
 */
public record PairDecision(
        TempoDecision tempo, PitchDecision pitch, KeyTier keyTier, double genreFit, List<TempoPairing> pairings)
        implements Compatibility {
    public PairDecision {
        pairings = List.copyOf(pairings);
    }

    static PairDecision of(Song vocal, Song instrumental, List<TempoPairing> pairings) {
        PitchDecision pitch =
                KeyMatch.choose(vocal.analysis().key(), instrumental.analysis().key());
        return new PairDecision(
                pairings.get(0).tempo(),
                pitch,
                KeyMatch.tier(pitch),
                GenreFit.of(vocal.genre(), instrumental.genre()),
                pairings);
    }

    @Override
    public Optional<PairDecision> decision() {
        return Optional.of(this);
    }

    @Override
    public String sentence() {
        return tempo.reason() + " " + pitch.reason();
    }

    /** How well the songs go together. */
    public CompatibilityTier tier() {
        return CompatibilityTier.of(tempo, pitch);
    }

    /** Why the tier is what it is: what is bent furthest. */
    public String tierReason() {
        StemStretch worst = tempo.stretches().stream()
                .max(Comparator.comparingDouble(stem -> Math.abs(stem.stretch() - 1) / stem.safeLimit()))
                .orElseThrow();
        double departure = worst.stretch() - 1;
        String stretched = Math.abs(departure) < 0.0005
                ? "nothing is stretched"
                : String.format(
                        Locale.ROOT,
                        "the %s play %.1f %% %s (%s)",
                        worst.role().word(),
                        100 * Math.abs(departure),
                        departure < 0 ? "slower" : "faster",
                        worst.grade().word());
        return "The fit is " + tier().word() + ": " + stretched + ", and the keys are "
                + (keyTier == KeyTier.SHIFTED ? "brought together by a shift" : keyTier.word())
                + (tempo.hasRareRatio() ? "; the beats of the two meet only every few." : ".");
    }
}
