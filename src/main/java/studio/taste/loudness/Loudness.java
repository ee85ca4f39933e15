package studio.taste.loudness;

/**
 * What a meter read. Levels of silence, and of sound too short for the window of a reading, are {@link
 * Double#NEGATIVE_INFINITY}; JSON knows no infinities, so whoever writes these figures writes {@code null} there.
 *
 * @param integratedLufs gated programme loudness, LUFS (BS.1770-4); −∞ also when nothing passes the gate of −70
 *     LUFS
 * @param loudnessRangeLu LU (EBU Tech 3342), at least 0; 0 when shorter than 3 s
 * @param maxMomentaryLufs loudest 400 ms, LUFS (EBU Tech 3341), looked for every 10 ms
 * @param maxShortTermLufs loudest 3 s, LUFS, looked for every 10 ms
 * @param samplePeakDbfs largest sample, dBFS
 * @param truePeakDbtp largest value between the samples as well, dBTP (BS.1770-4, Annex 2)
 */
public record Loudness(
        double integratedLufs,
        double loudnessRangeLu,
        double maxMomentaryLufs,
        double maxShortTermLufs,
        double samplePeakDbfs,
        double truePeakDbtp) {

    /** Loudness of a K-weighted mean square; −0.691 makes a 997 Hz sine at 0 dBFS in one channel read −3.01. */
    static double lufs(double meanSquare) {
        return -0.691 + 10 * Math.log10(meanSquare);
    }

    /** The K-weighted mean square that has this loudness. */
    static double meanSquare(double lufs) {
        return Math.pow(10, (lufs + 0.691) / 10);
    }
}
