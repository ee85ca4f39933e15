package studio.taste.remix;

import java.util.Optional;
import studio.taste.music.BeatGrid;
import studio.taste.music.Song;
import studio.taste.music.SongAnalysis;
import studio.taste.music.StemRole;

/** Whether two songs can be remixed, and how: a {@link PairDecision}, or a {@link Refusal} that says what would help. */
public sealed interface Compatibility permits PairDecision, Refusal {

    /**
     * Shortest usable song, in beats of the remix: ten bars. A section reads one unbroken stretch of a song, and with less
     * the families no longer fit into seven sections and a minute.
     */
    int SHORTEST_SOURCE_BEATS = 40;

    /** Fewest bars in which the vocals must sound: one phrase. */
    int FEWEST_VOCAL_BARS = 4;

    /**
     * Decides tempo and key for the vocals of one song over the instruments of another.
     *
     * <p>Tempo: octaves of both songs are tried and the pair with the least total stretch is taken, slowing down counting one and
     * a half times; see {@link TempoMatch}. Ratios of 2:3 and 3:4 are not considered. Key: see {@link KeyMatch}; a shift within the
     * limit exists for every two keys.
     */
    static Compatibility decide(Song vocal, Song instrumental) {
        if (vocal.id().equals(instrumental.id())) {
            return new Refusal(
                    "\"" + vocal.title() + "\" cannot be mixed with itself.",
                    "Choose another song for the vocals or for the instruments.");
        }
        TempoDecision tempo = TempoMatch.choose(
                vocal.analysis().tempoBpm(), instrumental.analysis().tempoBpm());
        return TempoMatch.refusal(vocal, instrumental, tempo)
                .or(() -> tooShort(vocal, tempo.vocalBeatsPerBeat()))
                .or(() -> tooShort(instrumental, tempo.instrumentalBeatsPerBeat()))
                .or(() -> withoutVocals(vocal))
                .<Compatibility>map(refusal -> refusal)
                .orElseGet(() -> PairDecision.of(vocal, instrumental, tempo));
    }

    /** The decision, empty when the songs do not fit. */
    Optional<PairDecision> decision();

    /** What was decided and why, for people. */
    String sentence();

    private static Optional<Refusal> tooShort(Song song, double beatsPerBeat) {
        int needed = (int) Math.ceil(SHORTEST_SOURCE_BEATS * beatsPerBeat / BeatGrid.BEATS_PER_BAR);
        int bars = song.analysis().bars();
        if (bars >= needed) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "\"" + song.title() + "\" is too short: it has " + bars + " whole bars, and " + needed + " are needed.",
                "Import a longer version of it."));
    }

    private static Optional<Refusal> withoutVocals(Song vocal) {
        SongAnalysis analysis = vocal.analysis();
        int sounding = 0;
        for (int bar = 0; bar < analysis.bars(); bar++) {
            sounding += analysis.isActive(StemRole.VOCALS, bar) ? 1 : 0;
        }
        if (sounding >= FEWEST_VOCAL_BARS) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "The vocals of \"" + vocal.title() + "\" sound in " + sounding + " bars only, and " + FEWEST_VOCAL_BARS
                        + " are needed.",
                "Take the vocals from another song, or check which file was imported as its vocals."));
    }
}
