package studio.taste.music.analysis;

import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.StemAnalysis;

/** How densely onsets follow each other in a stem. */
final class OnsetDensity {
    private OnsetDensity() {}

    /**
     * Onsets per beat over the bars in which the stem sounds; 0 when it never does.
     *
     * @param barLevelDb level of the stem in each bar of the grid
     */
    static double perBeat(OnsetStrength strength, BeatGrid grid, List<Double> barLevelDb) {
        double threshold = StemAnalysis.restingDb(barLevelDb);
        OnsetPeaks peaks = OnsetPeaks.of(strength.all());
        int onsets = 0;
        for (double seconds : peaks.seconds()) {
            int bar = (int) Math.floor(grid.beatAt(seconds) / BeatGrid.BEATS_PER_BAR);
            onsets += bar >= 0 && bar < barLevelDb.size() && barLevelDb.get(bar) > threshold ? 1 : 0;
        }
        long bars = barLevelDb.stream().filter(level -> level > threshold).count();
        return bars == 0 ? 0 : onsets / (double) (bars * BeatGrid.BEATS_PER_BAR);
    }
}
