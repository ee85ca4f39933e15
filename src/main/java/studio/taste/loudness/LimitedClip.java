package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/**
 * What came out of the limiter.
 *
 * @param clip the clip that went in when nothing had to be done
 * @param reductionDb the most by which it was turned down anywhere, dB; 0 when nothing had to be done
 * @param truePeakDbtp of the result, 8 times oversampled
 */
public record LimitedClip(AudioClip clip, double reductionDb, double truePeakDbtp) {}
