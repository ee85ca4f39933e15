package studio.taste.remix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.StemRole;

/** Finds the passage of a song that suits a section of a remix. Beats are the song's own, starts lie on its bar lines. */
final class SourceMaterial {
    private static final int BAR = BeatGrid.BEATS_PER_BAR;
    private static final int PHRASE = 4 * BAR;

    /** A bar this far below the stem's loudest counts as not loud at all. */
    private static final double QUIET_BELOW_LOUDEST_DB = 30;

    /** What a section asks of a passage. */
    record Wish(SectionLabel label, Set<StemRole> roles, int beats, int runUpBeats, int followsBeat, int leadsToBeat) {
        /** No neighbour to continue from or into. */
        static final int NOTHING = -1;
    }

    private final SongAnalysis analysis;
    private final int bars;
    /** Per bar the name of the part it begins in, in lower case; empty where nothing was found. */
    private final String[] parts;

    /** Per bar the beat at which its part begins. */
    private final int[] partStarts;

    /** Per role and bar: 0 resting, else up to 1 for the stem's loudest bar. */
    private final double[][] loudness = new double[StemRole.values().length][];

    SourceMaterial(SongAnalysis analysis) {
        this.analysis = analysis;
        this.bars = analysis.bars();
        this.parts = new String[bars];
        this.partStarts = new int[bars];
        Arrays.fill(parts, "");
        for (SongSection section : analysis.sections()) {
            int first = Math.max(0, (section.startBeat() + BAR - 1) / BAR);
            for (int bar = first; bar < bars && bar * BAR < section.endBeat(); bar++) {
                parts[bar] = section.label().toLowerCase(Locale.ROOT);
                partStarts[bar] = section.startBeat();
            }
        }
        for (StemRole role : StemRole.values()) {
            loudness[role.ordinal()] = loudness(role);
        }
    }

    /** Beats that can be read. */
    int beats() {
        return bars * BAR;
    }

    /**
     * The best start for a section that lasts no longer than the song. Among near equals chance decides, so that plans differ.
     */
    int bestStart(Wish wish, SplittableRandom random) {
        boolean[] fitting = fitting(wish.label());
        double best = Double.NEGATIVE_INFINITY;
        int bestStart = 0;
        for (int start : starts(wish)) {
            double score = score(wish, start, fitting) + 0.4 * random.nextDouble();
            if (score > best) {
                best = score;
                bestStart = start;
            }
        }
        return bestStart;
    }

    private int[] starts(Wish wish) {
        int last = beats() - wish.beats();
        int runUp = Math.min(wish.runUpBeats(), last);
        TreeSet<Integer> starts = new TreeSet<>();
        // A bar line of the remix need not be one of the song when an octave was resolved; going on seamlessly is then
        // still right.
        for (int neighbour : new int[] {wish.followsBeat(), wish.leadsToBeat() - wish.beats()}) {
            if (neighbour >= runUp && neighbour <= last) {
                starts.add(neighbour);
            }
        }
        IntStream.rangeClosed((runUp + BAR - 1) / BAR, last / BAR)
                .map(bar -> bar * BAR)
                .forEach(starts::add);
        if (starts.isEmpty()) {
            starts.add(last);
        }
        return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    private double score(Wish wish, int start, boolean[] fitting) {
        int firstBar = start / BAR;
        int lastBar = (start + wish.beats() - 1) / BAR;
        double sounding = 0;
        double strength = 0;
        double named = 0;
        for (int bar = firstBar; bar <= lastBar; bar++) {
            named += fitting[bar] ? 1 : 0;
            for (StemRole role : wish.roles()) {
                double level = loudness[role.ordinal()][bar];
                sounding += level > 0 ? 1 : 0;
                strength += level;
            }
        }
        double length = lastBar - firstBar + 1;
        double cells = Math.max(1, wish.roles().size()) * length;
        double score = 4 * sounding / cells + 2 * named / length;
        if (wish.label() == SectionLabel.HOOK || wish.label() == SectionLabel.PEAK) {
            score += 2 * strength / cells + (fitting[firstBar] ? 2 : 0);
        }
        if (wish.roles().contains(StemRole.VOCALS) && loudness[StemRole.VOCALS.ordinal()][firstBar] > 0) {
            score += 3;
        }
        score += startsPhrase(start) ? 0.7 : 0;
        score += start == wish.followsBeat() ? 1 : 0;
        score += start + wish.beats() == wish.leadsToBeat() ? 2 : 0;
        return score;
    }

    private boolean startsPhrase(int start) {
        return (start - partStarts[start / BAR]) % PHRASE == 0;
    }

    /** Per bar whether it lies in a part with a fitting name. */
    private boolean[] fitting(SectionLabel label) {
        boolean[] fitting = new boolean[bars];
        for (int bar = 0; bar < bars; bar++) {
            fitting[bar] = fittingWords(label).stream().anyMatch(parts[bar]::contains);
        }
        return fitting;
    }

    /** Words in the names people and analysers give to parts of a song. */
    private static List<String> fittingWords(SectionLabel label) {
        return switch (label) {
            case INTRO -> List.of("intro");
            case BUILD -> List.of("pre", "build", "rise");
            case HOOK, PEAK -> List.of("chorus", "hook", "drop", "refrain", "peak");
            case VERSE, MAIN -> List.of("verse", "main", "rap");
            case BREAKDOWN -> List.of("break", "bridge", "middle", "pre");
            case VOCAL_OUT -> List.of("solo", "interlude", "instrumental", "chorus", "drop");
            case OUTRO -> List.of("outro", "end", "coda");
        };
    }

    private double[] loudness(StemRole role) {
        List<Double> levels = analysis.barLevelDb().getOrDefault(role, List.of());
        double loudest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        return IntStream.range(0, bars)
                .mapToDouble(bar -> analysis.isActive(role, bar)
                        ? Math.max(0.01, 1 - (loudest - levels.get(bar)) / QUIET_BELOW_LOUDEST_DB)
                        : 0)
                .toArray();
    }
}
