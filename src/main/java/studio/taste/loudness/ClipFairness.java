package studio.taste.loudness;

/**
 * What matching did to one clip of a pair.
 *
 * @param lufsBefore integrated loudness as rendered, LUFS
 * @param lufsAfter integrated loudness as played, LUFS
 * @param gainDb the one constant gain that was applied
 * @param limitedDb the most by which the limiter then turned it down anywhere, dB; 0 when it was not needed
 * @param truePeakDbtp true peak as played, dBTP
 * @param durationSeconds length
 * @param leadingSilenceSeconds time before the first sample within 60 dB of the clip's sample peak
 */
public record ClipFairness(
        double lufsBefore,
        double lufsAfter,
        double gainDb,
        double limitedDb,
        double truePeakDbtp,
        double durationSeconds,
        double leadingSilenceSeconds) {}
