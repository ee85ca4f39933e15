package studio.taste.music;

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
 * @param sections parts of the song in order; may be empty when nothing was found
 * @param durationSeconds length of the song
 * @param stemLoudnessLufs integrated loudness per stem over the whole song; every stem present
 * @param barLevelDb level of each stem in each bar of the beat grid, RMS in dBFS, floor −100; every stem present
 */
public record SongAnalysis(
        BeatGrid beatGrid,
        double tempoConfidence,
        CamelotKey key,
        double keyConfidence,
        List<SongSection> sections,
        double durationSeconds,
        Map<StemRole, Double> stemLoudnessLufs,
        Map<StemRole, List<Double>> barLevelDb) {

    /** A stem whose bar lies more than this below its loudest bar is taken to be resting. */
    private static final double RESTING_BELOW_LOUDEST_DB = 26;

    public SongAnalysis {
        sections = List.copyOf(sections);
        stemLoudnessLufs = Map.copyOf(new EnumMap<>(stemLoudnessLufs));
        barLevelDb = Map.copyOf(new EnumMap<>(barLevelDb));
        for (StemRole role : StemRole.values()) {
            if (!stemLoudnessLufs.containsKey(role) || !barLevelDb.containsKey(role)) {
                throw new IllegalArgumentException("the analysis lacks the " + role.word() + " stem");
            }
        }
    }

    public double tempoBpm() {
        return beatGrid.tempoBpm();
    }

    /** Whole bars in the beat grid. */
    public int bars() {
        return levels(StemRole.VOCALS).size();
    }

    /** Whether the stem sounds in the bar; bars outside the song rest. */
    public boolean isActive(StemRole role, int bar) {
        List<Double> levels = levels(role);
        if (bar < 0 || bar >= levels.size()) {
            return false;
        }
        double loudest = levels.stream().mapToDouble(Double::doubleValue).max().orElse(-100);
        return levels.get(bar) > Math.max(-70, loudest - RESTING_BELOW_LOUDEST_DB);
    }

    private List<Double> levels(StemRole role) {
        List<Double> levels = barLevelDb.get(role);
        if (levels == null) {
            throw new IllegalStateException("the analysis lacks the " + role.word() + " stem");
        }
        return levels;
    }
}
