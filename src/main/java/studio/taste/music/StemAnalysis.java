package studio.taste.music;

import java.util.List;

/**
 * What is known of one stem's sound.
 *
 * @param loudnessLufs integrated loudness over the whole song; −70 for silence
 * @param barLevelDb level in each whole bar of the beat grid, RMS in dBFS, floor −100
 * @param beatPresenceDb level of 2 to 5 kHz, where words are understood, in each beat of the grid but the last, dBFS, floor −100
 * @param thirdOctaves long-term average spectrum
 * @param onsetsPerBeat how many notes or hits begin in a beat where the stem sounds, not negative
 * @param separationQuality 1 when nothing of the other stems is heard in this one, 0 when it is mostly made of them; 1 for silence
 * @param lowEndCorrelation correlation of left and right below 200 Hz, −1 to 1; 1 for mono and silence
 */
public record StemAnalysis(
        double loudnessLufs,
        List<Double> barLevelDb,
        List<Double> beatPresenceDb,
        ThirdOctaves thirdOctaves,
        double onsetsPerBeat,
        double separationQuality,
        double lowEndCorrelation) {

    public static final double FLOOR_DB = -100;

    /** A bar this far below the stem's loudest is taken to be rest. */
    private static final double RESTING_BELOW_LOUDEST_DB = 26;

    public StemAnalysis {
        barLevelDb = List.copyOf(barLevelDb);
        beatPresenceDb = List.copyOf(beatPresenceDb);
        requireLevels("bar", barLevelDb);
        requireLevels("beat", beatPresenceDb);
        if (!(loudnessLufs >= -70 && loudnessLufs <= 40)) {
            throw new IllegalArgumentException("a stem's loudness lies between −70 and 40 LUFS, was " + loudnessLufs);
        }
        if (!(onsetsPerBeat >= 0 && onsetsPerBeat <= 100)) {
            throw new IllegalArgumentException("onsets per beat are 0 to 100, were " + onsetsPerBeat);
        }
        UnitInterval.require("separation quality", separationQuality);
        if (!(lowEndCorrelation >= -1 && lowEndCorrelation <= 1)) {
            throw new IllegalArgumentException("a correlation is −1 to 1, was " + lowEndCorrelation);
        }
    }

    private static void requireLevels(String place, List<Double> levels) {
        for (double level : levels) {
            if (!(level >= FLOOR_DB && level <= 60)) {
                throw new IllegalArgumentException(
                        "the level of a " + place + " lies between −100 and 60 dB, was " + level);
            }
        }
    }

    /** Whether the stem sounds in a bar; bars outside the song rest. */
    public boolean isActive(int bar) {
        return bar >= 0 && bar < barLevelDb.size() && barLevelDb.get(bar) > restingDb(barLevelDb);
    }

    /** A bar at or below this level is rest, in a stem with such bars: dBFS. */
    public static double restingDb(List<Double> barLevelDb) {
        double loudest =
                barLevelDb.stream().mapToDouble(Double::doubleValue).max().orElse(FLOOR_DB);
        return Math.max(-70, loudest - RESTING_BELOW_LOUDEST_DB);
    }
}
