package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/**
 * A clip and all that matching has to know of it, so that a clip in many pairs is measured once. Peaks scale with the gain
 * exactly. Loudness does so but for the gate of −70 LUFS, which stays where it is while the sound moves; therefore the
 * gating blocks are kept and gated anew for each gain, which gives what measuring the clip again would give.
 */
public final class ClipLoudness {
    private static final double SILENCE_BELOW_PEAK_DB = -60;
    private static final int TRUE_PEAK_OVERSAMPLING = 8;

    private final AudioClip clip;
    private final double leadingSilenceSeconds;
    private final double truePeakDbtp;
    private final GatedLoudness gated;

    private ClipLoudness(AudioClip clip, double leadingSilenceSeconds, double truePeakDbtp, GatedLoudness gated) {
        this.clip = clip;
        this.leadingSilenceSeconds = leadingSilenceSeconds;
        this.truePeakDbtp = truePeakDbtp;
        this.gated = gated;
    }

    /** Measures a clip of 1 to 6 channels. */
    public static ClipLoudness measure(AudioClip clip) {
        TruePeakMeter peaks = TruePeakMeter.of(clip, TRUE_PEAK_OVERSAMPLING);
        double threshold = Math.pow(10, (peaks.samplePeakDbfs() + SILENCE_BELOW_PEAK_DB) / 20);
        double leadingSilenceSeconds = firstFrameAbove(clip, threshold) / (double) clip.sampleRateHz();
        return new ClipLoudness(clip, leadingSilenceSeconds, peaks.truePeakDbtp(), LoudnessMeter.gated(clip));
    }

    private static int firstFrameAbove(AudioClip clip, double threshold) {
        int first = clip.frames();
        for (int c = 0; c < clip.channelCount(); c++) {
            float[] samples = clip.channel(c);
            int i = 0;
            while (i < first && Math.abs(samples[i]) <= threshold) {
                i++;
            }
            first = i;
        }
        return first;
    }

    /** The clip as it was measured. */
    public AudioClip clip() {
        return clip;
    }

    /** Time before the first sample within 60 dB of the clip's sample peak; the whole clip when it is silent. */
    public double leadingSilenceSeconds() {
        return leadingSilenceSeconds;
    }

    /** True peak as measured, 8 times oversampled, dBTP. */
    public double truePeakDbtp() {
        return truePeakDbtp;
    }

    /** Integrated loudness as measured, LUFS; −∞ for silence and for less than 400 ms. */
    public double integratedLufs() {
        return integratedLufs(0);
    }

    /** Integrated loudness of the clip with a gain applied, LUFS. */
    public double integratedLufs(double gainDb) {
        return gated.lufs(gainDb);
    }
}
