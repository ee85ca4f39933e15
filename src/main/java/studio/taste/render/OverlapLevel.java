package studio.taste.render;

/**
 * Gives a stretched sound back the level that overlapping frames lose.
 *
 * <p>Where the frames that overlap show the same waveform (tones), their windows sum to one. Where they do not agree (noise,
 * whose bins were turned by differing angles) they partly cancel: white noise loses 0.5 dB at tempo 0.9 and 1.0 dB at 1.25. With
 * w the window and x the sound, a frame is w·x, and since ∑w² is constant, ∑(w·x)² over the frames at a moment is x² whether they
 * agree or not. That, held against the square of what was put out at the very same moments, is the loss; for tones it is
 * exactly none. The gain that makes up for it is taken over a third of a second, so that it follows the sound's kind, not its waveform.
 */
final class OverlapLevel {
    /** Energies are weighted by a triangle that reaches this far to either side. */
    private static final double REACH_SECONDS = 0.3;

    /** Frames that agree in nothing lose 1.9 dB; no more than that is given back. */
    private static final double MAX_GAIN = 1.25;

    /** Frames may also add up to more than they should, by a little. */
    private static final double MIN_GAIN = 0.9;

    /** Both energies are read at every fourth frame, always the same ones. */
    private static final int STEP = 4;

    private final int first;
    private final int hop;
    private final int reach;
    private final double[] expected;

    /**
     * @param first where the first frame begins in the output, at most 0; stretches of {@code hop} frames are counted from there
     * @param outputFrames length of the output
     */
    OverlapLevel(int first, int hop, int outputFrames, int sampleRateHz) {
        this.first = first;
        this.hop = hop;
        reach = (int) Math.max(1, Math.rint(REACH_SECONDS * sampleRateHz / hop));
        expected = new double[(outputFrames - first) / hop + PhaseVocoder.OVERLAP + 1];
    }

    /**
     * Takes note of a frame before it is put under the window for the second time.
     *
     * @param start where it goes
     * @param scale energy in the output for energy in this frame
     */
    void expect(float[] left, float[] right, int start, double scale) {
        int stretch = (start - first) / hop;
        for (int i = 0; i < PhaseVocoder.OVERLAP; i++) {
            expected[stretch + i] += scale * energy(left, right, i * hop);
        }
    }

    private float energy(float[] left, float[] right, int from) {
        float a = 0;
        float b = 0;
        for (int i = from; i < from + hop; i += STEP) {
            a += left[i] * left[i];
            b += right[i] * right[i];
        }
        return a + b;
    }

    /** Applies the gains. */
    void even(float[][] output) {
        int from = (-first + hop - 1) / hop;
        int to = (output[0].length - first) / hop;
        if (to <= from) {
            return;
        }
        double[] gains = gains(output, from, to);
        double gain = gains[0];
        int n = 0;
        for (int i = 0; i <= gains.length; i++) {
            double next = gains[Math.min(i, gains.length - 1)];
            int end = i < gains.length ? first + (from + i) * hop + hop / 2 : output[0].length;
            ramp(output[0], n, end, gain, next);
            ramp(output[1], n, end, gain, next);
            n = end;
            gain = next;
        }
    }

    private double[] gains(float[][] output, int from, int to) {
        double[] actual = new double[to];
        for (int i = from; i < to; i++) {
            actual[i] = energy(output[0], output[1], first + i * hop);
        }
        double[] gains = new double[to - from];
        for (int i = from; i < to; i++) {
            double wanted = 0;
            double is = 0;
            for (int j = Math.max(from, i - reach); j <= Math.min(to - 1, i + reach); j++) {
                int weight = reach + 1 - Math.abs(i - j);
                wanted += weight * expected[j];
                is += weight * actual[j];
            }
            gains[i - from] = is > 0 ? Math.max(MIN_GAIN, Math.min(MAX_GAIN, Math.sqrt(wanted / is))) : 1;
        }
        return gains;
    }

    private static void ramp(float[] samples, int from, int to, double gain, double next) {
        double step = (next - gain) / Math.max(1, to - from);
        for (int i = from; i < to; i++) {
            samples[i] *= (float) (gain + step * (i - from));
        }
    }
}
