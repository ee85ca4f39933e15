package studio.taste.remix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongAnalysis;
import studio.taste.music.SongSection;
import studio.taste.music.StemAnalysis;
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

    /** Per role: sum of {@link #loudness} over the bars before each, and of the bars in which it is not 0. */
    private final double[][] strengthBefore = new double[StemRole.values().length][];

    private final double[][] soundingBefore = new double[StemRole.values().length][];

    /** Per label: number of bars before each that lie in a part with a fitting name. */
    private final int[][] fittingBefore = new int[SectionLabel.values().length][];

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
            double[] levels = loudness(role);
            loudness[role.ordinal()] = levels;
            strengthBefore[role.ordinal()] = new double[bars + 1];
            soundingBefore[role.ordinal()] = new double[bars + 1];
            for (int bar = 0; bar < bars; bar++) {
                strengthBefore[role.ordinal()][bar + 1] = strengthBefore[role.ordinal()][bar] + levels[bar];
                soundingBefore[role.ordinal()][bar + 1] =
                        soundingBefore[role.ordinal()][bar] + (levels[bar] > 0 ? 1 : 0);
            }
        }
        for (SectionLabel label : SectionLabel.values()) {
            fittingBefore[label.ordinal()] = fittingBefore(label);
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
        double best = Double.NEGATIVE_INFINITY;
        int bestStart = 0;
        int[] roles = wish.roles().stream().mapToInt(Enum::ordinal).toArray();
        for (int start : starts(wish)) {
            double score = score(wish, roles, start) + 0.4 * random.nextDouble();
            if (score > best) {
                best = score;
                bestStart = start;
            }
        }
        return bestStart;
    }

    /** In ascending order. */
    private int[] starts(Wish wish) {
        int last = beats() - wish.beats();
        int runUp = Math.min(wish.runUpBeats(), last);
        int firstBar = (runUp + BAR - 1) / BAR;
        int[] starts = new int[Math.max(0, last / BAR - firstBar + 1) + 2];
        int count = 0;
        for (int bar = firstBar; bar <= last / BAR; bar++) {
            starts[count++] = bar * BAR;
        }
        // A bar line of the remix need not be one of the song when an octave was resolved; going on seamlessly is then
        // still right.
        for (int neighbour : new int[] {wish.followsBeat(), wish.leadsToBeat() - wish.beats()}) {
            if (neighbour % BAR != 0 && neighbour >= runUp && neighbour <= last) {
                starts[count++] = neighbour;
            }
        }
        if (count == 0) {
            starts[count++] = last;
        }
        Arrays.sort(starts, 0, count);
        return Arrays.copyOf(starts, count);
    }

    private double score(Wish wish, int[] roles, int start) {
        int firstBar = start / BAR;
        int endBar = (start + wish.beats() - 1) / BAR + 1;
        double sounding = 0;
        double strength = 0;
        for (int role : roles) {
            sounding += soundingBefore[role][endBar] - soundingBefore[role][firstBar];
            strength += strengthBefore[role][endBar] - strengthBefore[role][firstBar];
        }
        int[] fitting = fittingBefore[wish.label().ordinal()];
        double length = endBar - firstBar;
        double cells = Math.max(1, roles.length) * length;
        double score = 4 * sounding / cells + 2 * (fitting[endBar] - fitting[firstBar]) / length;
        if (wish.label() == SectionLabel.HOOK || wish.label() == SectionLabel.PEAK) {
            score += 2 * strength / cells + (fitting[firstBar + 1] > fitting[firstBar] ? 2 : 0);
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

    private int[] fittingBefore(SectionLabel label) {
        int[] before = new int[bars + 1];
        boolean fits = false;
        for (int bar = 0; bar < bars; bar++) {
            if (bar == 0 || !parts[bar].equals(parts[bar - 1])) {
                fits = fittingWords(label).stream().anyMatch(parts[bar]::contains);
            }
            before[bar + 1] = before[bar] + (fits ? 1 : 0);
        }
        return before;
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
        List<Double> levels = analysis.stem(role).barLevelDb();
        double loudest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double resting = StemAnalysis.restingDb(levels);
        return levels.stream()
                .mapToDouble(
                        level -> level > resting ? Math.max(0.01, 1 - (loudest - level) / QUIET_BELOW_LOUDEST_DB) : 0)
                .toArray();
    }
}
