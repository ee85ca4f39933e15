package studio.taste.remix;

import java.util.List;
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

    /** {@link #decide(Song, Song, int)} with usual creativity. */
    static Compatibility decide(Song vocal, Song instrumental) {
        return decide(vocal, instrumental, PlanPrompt.USUAL_CREATIVITY);
    }

    /**
     * Decides tempo and key for the vocals of one song over the instruments of another.
     *
     * <p>Tempo: octaves of both songs are tried, equal counts within 3 % before those within 8 % before all others, and among the
     * others the pair with the least total stretch, slowing down counting one and a half times; see {@link TempoPairing}. The
     * target lies nearer to the instrumental's tempo the nearer the two are; see {@link TempoMatch#target}. Key: see {@link
     * KeyMatch}; a shift within the limit exists for every two keys.
     *
     * @param creativity 0 to 4; from {@link PlanPrompt#RARE_RATIOS_FROM} on, tempi of 2:3 and 3:4 are considered as well, after octaves
     *     within 8 %
     */
    static Compatibility decide(Song vocal, Song instrumental, int creativity) {
        if (vocal.id().equals(instrumental.id())) {
            return new Refusal(
                    "\"" + vocal.title() + "\" cannot be mixed with itself.",
                    "Choose another song for the vocals or for the instruments.");
        }
        boolean rare = creativity >= PlanPrompt.RARE_RATIOS_FROM;
        List<TempoPairing> pairings = pairings(vocal, instrumental, rare);
        TempoDecision tempo = pairings.get(0).tempo();
        return TempoMatch.refusal(vocal, instrumental, pairings, () -> pairings(vocal, instrumental, true)
                        .get(0)
                        .isPossible())
                .or(() -> tooShort(vocal, tempo.vocalBeatsPerBeat()))
                .or(() -> tooShort(instrumental, tempo.instrumentalBeatsPerBeat()))
                .or(() -> withoutVocals(vocal))
                .<Compatibility>map(refusal -> refusal)
                .orElseGet(() -> PairDecision.of(vocal, instrumental, pairings));
    }

    private static List<TempoPairing> pairings(Song vocal, Song instrumental, boolean rare) {
        return TempoPairing.all(
                vocal.analysis().tempoBpm(), instrumental.analysis().tempoBpm(), rare);
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
