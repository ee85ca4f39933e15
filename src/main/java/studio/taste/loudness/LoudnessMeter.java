package studio.taste.loudness;

import org.jspecify.annotations.Nullable;
import studio.taste.audio.AudioClip;

/**
 * Loudness and peaks of a sound that arrives piece by piece, or of a whole clip: ITU-R BS.1770-4, EBU Tech 3341 and
 * 3342.
 *
 * <p>Channels are weighted by their count: one to three are left, right, centre; four add the surrounds to left and
 * right; five are L R C Ls Rs; six are L R C LFE Ls Rs. Surround channels weigh 1.41, the LFE nothing, all others 1.
 */
public final class LoudnessMeter {
    private static final int MOMENTARY_HOPS = 40;
    private static final int SHORT_TERM_HOPS = 300;
    /** Gating blocks overlap by 75 %, so one begins every 100 ms; the range takes its values at the same pace. */
    private static final int BLOCK_STEP_HOPS = 10;

    private static final int TRUE_PEAK_OVERSAMPLING = 4;
    private static final double SURROUND = 1.41;
    private static final double[][] WEIGHTS = {
        {},
        {1},
        {1, 1},
        {1, 1, 1},
        {1, 1, SURROUND, SURROUND},
        {1, 1, 1, SURROUND, SURROUND},
        {1, 1, 1, 0, SURROUND, SURROUND}
    };

    private final double[] weights;
    private final KWeighting[] filters;
    private final @Nullable TruePeakMeter peaks;
    private final HopEnergies hops;
    private double hopEnergy;
    private int hopFrames;
    private int nextHopFrames;

    /**
     * A meter that has heard nothing.
     *
     * @param sampleRateHz at least 8,000
     * @param channelCount 1 to 6
     */
    public LoudnessMeter(int sampleRateHz, int channelCount) {
        this(sampleRateHz, channelCount, new TruePeakMeter(Math.max(1, channelCount), TRUE_PEAK_OVERSAMPLING));
    }

    private LoudnessMeter(int sampleRateHz, int channelCount, @Nullable TruePeakMeter peaks) {
        if (channelCount < 1 || channelCount >= WEIGHTS.length) {
            throw new IllegalArgumentException("channelCount must be 1 to 6, was " + channelCount);
        }
        this.weights = WEIGHTS[channelCount];
        this.filters = new KWeighting[channelCount];
        for (int c = 0; c < channelCount; c++) {
            filters[c] = new KWeighting(sampleRateHz);
        }
        this.peaks = peaks;
        this.hops = new HopEnergies(sampleRateHz);
        this.nextHopFrames = hops.nextFrames();
    }

    /** All readings of a whole clip of 1 to 6 channels. */
    public static Loudness measure(AudioClip clip) {
        return of(clip).loudness();
    }

    /** Integrated loudness of a whole clip of 1 to 6 channels, LUFS, and nothing else, which takes a fraction of the time. */
    public static double integratedLufs(AudioClip clip) {
        return gated(clip).lufs(0);
    }

    /** The gating blocks of a whole clip. */
    static GatedLoudness gated(AudioClip clip) {
        return hear(new LoudnessMeter(clip.sampleRateHz(), clip.channelCount(), null), clip)
                .gated();
    }

    /** A meter that has heard one clip. */
    static LoudnessMeter of(AudioClip clip) {
        return hear(new LoudnessMeter(clip.sampleRateHz(), clip.channelCount()), clip);
    }

    private static LoudnessMeter hear(LoudnessMeter meter, AudioClip clip) {
        float[][] planar = new float[clip.channelCount()][];
        for (int c = 0; c < planar.length; c++) {
            planar[c] = clip.channel(c);
        }
        meter.add(planar, 0, clip.frames());
        return meter;
    }

    /**
     * Hears the frames that follow those of the last call.
     *
     * @param planar {@code [channel][frame]}, as many channels as the meter has, finite; not modified
     * @param from first frame
     * @param to frame behind the last
     */
    public void add(float[][] planar, int from, int to) {
        if (peaks != null) {
            peaks.add(planar, from, to);
        }
        int at = from;
        while (at < to) {
            int end = Math.min(to, at + nextHopFrames - hopFrames);
            for (int c = 0; c < filters.length; c++) {
                if (weights[c] > 0) {
                    hopEnergy += weights[c] * filters[c].energy(planar[c], at, end);
                }
            }
            hopFrames += end - at;
            at = end;
            if (hopFrames == nextHopFrames) {
                finishHop();
            }
        }
    }

    private void finishHop() {
        hops.append(hopEnergy);
        hopEnergy = 0;
        hopFrames = 0;
        nextHopFrames = hops.nextFrames();
    }

    /** All readings of what was heard so far. Hops of 10 ms that are not complete yet count for the peaks only. */
    public Loudness loudness() {
        return new Loudness(
                gated().lufs(0),
                LoudnessRange.lu(hops.windows(SHORT_TERM_HOPS, BLOCK_STEP_HOPS)),
                hops.maxLufs(MOMENTARY_HOPS),
                hops.maxLufs(SHORT_TERM_HOPS),
                peaks == null ? Double.NaN : peaks.samplePeakDbfs(),
                peaks == null ? Double.NaN : peaks.truePeakDbtp());
    }

    /** The gating blocks so far. */
    GatedLoudness gated() {
        return new GatedLoudness(hops.windows(MOMENTARY_HOPS, BLOCK_STEP_HOPS));
    }

    /** Loudness of the last 400 ms, LUFS; −∞ before there are as many. */
    double momentaryLufs() {
        return latestLufs(MOMENTARY_HOPS);
    }

    /** Loudness of the last 3 s, LUFS; −∞ before there are as many. */
    double shortTermLufs() {
        return latestLufs(SHORT_TERM_HOPS);
    }

    private double latestLufs(int window) {
        return hops.count() < window ? Double.NEGATIVE_INFINITY : Loudness.lufs(hops.meanSquare(hops.count(), window));
    }
}
