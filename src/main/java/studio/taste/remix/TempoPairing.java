package studio.taste.remix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One way of counting two songs against each other, which may be out of reach.
 *
 * @param nearness how near the two counts come
 * @param vocalCount the vocal song's beats are counted this many times as fast as its grid says: 1, 2, 1/2, and in rare ratios
 *     3/2, 2/3, 4/3 or 3/4
 * @param instrumentalCount the same for the instrumental song: 1, 2 or 1/2
 * @param tempo the common tempo that results
 */
public record TempoPairing(Nearness nearness, double vocalCount, double instrumentalCount, TempoDecision tempo) {

    /** How near two counted tempi lie, the most wanted first. */
    public enum Nearness {
        /** Equal, or exactly half or double, within 3 %. */
        EXACT,
        /** The same within 8 %. */
        NEAR,
        /** 2:3 or 3:4 within 8 %: three beats of one song in the time of two or four of the other. */
        RARE,
        /** Further apart: the vocals take most of the stretch. */
        FAR
    }

    private static final double EXACT_GAP = 0.03;
    private static final double NEAR_GAP = 0.08;

    private static final double[] OCTAVES = {1, 2, 0.5};
    private static final double[] RARE_COUNTS = {1.5, 2 / 3.0, 4 / 3.0, 0.75};

    /**
     * All pairings of two tempi, the best first: by nearness, then those within the stems' limits, then by least total stretch. Of equal ones the one that leaves the
     * instrumental's count alone comes first, because the drums carry the beat, then the one that leaves the vocal's.
     *
     * @param rare whether 2:3 and 3:4 are considered; they recount the vocals only
     */
    static List<TempoPairing> all(double vocalBpm, double instrumentalBpm, boolean rare) {
        List<TempoPairing> pairings = new ArrayList<>();
        for (double instrumental : OCTAVES) {
            for (double vocal : OCTAVES) {
                double gap = TempoMatch.gap(vocalBpm * vocal, instrumentalBpm * instrumental);
                Nearness nearness = gap <= EXACT_GAP ? Nearness.EXACT : gap <= NEAR_GAP ? Nearness.NEAR : Nearness.FAR;
                pairings.add(of(nearness, vocalBpm, vocal, instrumentalBpm, instrumental));
            }
        }
        for (double vocal : rare ? RARE_COUNTS : new double[0]) {
            if (TempoMatch.gap(vocalBpm * vocal, instrumentalBpm) <= NEAR_GAP) {
                pairings.add(of(Nearness.RARE, vocalBpm, vocal, instrumentalBpm, 1));
            }
        }
        // Rounded, so that pairings that differ in the last bit alone keep their order.
        pairings.sort(Comparator.comparing(TempoPairing::nearness)
                .thenComparing(pairing -> !pairing.isPossible())
                .thenComparing(pairing -> Math.round(pairing.effort() * 1e9)));
        return List.copyOf(pairings);
    }

    private static TempoPairing of(
            Nearness nearness, double vocalBpm, double vocalCount, double instrumentalBpm, double instrumentalCount) {
        double vocal = vocalBpm * vocalCount;
        double instrumental = instrumentalBpm * instrumentalCount;
        double target = TempoMatch.target(vocal, instrumental);
        String counted = counted("vocals", vocalCount) + counted("instruments", instrumentalCount);
        String reason = String.format(
                Locale.ROOT,
                "Vocals at %s bpm and instruments at %s bpm%s are %.0f %% apart and meet at %s bpm.",
                TempoMatch.bpm(vocalBpm),
                TempoMatch.bpm(instrumentalBpm),
                counted.isEmpty() ? "" : " (" + counted.substring(2) + ")",
                100 * TempoMatch.gap(vocal, instrumental),
                TempoMatch.bpm(target));
        return new TempoPairing(
                nearness,
                vocalCount,
                instrumentalCount,
                new TempoDecision(
                        target, target / vocal, target / instrumental, 1 / vocalCount, 1 / instrumentalCount, reason));
    }

    /** Stretch of both songs together, slowing down counted one and a half times. */
    public double effort() {
        return ArtefactGrade.effort(tempo.vocalStretch()) + ArtefactGrade.effort(tempo.instrumentalStretch());
    }

    /** Whether every stem stays within its hard limit. */
    public boolean isPossible() {
        return tempo.stretches().stream()
                .allMatch(stem -> Math.abs(stem.stretch() - 1) <= StemStretch.hardLimit(stem.role()) + 1e-9);
    }

    private static String counted(String who, double count) {
        if (count == 1) {
            return "";
        }
        String tempo = count == 2 ? "double" : count == 0.5 ? "half" : fraction(count) + " of their";
        return ", " + who + " counted at " + tempo + " tempo";
    }

    /** One of the rare counts: 3/2, 3/4, 2/3, 4/3. */
    private static String fraction(double count) {
        int denominator = count == 1.5 ? 2 : count == 0.75 ? 4 : 3;
        return Math.round(denominator * count) + "/" + denominator;
    }
}
