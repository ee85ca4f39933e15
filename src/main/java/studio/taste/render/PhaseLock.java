package studio.taste.render;

import java.util.Arrays;

/**
 * Turns the phases of successive spectra so that frames taken one hop apart fit together another hop apart.
 *
 * <p>J. Laroche and M. Dolson, "Improved phase vocoder time-scale modification of audio", IEEE Trans. Speech and Audio
 * Processing 7 (3), 1999: every spectral peak is turned by the angle that its frequency gains between the input's hop and the
 * output's, and the bins around a peak turn with it (identity phase locking), so that a partial stays one partial.
 *
 * <p>Departures from the paper:
 *
 * <ul>
 *   <li>Left and right are one complex signal L + iR. With Z their packed spectrum, |L|² + |R|² = (|Z[k]|² + |Z[N−k]|²)/2, and
 *       turning both channels by θ is turning Z[k] by θ and Z[N−k] by −θ. Peaks and angles are found on the two channels together,
 *       so the stereo image cannot move; the phase advance of a peak is the argument of L·L'* + R·R'* (primes: the frame before),
 *       weighted by energy without any channel leading.
 *   <li>A peak that is far louder than the spectrum was there one frame ago begins: it takes the phases of the input, so that the
 *       partials of an attack start together.
 * </ul>
 */
final class PhaseLock {
    /** In place of an input hop: nothing sounded before. */
    static final int BEGIN = 0;

    /** A peak this much stronger in energy than one frame before is an attack: 10 dB. */
    private static final float ATTACK_RATIO = 10f;

    private final int size;
    private final int hop;
    private final int[] peaks;
    private final float[] advanceRe;
    private final float[] advanceIm;
    private final float[] expected;
    private final float[] due;
    private final float[] carried;
    private final float[] angles;
    private final float[] peakCosines;
    private final float[] peakSines;
    private final float[] squares;
    private final float[] cosines;
    private final float[] sines;
    private final float[] turnedRe;
    private final float[] turnedIm;
    private float[] re;
    private float[] im;
    private float[] reBefore;
    private float[] imBefore;
    private float[] power;
    private float[] powerBefore;
    private float[] turns;
    private float[] turnsBefore;

    /**
     * @param size length of the transform in frames, a power of two
     * @param hop step of the output in frames
     */
    PhaseLock(int size, int hop) {
        this.size = size;
        this.hop = hop;
        peaks = new int[size / 6 + 1];
        advanceRe = new float[peaks.length];
        advanceIm = new float[peaks.length];
        expected = new float[peaks.length];
        due = new float[peaks.length];
        carried = new float[peaks.length];
        angles = new float[peaks.length];
        peakCosines = new float[peaks.length];
        peakSines = new float[peaks.length];
        squares = new float[size];
        cosines = new float[size];
        sines = new float[size];
        turnedRe = new float[size];
        turnedIm = new float[size];
        re = new float[size];
        im = new float[size];
        reBefore = new float[size];
        imBefore = new float[size];
        power = new float[size / 2 + 1];
        powerBefore = new float[size / 2 + 1];
        turns = new float[size / 2 + 1];
        turnsBefore = new float[size / 2 + 1];
    }

    /**
     * Reads the next spectrum from a batch and puts it back for the inverse transform, turned.
     *
     * @param frame its place in the batch
     * @param inputHop frames of input since the spectrum before; {@link #BEGIN} when there was none: it is left as it is
     */
    void turn(BatchFourierTransform batch, int frame, int inputHop) {
        batch.get(frame, re, im);
        measurePower();
        if (inputHop == BEGIN) {
            Arrays.fill(turns, 0);
            batch.put(frame, im, re);
        } else {
            turnPeaks(inputHop);
            mirror();
            multiply(re, im, cosines, sines, turnedRe, turnedIm);
            batch.put(frame, turnedIm, turnedRe);
        }
        keep();
    }

    private void measurePower() {
        square(re, im, squares);
        power[0] = squares[0];
        power[size / 2] = squares[size / 2];
        for (int k = 1; k < size / 2; k++) {
            power[k] = 0.5f * (squares[k] + squares[size - k]);
        }
    }

    private static void square(float[] re, float[] im, float[] squares) {
        for (int k = 0; k < squares.length; k++) {
            squares[k] = re[k] * re[k] + im[k] * im[k];
        }
    }

    /** The other half of the spectrum turns the other way; its ends, which are their own mirror images, do not turn. */
    private void mirror() {
        cosines[0] = 1;
        sines[0] = 0;
        cosines[size / 2] = 1;
        sines[size / 2] = 0;
        for (int k = 1; k < size / 2; k++) {
            cosines[size - k] = cosines[k];
            sines[size - k] = -sines[k];
        }
    }

    private static void multiply(float[] re, float[] im, float[] c, float[] s, float[] toRe, float[] toIm) {
        for (int k = 0; k < toRe.length; k++) {
            toRe[k] = re[k] * c[k] - im[k] * s[k];
            toIm[k] = re[k] * s[k] + im[k] * c[k];
        }
    }

    /** Finds the peaks of this frame and turns each, with the bins around it, on from the angle it had a frame ago. */
    private void turnPeaks(int inputHop) {
        int count = findPeaks();
        for (int i = 0; i < count; i++) {
            lookBack(i, inputHop);
        }
        Turn.angles(advanceRe, advanceIm, angles, count);
        float stretch = (hop - inputHop) / (float) inputHop;
        for (int i = 0; i < count; i++) {
            float deviation = Turn.wrap(angles[i] - expected[i]);
            angles[i] = carried[i] * Turn.wrap(due[i] + deviation * stretch);
        }
        Turn.directions(angles, peakCosines, peakSines, count);
        if (count == 0) {
            angles[0] = 0;
            peakCosines[0] = 1;
            peakSines[0] = 0;
        }
        int from = 0;
        for (int i = 0; from <= size / 2; i++) {
            int end = i + 1 < count ? valley(peaks[i], peaks[i + 1]) : size / 2 + 1;
            turnRegion(from, end, i);
            from = end;
        }
    }

    private void turnRegion(int from, int end, int peak) {
        float angle = angles[peak];
        float c = peakCosines[peak];
        float s = peakSines[peak];
        for (int k = from; k < end; k++) {
            turns[k] = angle;
            cosines[k] = c;
            sines[k] = s;
        }
    }

    private int findPeaks() {
        int count = 0;
        for (int k = 2; k < size / 2 - 1; k++) {
            float p = power[k];
            if (p > power[k - 1] && p >= power[k + 1] && p > power[k - 2] && p >= power[k + 2]) {
                peaks[count++] = k;
                k += 2;
            }
        }
        return count;
    }

    /** The weakest bin between two peaks. */
    private int valley(int left, int right) {
        int lowest = left + 1;
        for (int k = left + 2; k < right; k++) {
            if (power[k] < power[lowest]) {
                lowest = k;
            }
        }
        return lowest;
    }

    /**
     * For a peak: how its phase has moved since the frame before, as the complex number L·L'* + R·R'*; how a partial in the middle
     * of its bin would have; where that partial would be an output hop on; and whether it goes on at all, or begins. Products of
     * bin and hop are wrapped as whole numbers: exactly.
     */
    private void lookBack(int i, int inputHop) {
        int k = peaks[i];
        int m = size - k;
        advanceRe[i] = re[k] * reBefore[k] + im[k] * imBefore[k] + re[m] * reBefore[m] + im[m] * imBefore[m];
        advanceIm[i] = im[k] * reBefore[k] - re[k] * imBefore[k] - im[m] * reBefore[m] + re[m] * imBefore[m];
        float was = Math.max(powerBefore[k], Math.max(powerBefore[k - 1], powerBefore[k + 1]));
        carried[i] = power[k] > ATTACK_RATIO * was ? 0 : 1;
        expected[i] = ((k * inputHop) & (size - 1)) / (float) size;
        due[i] = turnsBefore[k] + ((k * (hop - inputHop)) & (size - 1)) / (float) size;
    }

    private void keep() {
        float[] swap = reBefore;
        reBefore = re;
        re = swap;
        swap = imBefore;
        imBefore = im;
        im = swap;
        swap = powerBefore;
        powerBefore = power;
        power = swap;
        swap = turnsBefore;
        turnsBefore = turns;
        turns = swap;
    }
}
