package studio.taste.music.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.taste.Progress;
import studio.taste.music.SongStems;
import studio.taste.music.StemRole;

/**
 * What the tests keep of a synthesised song, so that each is synthesised once and none stays in memory.
 *
 * @param frames length of the stems
 * @param hash of all samples of all stems, bit by bit
 * @param allFinite whether no sample is infinite or not a number
 * @param peakDb highest sample per stem, dBFS
 * @param sumPeakDb highest sample of the sum, dBFS
 * @param sumLufs gated loudness of the sum
 * @param kickErrorSeconds distance of each kick on a downbeat from the score's beat
 * @param barVocalDb RMS of the vocals in each bar, dBFS
 * @param chroma energy of bass and other per pitch class, sum 1
 */
record HeardSong(
        int frames,
        long hash,
        boolean allFinite,
        Map<StemRole, Double> peakDb,
        double sumPeakDb,
        double sumLufs,
        List<Double> kickErrorSeconds,
        double[] barVocalDb,
        double[] chroma) {

    static HeardSong of(Score score) {
        SongStems stems = DemoSynthesiser.synthesise(score, Progress.NONE);
        Map<StemRole, Double> peaks = new EnumMap<>(StemRole.class);
        float[][] sum = new float[2][stems.frames()];
        float[] harmonic = new float[stems.frames()];
        long hash = 17;
        boolean finite = true;
        for (StemRole role : StemRole.values()) {
            double peak = 0;
            for (int c = 0; c < 2; c++) {
                float[] samples = stems.clip(role).channel(c);
                for (int i = 0; i < samples.length; i++) {
                    hash = 31 * hash + Float.floatToRawIntBits(samples[i]);
                    finite &= Float.isFinite(samples[i]);
                    peak = Math.max(peak, Math.abs(samples[i]));
                    sum[c][i] += samples[i];
                    harmonic[i] += role == StemRole.BASS || role == StemRole.OTHER ? samples[i] : 0;
                }
            }
            peaks.put(role, db(peak));
        }
        double sumPeak = 0;
        for (int i = 0; i < stems.frames(); i++) {
            sumPeak = Math.max(sumPeak, Math.max(Math.abs(sum[0][i]), Math.abs(sum[1][i])));
        }
        return new HeardSong(
                stems.frames(),
                hash,
                finite,
                peaks,
                db(sumPeak),
                Hearing.lufs(sum),
                Hearing.kickErrors(score, stems.clip(StemRole.DRUMS).toMono()),
                Hearing.barLevels(score, stems.clip(StemRole.VOCALS).toMono()),
                Hearing.chroma(harmonic));
    }

    private static double db(double amplitude) {
        return 20 * Math.log10(amplitude + 1e-12);
    }
}
