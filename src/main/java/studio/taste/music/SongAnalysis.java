package studio.taste.music;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of a song's sound, whether it was given with the song or estimated from it.
 *
 * @param beatGrid the beats
 * @param tempoConfidence 0 to 1; 1 when the tempo was given
 * @param key the key
 * @param keyConfidence 0 to 1; 1 when the key was given
 * @param sections parts of the song in order, not overlapping; may be empty when nothing was found
 * @param durationSeconds length of the song
 * @param vocalPhrases where the vocal sounds, in order, with at least a beat between them; may be empty
 * @param groove how the drums lie on the beats
 * @param stems what is known of each stem; every one present, all with the same number of bars
 */
public record SongAnalysis(
        BeatGrid beatGrid,
        double tempoConfidence,
        CamelotKey key,
        double keyConfidence,
        List<SongSection> sections,
        double durationSeconds,
        List<BeatSpan> vocalPhrases,
        Groove groove,
        Map<StemRole, StemAnalysis> stems) {

    /** Loudness halves about every ten decibels; S. Stevens, "The measurement of loudness", JASA 27 (1955). */
    private static final double HALVING_DB = 10;

    public SongAnalysis {
        sections = List.copyOf(sections);
        vocalPhrases = List.copyOf(vocalPhrases);
        // In the order of the roles, so that sums over stems are the same on every machine.
        stems = Collections.unmodifiableMap(new EnumMap<>(stems));
        UnitInterval.require("tempo confidence", tempoConfidence);
        UnitInterval.require("key confidence", keyConfidence);
        if (!(durationSeconds > 0)) {
            throw new IllegalArgumentException("a song lasts more than 0 seconds, was " + durationSeconds);
        }
        for (StemRole role : StemRole.values()) {
            if (of(stems, role).barLevelDb().size()
                    != of(stems, StemRole.VOCALS).barLevelDb().size()) {
                throw new IllegalArgumentException("all stems have equally many bars, but " + role.word() + " has "
                        + of(stems, role).barLevelDb().size() + " and vocals have "
                        + of(stems, StemRole.VOCALS).barLevelDb().size());
            }
        }
        for (int i = 1; i < sections.size(); i++) {
            if (sections.get(i).startBeat() < sections.get(i - 1).endBeat()) {
                throw new IllegalArgumentException("section " + sections.get(i).label() + " starts at beat "
                        + sections.get(i).startBeat() + ", within the one before it");
            }
        }
        for (int i = 1; i < vocalPhrases.size(); i++) {
            if (vocalPhrases.get(i).startBeat() <= vocalPhrases.get(i - 1).endBeat()) {
                throw new IllegalArgumentException("the vocal phrase at beat "
                        + vocalPhrases.get(i).startBeat() + " starts where the one before it still sounds");
            }
        }
    }

    public double tempoBpm() {
        return beatGrid.tempoBpm();
    }

    /** What is known of one stem. */
    public StemAnalysis stem(StemRole role) {
        return of(stems, role);
    }

    private static StemAnalysis of(Map<StemRole, StemAnalysis> stems, StemRole role) {
        StemAnalysis stem = stems.get(role);
        if (stem == null) {
            throw new IllegalArgumentException("the analysis lacks the " + role.word() + " stem");
        }
        return stem;
    }

    /** Whole bars in the beat grid. */
    public int bars() {
        return stem(StemRole.VOCALS).barLevelDb().size();
    }

    /** Whether the stem sounds in the bar; bars outside the song rest. */
    public boolean isActive(StemRole role, int bar) {
        return stem(role).isActive(bar);
    }

    /** Integrated loudness of each stem over the whole song, LUFS; every stem present. */
    public Map<StemRole, Double> stemLoudnessLufs() {
        Map<StemRole, Double> loudness = new EnumMap<>(StemRole.class);
        stems.forEach((role, stem) -> loudness.put(role, stem.loudnessLufs()));
        return loudness;
    }

    /** Level of each stem in each bar of the beat grid, RMS in dBFS, floor −100; every stem present. */
    public Map<StemRole, List<Double>> barLevelDb() {
        Map<StemRole, List<Double>> levels = new EnumMap<>(StemRole.class);
        stems.forEach((role, stem) -> levels.put(role, stem.barLevelDb()));
        return levels;
    }

    /** Stretches without vocal between, before and after the phrases, to the last beat of the grid. */
    public List<BeatSpan> vocalGaps() {
        List<BeatSpan> gaps = new ArrayList<>();
        int from = 0;
        for (BeatSpan phrase : vocalPhrases) {
            if (phrase.startBeat() > from) {
                gaps.add(new BeatSpan(from, phrase.startBeat()));
            }
            from = phrase.endBeat();
        }
        if (from < beatGrid.beats()) {
            gaps.add(new BeatSpan(from, beatGrid.beats()));
        }
        return gaps;
    }

    /**
     * Level of all stems together over a stretch of beats, taken as uncorrelated, in dBFS, floor −100. Bars that the stretch
     * touches count whole.
     */
    public double energyDb(int startBeat, int endBeat) {
        int from = Math.max(0, startBeat / BeatGrid.BEATS_PER_BAR);
        int to = Math.min(bars(), (endBeat + BeatGrid.BEATS_PER_BAR - 1) / BeatGrid.BEATS_PER_BAR);
        double power = 0;
        for (StemAnalysis stem : stems.values()) {
            for (int bar = from; bar < to; bar++) {
                power += Math.pow(10, stem.barLevelDb().get(bar) / 10) / (to - from);
            }
        }
        return Math.max(StemAnalysis.FLOOR_DB, 10 * Math.log10(Math.max(1e-12, power)));
    }

    /**
     * How strong a section is beside the song's strongest: 1 for the strongest, half for every 10 dB less; 0 to 1. A section's level
     * is {@link #energyDb}.
     */
    public double energy(SongSection section) {
        double strongest = sections.stream()
                .mapToDouble(each -> energyDb(each.startBeat(), each.endBeat()))
                .reduce(StemAnalysis.FLOOR_DB, Math::max);
        double below = energyDb(section.startBeat(), section.endBeat()) - strongest;
        return Math.min(1, Math.pow(2, below / HALVING_DB));
    }
}
