package studio.taste.loudness;

import java.util.Arrays;
import studio.taste.audio.AudioClip;

/**
 * Keeps the true peak of a whole clip under a ceiling by turning it down, for a few milliseconds, where it would pass. It looks ahead, so the
 * gain is already low when the peak comes; all channels get the same gain, so the image stays; and where nothing passes the ceiling
 * samples come out as they went in, to the last bit.
 *
 * <p>How: the gain that each frame needs follows from the 8 times oversampled sound around it. The least over a window of
 * {@value #LOOK_AHEAD_SECONDS} s ahead and {@value #HOLD_SECONDS} s behind is held, so that the gain does not ride on the single waves of a
 * low note (down to 50 Hz); it comes back with a time constant of {@value #RELEASE_SECONDS} s; and two moving averages, together as long as the look-ahead,
 * make it smooth. Since an average over the look-ahead of values that are all low enough is low enough, no peak gets through but for
 * what the moving gain itself does between samples; this is measured, and the ceiling is lowered by as much.
 */
public final class TruePeakLimiter {
    static final double LOOK_AHEAD_SECONDS = 0.003;
    static final double HOLD_SECONDS = 0.01;
    static final double RELEASE_SECONDS = 0.1;
    private static final int OVERSAMPLING = 8;
    private static final int MOST_PASSES = 8;
    /** Aimed at below the ceiling, for meters whose interpolation is another. */
    private static final double MARGIN_DB = 0.01;
    /** Reductions are summed as whole numbers of this, so that sums that go along lose nothing: 2⁻³⁸. */
    private static final double UNIT = 0x1p-38;

    private final AudioClip clip;
    private final double ceilingDbtp;
    /** As {@link TruePeakEnvelope} has it, of the clip without gain. */
    private final float[] peaks;

    /**
     * Gets ready to limit a clip at several gains.
     *
     * @param clip 1 or more channels, finite; not modified
     * @param highestGainDb no higher gain will be asked for
     * @param ceilingDbtp true peak that no result passes, dBTP
     */
    TruePeakLimiter(AudioClip clip, double highestGainDb, double ceilingDbtp) {
        this.clip = clip;
        this.ceilingDbtp = ceilingDbtp;
        double lowestThreshold = linear(ceilingDbtp - MARGIN_DB - highestGainDb);
        this.peaks = TruePeakEnvelope.of(clip, OVERSAMPLING, (float) (lowestThreshold / 2));
    }

    /**
     * Limits a clip.
     *
     * @param clip 1 or more channels, finite; not modified
     * @param ceilingDbtp true peak that the result does not pass, dBTP
     * @return of the same length, without delay
     */
    public static LimitedClip limit(AudioClip clip, double ceilingDbtp) {
        double peakDbtp = TruePeakMeter.measure(clip, OVERSAMPLING);
        return peakDbtp <= ceilingDbtp
                ? new LimitedClip(clip, 0, peakDbtp)
                : new TruePeakLimiter(clip, 0, ceilingDbtp).limited(0);
    }

    /** The clip with a gain, limited. */
    LimitedClip limited(double gainDb) {
        AudioClip raised = clip.withGainDb(gainDb);
        double threshold = linear(ceilingDbtp - MARGIN_DB);
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            float[] gains = gains(gainDb, threshold);
            AudioClip limited = applied(gains, raised);
            double left = TruePeakMeter.measure(limited, OVERSAMPLING);
            if (left <= ceilingDbtp) {
                return new LimitedClip(limited, -20 * Math.log10(lowest(gains)), left);
            }
            threshold *= linear(ceilingDbtp - MARGIN_DB - left);
        }
        throw new IllegalStateException("the limiter did not settle at a gain of " + gainDb + " dB");
    }

    /** What {@link #limited} gives but for what it takes to measure the result, by a hundredth of a decibel; in a tenth of the time. */
    AudioClip sketched(double gainDb) {
        return applied(gains(gainDb, linear(ceilingDbtp - MARGIN_DB)), clip.withGainDb(gainDb));
    }

    private static double linear(double db) {
        return StrictMath.pow(10, db / 20);
    }

    /** What the limiter does to each frame, at most 1. */
    private float[] gains(double gainDb, double limit) {
        int sampleRateHz = clip.sampleRateHz();
        double threshold = limit / linear(gainDb);
        int ahead = Math.max(2, (int) Math.rint(LOOK_AHEAD_SECONDS * sampleRateHz));
        long[] reduction = new long[peaks.length + ahead];
        for (int i = 0; i < reduction.length; i++) {
            float peak = i < peaks.length ? peaks[i] : 0;
            reduction[i] = peak > threshold ? (long) Math.ceil((1 - threshold / peak) / UNIT) : 0;
        }
        reduction = greatestOver(reduction, (int) Math.rint(HOLD_SECONDS * sampleRateHz), ahead);
        release(reduction, StrictMath.exp(-1 / (RELEASE_SECONDS * sampleRateHz)));
        int first = ahead / 2 + 1;
        int second = ahead + 2 - first;
        averageOver(reduction, first);
        averageOver(reduction, second);
        float[] gains = new float[peaks.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = (float) (1 - reduction[i] * UNIT);
        }
        return gains;
    }

    /** For each place the greatest of the values from {@code behind} before to {@code ahead} after it. */
    private static long[] greatestOver(long[] values, int behind, int ahead) {
        long[] greatest = new long[values.length];
        // Places of values that may still be the greatest, their values falling.
        int[] queue = new int[values.length];
        int head = 0;
        int tail = 0;
        for (int i = 0; i < values.length + ahead; i++) {
            if (i < values.length) {
                while (tail > head && values[queue[tail - 1]] <= values[i]) {
                    tail--;
                }
                queue[tail++] = i;
            }
            int place = i - ahead;
            if (place >= 0) {
                while (queue[head] < place - behind) {
                    head++;
                }
                greatest[place] = values[queue[head]];
            }
        }
        return greatest;
    }

    /** Lets values fall no faster than exponentially; a reduction that is too small to hear is none. */
    private static void release(long[] reduction, double perFrame) {
        long nothing = (long) (1e-6 / UNIT);
        long last = 0;
        for (int i = 0; i < reduction.length; i++) {
            long falling = (long) (last * perFrame);
            last = Math.max(reduction[i], falling < nothing ? 0 : falling);
            reduction[i] = last;
        }
    }

    /** Replaces each value by the mean of itself and those before it, rounded up; before the first, it has lasted for ever. */
    private static void averageOver(long[] values, int count) {
        long[] before = values.clone();
        long sum = count * before[0];
        for (int i = 0; i < values.length; i++) {
            sum += before[i] - before[Math.max(0, i - count)];
            values[i] = (sum + count - 1) / count;
        }
    }

    private static AudioClip applied(float[] gains, AudioClip clip) {
        float[][] limited = new float[clip.channelCount()][];
        for (int c = 0; c < limited.length; c++) {
            float[] samples = clip.channel(c);
            limited[c] = Arrays.copyOf(samples, clip.frames());
            for (int i = 0; i < clip.frames(); i++) {
                limited[c][i] *= gains[i];
            }
        }
        return new AudioClip(clip.sampleRateHz(), limited);
    }

    private static float lowest(float[] gains) {
        float lowest = 1;
        for (float gain : gains) {
            lowest = Math.min(lowest, gain);
        }
        return lowest;
    }
}
