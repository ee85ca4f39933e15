package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/**
 * All that matching has to know of a clip, so that a clip in many pairs is measured once. Peaks scale with the gain
 * exactly. Loudness does so but for the gate of −70 LUFS, which stays where it is while the sound moves; therefore the
 * gating blocks are kept and gated anew for each gain, which gives what measuring the clip again would give.
 */
public final class ClipLoudness {
    private static final double SILENCE_BELOW_PEAK_DB = -60;

    private final int sampleRateHz;
    private final int channelCount;
    private final int frames;
    private final double leadingSilenceSeconds;
    private final double truePeakDbtp;
    private final GatedLoudness gated;

    private ClipLoudness(AudioClip clip, double leadingSilenceSeconds, double truePeakDbtp, GatedLoudness gated) {
        this.sampleRateHz = clip.sampleRateHz();
        this.channelCount = clip.channelCount();
        this.frames = clip.frames();
        this.leadingSilenceSeconds = leadingSilenceSeconds;
        this.truePeakDbtp = truePeakDbtp;
        this.gated = gated;
    }

    /** Measures a clip of 1 to 6 channels. */
    public static ClipLoudness measure(AudioClip clip) {
        LoudnessMeter meter = LoudnessMeter.of(clip);
        double threshold = Math.pow(10, (meter.peaks().samplePeakDbfs() + SILENCE_BELOW_PEAK_DB) / 20);
        double leadingSilenceSeconds = firstFrameAbove(clip, threshold) / (double) clip.sampleRateHz();
        return new ClipLoudness(clip, leadingSilenceSeconds, meter.peaks().truePeakDbtp(), meter.gated());
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

    public int sampleRateHz() {
        return sampleRateHz;
    }

    public int channelCount() {
        return channelCount;
    }

    /** Length in frames. */
    public int frames() {
        return frames;
    }

    public double durationSeconds() {
        return frames / (double) sampleRateHz;
    }

    /** Time before the first sample within 60 dB of the clip's sample peak; the whole clip when it is silent. */
    public double leadingSilenceSeconds() {
        return leadingSilenceSeconds;
    }

    /** True peak as measured, dBTP. */
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
