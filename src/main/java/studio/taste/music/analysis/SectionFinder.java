package studio.taste.music.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongSection;
import studio.taste.music.StemRole;

/**
 * Cuts a song into sections where its stems come, go or change level, and names them.
 *
 * <p>Boundaries lie on phrases of four bars (the phase of the phrases is the one that catches the most change) where the levels
 * of the stems in the four bars before and after differ clearly. Names: the quiet or voiceless opening is {@code intro}, the
 * quiet or voiceless end {@code outro}; with a voice, the loudest parts are {@code chorus} and the others {@code verse};
 * parts without drums, or far below the loudest, are {@code breakdown}; what is left is {@code instrumental}.
 */
final class SectionFinder {
    private static final int PHRASE_BARS = 4;
    /** Below this a stem rests, as far as boundaries are concerned. */
    private static final double REST_DB = -55;
    /** Mean level change over the stems that makes a boundary. */
    private static final double CHANGE_DB = 2.5;
    /** A sung part this close to the loudest sung part is a chorus. */
    private static final double CHORUS_WITHIN_DB = 1.5;
    /** A part this far below the loudest is a breakdown, whatever sounds in it. */
    private static final double BREAKDOWN_BELOW_DB = 9;
    /** A stem sounds in a part when it does so in this share of its bars. */
    private static final double SOUNDING_SHARE = 0.4;
    /** Within this of a stem's loudest bar it counts as sounding. */
    private static final double SOUNDING_WITHIN_DB = 26;

    private final Map<StemRole, List<Double>> levels;
    private final int bars;

    private SectionFinder(Map<StemRole, List<Double>> levels) {
        this.levels = levels;
        this.bars = of(StemRole.VOCALS).size();
    }

    /**
     * @param barLevelDb level of each stem per bar, in dBFS
     * @return sections that cover all bars; empty when there are fewer than four bars
     */
    static List<SongSection> sections(Map<StemRole, List<Double>> barLevelDb) {
        SectionFinder finder = new SectionFinder(barLevelDb);
        return finder.bars < PHRASE_BARS ? List.of() : finder.named(finder.boundaries());
    }

    private List<Double> of(StemRole role) {
        return levels.getOrDefault(role, List.of());
    }

    private List<Integer> boundaries() {
        int bestPhase = 0;
        double most = -1;
        for (int phase = 0; phase < PHRASE_BARS; phase++) {
            double change = 0;
            for (int bar = phase == 0 ? PHRASE_BARS : phase; bar + PHRASE_BARS <= bars; bar += PHRASE_BARS) {
                change += Math.max(0, change(bar) - CHANGE_DB);
            }
            // Phrases count from the first bar unless another phase catches clearly more.
            if (change > most * 1.25) {
                most = change;
                bestPhase = phase;
            }
        }
        List<Integer> boundaries = new ArrayList<>(List.of(0));
        for (int bar = bestPhase == 0 ? PHRASE_BARS : bestPhase; bar < bars; bar += PHRASE_BARS) {
            if (change(bar) > CHANGE_DB) {
                boundaries.add(bar);
            }
        }
        boundaries.add(bars);
        return boundaries;
    }

    /** Mean over the stems of the difference between the mean levels of the phrase before a bar and the phrase after it. */
    private double change(int bar) {
        double sum = 0;
        for (StemRole role : StemRole.values()) {
            sum += Math.abs(mean(role, bar, Math.min(bars, bar + PHRASE_BARS))
                    - mean(role, Math.max(0, bar - PHRASE_BARS), bar));
        }
        return sum / StemRole.values().length;
    }

    private double mean(StemRole role, int from, int to) {
        return of(role).subList(from, to).stream()
                .mapToDouble(level -> Math.max(REST_DB, level))
                .average()
                .orElse(REST_DB);
    }

    private List<SongSection> named(List<Integer> boundaries) {
        int count = boundaries.size() - 1;
        double[] energy = new double[count];
        boolean[] sung = new boolean[count];
        boolean[] drummed = new boolean[count];
        for (int i = 0; i < count; i++) {
            energy[i] = energyDb(boundaries.get(i), boundaries.get(i + 1));
            sung[i] = sounds(StemRole.VOCALS, boundaries.get(i), boundaries.get(i + 1));
            drummed[i] = sounds(StemRole.DRUMS, boundaries.get(i), boundaries.get(i + 1));
        }
        double loudest = Double.NEGATIVE_INFINITY;
        double loudestSung = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            loudest = Math.max(loudest, energy[i]);
            loudestSung = sung[i] ? Math.max(loudestSung, energy[i]) : loudestSung;
        }
        List<SongSection> sections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean edge = !sung[i] || energy[i] < loudest - BREAKDOWN_BELOW_DB;
            String label;
            if (count > 1 && i == 0 && edge) {
                label = "intro";
            } else if (count > 1 && i == count - 1 && edge) {
                label = "outro";
            } else if (!drummed[i] || energy[i] < loudest - BREAKDOWN_BELOW_DB) {
                label = "breakdown";
            } else if (sung[i]) {
                label = energy[i] > loudestSung - CHORUS_WITHIN_DB ? "chorus" : "verse";
            } else {
                label = "instrumental";
            }
            sections.add(new SongSection(
                    label, boundaries.get(i) * BeatGrid.BEATS_PER_BAR, boundaries.get(i + 1) * BeatGrid.BEATS_PER_BAR));
        }
        return sections;
    }

    /** Level of the sum of all stems, taken as uncorrelated, in dBFS. */
    private double energyDb(int from, int to) {
        double power = 0;
        for (StemRole role : StemRole.values()) {
            for (double level : of(role).subList(from, to)) {
                power += Math.pow(10, level / 10) / (to - from);
            }
        }
        return 10 * Math.log10(Math.max(1e-10, power));
    }

    private boolean sounds(StemRole role, int from, int to) {
        double loudest =
                of(role).stream().mapToDouble(Double::doubleValue).max().orElse(BarLevels.FLOOR_DB);
        double threshold = Math.max(-70, loudest - SOUNDING_WITHIN_DB);
        long sounding = of(role).subList(from, to).stream()
                .filter(level -> level > threshold)
                .count();
        return sounding >= SOUNDING_SHARE * (to - from);
    }
}
