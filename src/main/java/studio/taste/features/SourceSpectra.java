package studio.taste.features;

import studio.taste.music.SongAnalysis;
import studio.taste.music.StemAnalysis;
import studio.taste.music.StemRole;
import studio.taste.music.ThirdOctaves;

/** The spectra of a song's stems, each staged to the same loudness as the renderer stages them; worked out once per request. */
final class SourceSpectra {
    /** At or below this a stem is silent; BS.1770's absolute gate. */
    private static final double SILENT_LUFS = -70;

    private final double[][] bands = new double[StemRole.values().length][ThirdOctaves.BANDS];
    private final double[][] presence = new double[StemRole.values().length][];

    SourceSpectra(SongAnalysis analysis) {
        for (StemRole role : StemRole.values()) {
            StemAnalysis stem = analysis.stem(role);
            boolean silent = stem.loudnessLufs() <= SILENT_LUFS;
            double staging = silent ? 0 : StrictMath.pow(10, -stem.loudnessLufs() / 10);
            for (int band = 0; band < ThirdOctaves.BANDS; band++) {
                bands[role.ordinal()][band] = staging
                        * StrictMath.pow(10, stem.thirdOctaves().bandDb().get(band) / 10);
            }
            presence[role.ordinal()] = stem.beatPresenceDb().stream()
                    .mapToDouble(level -> staging * StrictMath.pow(10, level / 10))
                    .toArray();
        }
    }

    /** Long-term power of a stem in a third-octave band. */
    double band(StemRole role, int band) {
        return bands[role.ordinal()][band];
    }

    /** Power of a stem at 2 to 5 kHz in a beat of the song; 0 outside it. */
    double presence(StemRole role, double beat) {
        int at = (int) Math.floor(beat);
        double[] beats = presence[role.ordinal()];
        return at >= 0 && at < beats.length ? beats[at] : 0;
    }
}
