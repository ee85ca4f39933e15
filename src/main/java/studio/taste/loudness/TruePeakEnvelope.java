package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/** How large a sound is around each of its frames, between the samples too. */
final class TruePeakEnvelope {
    private static final int TAPS = TruePeakPhases.TAPS;
    private static final int BLOCK = 64;
    /** The interpolation rings on for so long beyond the clip's ends. */
    private static final int RINGING = TAPS / 2;

    private final TruePeakPhases phases;
    private final float[] peaks;
    private final float careFrom;
    private final float[] window = new float[BLOCK + TAPS - 1];
    private final float[] between = new float[BLOCK];
    private final float[] most = new float[BLOCK];

    private TruePeakEnvelope(TruePeakPhases phases, int frames, float careFrom) {
        this.phases = phases;
        this.peaks = new float[frames];
        this.careFrom = careFrom;
    }

    /**
     * The largest magnitude of any channel at each frame and on the way to its neighbours. What rings on before the first and after the
     * last frame counts for these.
     *
     * @param careFrom peaks below this may be told too small
     * @return one for each frame
     */
    static float[] of(AudioClip clip, int oversampling, float careFrom) {
        TruePeakEnvelope envelope = new TruePeakEnvelope(new TruePeakPhases(oversampling), clip.frames(), careFrom);
        for (int c = 0; c < clip.channelCount(); c++) {
            float[] samples = clip.channel(c);
            for (int first = -RINGING; first < clip.frames() + RINGING; first += BLOCK) {
                envelope.add(samples, first);
            }
        }
        return envelope.peaks;
    }

    /** Takes in the places between the frames {@code first} and {@code first + BLOCK}, and the frames themselves. */
    private void add(float[] samples, int first) {
        float largest = 0;
        for (int i = 0; i < window.length; i++) {
            int frame = first - (TAPS / 2 - 1) + i;
            window[i] = frame >= 0 && frame < peaks.length ? samples[frame] : 0;
            largest = Math.max(largest, Math.abs(window[i]));
        }
        if (largest * phases.bound() < careFrom) {
            return;
        }
        for (int i = 0; i < BLOCK; i++) {
            most[i] = Math.abs(window[i + TAPS / 2 - 1]);
        }
        for (int p = 0; p < phases.count(); p++) {
            phases.interpolate(window, p, between);
            for (int i = 0; i < BLOCK; i++) {
                most[i] = Math.max(most[i], Math.abs(between[i]));
            }
        }
        for (int i = 0; i < BLOCK; i++) {
            raise(first + i, most[i]);
            raise(first + i + 1, most[i]);
        }
    }

    private void raise(int frame, float peak) {
        int inside = Math.max(0, Math.min(peaks.length - 1, frame));
        peaks[inside] = Math.max(peaks[inside], peak);
    }
}
