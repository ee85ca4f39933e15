package studio.taste.loudness;

import studio.taste.audio.AudioClip;

/** Integrated loudness alone, several times faster than all readings of a {@link LoudnessMeter}. */
public final class IntegratedLoudness {
    private static final int GATING_BLOCK_HOPS = 40;
    private static final int BLOCK_STEP_HOPS = 10;

    private IntegratedLoudness() {}

    /**
     * Gated loudness of a whole clip by ITU-R BS.1770-4.
     *
     * @param clip mono or stereo, at least 8 kHz
     * @return LUFS; −∞ when nothing passes the gate
     */
    public static double lufs(AudioClip clip) {
        if (clip.channelCount() > 2) {
            throw new IllegalArgumentException("mono and stereo only, had " + clip.channelCount() + " channels");
        }
        boolean alike = clip.channelCount() == 2 && clip.channel(0) == clip.channel(1);
        int heard = alike ? 1 : clip.channelCount();
        KWeighting[] filters = new KWeighting[heard];
        for (int c = 0; c < heard; c++) {
            filters[c] = new KWeighting(clip.sampleRateHz());
        }
        HopEnergies hops = new HopEnergies(clip.sampleRateHz());
        int from = 0;
        for (int to = hops.nextFrames(); to <= clip.frames(); to = from + hops.nextFrames()) {
            double energy = 0;
            for (int c = 0; c < heard; c++) {
                energy += filters[c].energy(clip.channel(c), from, to);
            }
            hops.append(alike ? 2 * energy : energy);
            from = to;
        }
        return new GatedLoudness(hops.windows(GATING_BLOCK_HOPS, BLOCK_STEP_HOPS)).lufs(0);
    }
}
