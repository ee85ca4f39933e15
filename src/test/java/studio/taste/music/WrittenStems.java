package studio.taste.music;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Stems without sound, for tests that only look at levels: clean, mono and with the spectrum of pink noise at −30 dB a band. */
public final class WrittenStems {
    private WrittenStems() {}

    /**
     * @param loudnessLufs of every stem
     * @param barLevelDb per stem, as many bars in each
     */
    public static Map<StemRole, StemAnalysis> of(double loudnessLufs, Map<StemRole, List<Double>> barLevelDb) {
        Map<StemRole, StemAnalysis> stems = new EnumMap<>(StemRole.class);
        barLevelDb.forEach((role, levels) -> stems.put(role, stem(loudnessLufs, levels)));
        return stems;
    }

    private static StemAnalysis stem(double loudnessLufs, List<Double> barLevelDb) {
        List<Double> presence = barLevelDb.stream()
                .flatMap(level -> Collections.nCopies(4, Math.max(-100, level - 12)).stream())
                .toList();
        ThirdOctaves pink = new ThirdOctaves(Collections.nCopies(ThirdOctaves.BANDS, -30.0));
        return new StemAnalysis(loudnessLufs, barLevelDb, presence, pink, 1, 1, 1);
    }

    /** Phrases where the vocal's bars sound. */
    public static List<BeatSpan> phrases(Map<StemRole, StemAnalysis> stems) {
        List<BeatSpan> phrases = new ArrayList<>();
        StemAnalysis vocal = Objects.requireNonNull(stems.get(StemRole.VOCALS));
        int start = -1;
        for (int bar = 0; bar <= vocal.barLevelDb().size(); bar++) {
            if (vocal.isActive(bar)) {
                start = start < 0 ? bar : start;
            } else if (start >= 0) {
                phrases.add(new BeatSpan(4 * start, 4 * bar));
                start = -1;
            }
        }
        return phrases;
    }
}
