package studio.taste.music.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.audio.AudioClip;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/** Level of every stem in every whole bar of a beat grid: RMS over both channels in dBFS, floor −100. */
final class BarLevels {
    static final double FLOOR_DB = -100;

    private BarLevels() {}

    static Map<StemRole, List<Double>> measure(SongStems stems, BeatGrid grid) {
        Map<StemRole, List<Double>> levels = new EnumMap<>(StemRole.class);
        int bars = grid.beats() / BeatGrid.BEATS_PER_BAR;
        for (StemRole role : StemRole.values()) {
            AudioClip clip = stems.clip(role);
            List<Double> stem = new ArrayList<>(bars);
            for (int bar = 0; bar < bars; bar++) {
                double from = grid.secondsAt((double) bar * BeatGrid.BEATS_PER_BAR);
                double to = grid.secondsAt((bar + 1.0) * BeatGrid.BEATS_PER_BAR);
                stem.add(levelDb(clip, from, to));
            }
            levels.put(role, stem);
        }
        return levels;
    }

    /** RMS in dBFS between two times; what lies outside the clip is left out. */
    static double levelDb(AudioClip clip, double fromSeconds, double toSeconds) {
        int from = (int) Math.max(0, Math.round(fromSeconds * clip.sampleRateHz()));
        int to = (int) Math.min(clip.frames(), Math.round(toSeconds * clip.sampleRateHz()));
        if (to <= from) {
            return FLOOR_DB;
        }
        double square = 0;
        for (int c = 0; c < clip.channelCount(); c++) {
            float[] samples = clip.channel(c);
            for (int i = from; i < to; i++) {
                square += samples[i] * (double) samples[i];
            }
        }
        double mean = square / ((double) clip.channelCount() * (to - from));
        return Math.max(FLOOR_DB, 10 * Math.log10(Math.max(1e-12, mean)));
    }
}
