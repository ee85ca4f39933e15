package studio.taste.remix;

import java.util.List;
import studio.taste.music.BeatGrid;
import studio.taste.music.Song;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;

/**
 * The two songs of a remix, with what planning and checking look up again and again computed once. Immutable; may be shared between
 * threads.
 */
public final class SourcePair {
    /** BS.1770's relative gate, LU. */
    private static final double RELATIVE_GATE_DB = -10;

    private static final double SILENT_LUFS = -70;

    private final Song vocal;
    private final Song instrumental;

    /** Per role and bar: K-weighted power where 1 is 0 LUFS; 0 for rest. */
    private final double[][] power = new double[StemRole.values().length][];

    private final boolean[] sung;

    private SourcePair(Song vocal, Song instrumental) {
        this.vocal = vocal;
        this.instrumental = instrumental;
        for (StemRole role : StemRole.values()) {
            power[role.ordinal()] = power(source(role).analysis().stem(role));
        }
        List<Double> levels = vocal.analysis().stem(StemRole.VOCALS).barLevelDb();
        double resting = StemAnalysis.restingDb(levels);
        sung = new boolean[levels.size()];
        for (int bar = 0; bar < sung.length; bar++) {
            sung[bar] = levels.get(bar) > resting;
        }
    }

    /** Two songs, which need not fit. */
    public static SourcePair of(Song vocal, Song instrumental) {
        return new SourcePair(vocal, instrumental);
    }

    public Song vocal() {
        return vocal;
    }

    public Song instrumental() {
        return instrumental;
    }

    /** The song that gives a stem. */
    Song source(StemRole role) {
        return role == StemRole.VOCALS ? vocal : instrumental;
    }

    /** Whether the vocals sound in a bar of their song; bars outside the song rest. */
    boolean isSung(int bar) {
        return bar >= 0 && bar < sung.length && sung[bar];
    }

    /**
     * Loudness of a stem at a beat of its own song, as recorded, as power: 10·log₁₀ of it is LUFS. 0 outside the song.
     */
    double power(StemRole role, double beat) {
        double[] bars = power[role.ordinal()];
        int bar = (int) Math.floor(beat / BeatGrid.BEATS_PER_BAR);
        return bar >= 0 && bar < bars.length ? bars[bar] : 0;
    }

    /** A stem's own loudness, −70 LUFS for silence. */
    double loudnessLufs(StemRole role) {
        return source(role).analysis().stem(role).loudnessLufs();
    }

    /**
     * What the bars' levels tell of loudness over time, brought to the level that the meter read over the whole: a stem's spectrum,
     * and with it the meter's weighting, hardly changes from bar to bar.
     */
    private static double[] power(StemAnalysis stem) {
        List<Double> levels = stem.barLevelDb();
        double[] bars = new double[levels.size()];
        for (int bar = 0; bar < bars.length; bar++) {
            bars[bar] = levels.get(bar) > SILENT_LUFS ? Math.pow(10, levels.get(bar) / 10) : 0;
        }
        double gated = gatedMean(bars);
        double scale =
                gated > 0 && stem.loudnessLufs() > SILENT_LUFS ? Math.pow(10, stem.loudnessLufs() / 10) / gated : 0;
        for (int bar = 0; bar < bars.length; bar++) {
            bars[bar] *= scale;
        }
        return bars;
    }

    /** Mean of what lies above the relative gate, as a programme's loudness is measured (BS.1770-4). 0 for silence. */
    static double gatedMean(double[] powers) {
        double sum = 0;
        int count = 0;
        for (double value : powers) {
            sum += value;
            count += value > 0 ? 1 : 0;
        }
        if (count == 0) {
            return 0;
        }
        double gate = sum / count * Math.pow(10, RELATIVE_GATE_DB / 10);
        double gatedSum = 0;
        int gatedCount = 0;
        for (double value : powers) {
            if (value > gate) {
                gatedSum += value;
                gatedCount++;
            }
        }
        return gatedSum / gatedCount;
    }
}
