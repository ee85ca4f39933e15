package studio.taste.features;

import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.SongAnalysis;
import studio.taste.music.StemRole;

/** How strong each stem of a song is in each bar against its own usual strength; worked out once per request. */
final class SourceLevels {
    private final double[][] power = new double[StemRole.values().length][];
    private final boolean[] sung;

    SourceLevels(SongAnalysis analysis) {
        int bars = analysis.bars();
        sung = new boolean[bars];
        for (StemRole role : StemRole.values()) {
            boolean[] active = new boolean[bars];
            for (int bar = 0; bar < bars; bar++) {
                active[bar] = analysis.isActive(role, bar);
            }
            power[role.ordinal()] = relative(analysis.barLevelDb().getOrDefault(role, List.of()), active);
            if (role == StemRole.VOCALS) {
                System.arraycopy(active, 0, sung, 0, bars);
            }
        }
    }

    /** Mean-square power of a stem around a beat of the song, 1 for its mean over the bars it sounds in; 0 outside the song. */
    double power(StemRole role, double beat) {
        int bar = barOf(beat);
        double[] bars = power[role.ordinal()];
        return bar >= 0 && bar < bars.length ? bars[bar] : 0;
    }

    /** Whether the vocal sounds in the bar of a beat of the song. */
    boolean isSung(double beat) {
        int bar = barOf(beat);
        return bar >= 0 && bar < sung.length && sung[bar];
    }

    private static int barOf(double beat) {
        return (int) Math.floor(beat / BeatGrid.BEATS_PER_BAR);
    }

    private static double[] relative(List<Double> levelsDb, boolean[] active) {
        double[] power = new double[active.length];
        double sum = 0;
        int sounding = 0;
        for (int bar = 0; bar < power.length; bar++) {
            power[bar] = StrictMath.pow(10, levelsDb.get(bar) / 10);
            sum += active[bar] ? power[bar] : 0;
            sounding += active[bar] ? 1 : 0;
        }
        for (int bar = 0; bar < power.length; bar++) {
            power[bar] = sounding == 0 ? 0 : power[bar] * sounding / sum;
        }
        return power;
    }
}
