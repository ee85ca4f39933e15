package studio.taste.music.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.taste.audio.AudioClip;
import studio.taste.music.BeatGrid;
import studio.taste.music.BeatSpan;

/** Finds the beats in which a vocal sounds. */
final class VocalPhrases {
    /** A beat this far below the loudest beats is silent, or holds only reverberation and breath. */
    private static final double SILENT_BELOW_LOUD_DB = 24;

    private static final double SILENT_DB = -60;
    /** The loudest beats are those above this share of all that sound at all; one shout does not count. */
    private static final double LOUD_SHARE = 0.9;
    /** A rest shorter than this is a breath within a phrase. */
    private static final int SHORTEST_GAP_BEATS = 2;

    private VocalPhrases() {}

    static List<BeatSpan> find(AudioClip vocal, BeatGrid grid) {
        double[] levels = new double[grid.beats()];
        for (int beat = 0; beat < levels.length; beat++) {
            levels[beat] = BarLevels.levelDb(vocal, grid.secondsAt(beat), grid.secondsAt(beat + 1.0));
        }
        double[] sounding = Arrays.stream(levels)
                .filter(level -> level > SILENT_DB)
                .sorted()
                .toArray();
        if (sounding.length == 0) {
            return List.of();
        }
        double loud = sounding[(int) (LOUD_SHARE * (sounding.length - 1))];
        double threshold = Math.max(SILENT_DB, loud - SILENT_BELOW_LOUD_DB);
        List<BeatSpan> phrases = new ArrayList<>();
        for (int beat = 0; beat < levels.length; beat++) {
            if (levels[beat] > threshold) {
                BeatSpan last = phrases.isEmpty() ? null : phrases.get(phrases.size() - 1);
                if (last != null && beat - last.endBeat() < SHORTEST_GAP_BEATS) {
                    phrases.set(phrases.size() - 1, new BeatSpan(last.startBeat(), beat + 1));
                } else {
                    phrases.add(new BeatSpan(beat, beat + 1));
                }
            }
        }
        return phrases;
    }
}
