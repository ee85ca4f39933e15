package studio.taste.render;

import be.tarsos.dsp.util.fft.FloatFFT;
import java.util.Arrays;
import studio.taste.audio.AudioClip;

/**
 * Time stretch for sustained sound: a phase vocoder with identity phase locking.
 *
 * <p>J. Laroche and M. Dolson, "Improved phase vocoder time-scale modification of audio", IEEE Trans. Speech and Audio
 * Processing 7 (3), 1999: every spectral peak is turned by the angle that its frequency gains between the input's hop and the
 * output's, and the bins around a peak turn with it, so that a partial stays one partial.
 *
 * <p>Departures from the paper:
 *
 * <ul>
 *   <li>Left and right ride in one complex transform as real and imaginary part. With Z their packed spectrum,
 *       |L|² + |R|² = (|Z[k]|² + |Z[N−k]|²)/2, and turning both channels by θ is turning Z[k] by θ and Z[N−k] by −θ. Peaks and
 *       angles are found on the two channels together, so the stereo image cannot move; the phase advance of a peak is the
 *       argument of L·L'* + R·R'* (primes: the frame before), weighted by energy without any channel leading.
 *   <li>A peak that is far louder than the spectrum was there one frame ago begins: it takes the phases of the input, so that the
 *       partials of an attack start together.
 *   <li>The input hop follows a {@link TimeMap} frame by frame and is a whole number of frames, so positions never accumulate
 *       an error.
 * </ul>
 */
final class PhaseVocoder {
    /** Windows overlap three times: the least at which a Hann window used twice sums to a constant, and so the fastest. */
    private static final int OVERLAP = 3;

    /** A peak this much stronger in energy than one frame before is an attack: 10 dB. */
    private static final float ATTACK_RATIO = 10f;

    /** A frame whose samples are all below about −200 dBFS is silence. */
    private static final float SILENT_ENERGY = 1e-20f;

    private final int size;
    private final int hop;
    private final float[] window;
    private final FloatFFT fft;
    private final float[] turned;
    private final int[] peaks;
    private float[] spectrum;
    private float[] spectrumBefore;
    private float[] power;
    private float[] powerBefore;
    private float[] turns;
    private float[] turnsBefore;

    /**
     * @param size length of the transform in frames, a power of two; the window is up to two frames shorter
     */
    PhaseVocoder(int size) {
        this.size = size;
        hop = size / OVERLAP;
        window = new float[size];
        for (int i = 0; i < hop * OVERLAP; i++) {
            window[i] = (float) (0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / (hop * OVERLAP)));
        }
        fft = new FloatFFT(size);
        turned = new float[2 * size];
        peaks = new int[size / 4 + 1];
        spectrum = new float[2 * size];
        spectrumBefore = new float[2 * size];
        power = new float[size / 2 + 1];
        powerBefore = new float[size / 2 + 1];
        turns = new float[size / 2 + 1];
        turnsBefore = new float[size / 2 + 1];
    }

    /**
     * Stretches a clip.
     *
     * @param clip stereo; not modified; silence outside its frames
     * @param map where the output's frames come from; speeds from a half to two
     * @param outputFrames length of the result
     * @return the stretched clip, level and pitch as they were
     */
    AudioClip stretch(AudioClip clip, TimeMap map, int outputFrames) {
        float[][] output = new float[2][outputFrames];
        long before = Long.MIN_VALUE;
        for (int start = -size + hop; start < outputFrames; start += hop) {
            long inputStart = Math.round(map.inputAt(start + size / 2.0)) - size / 2;
            if (analyse(clip, inputStart)) {
                if (before == Long.MIN_VALUE) {
                    turnRegion(0, size / 2 + 1, 0);
                } else {
                    turn((int) (inputStart - before));
                }
                addFrame(output, start);
                before = inputStart;
            } else {
                before = Long.MIN_VALUE;
            }
            keepFrame();
        }
        return new AudioClip(clip.sampleRateHz(), output);
    }

    /** Windows and transforms a frame of input; false when it is silent. */
    private boolean analyse(AudioClip clip, long inputStart) {
        float[] left = clip.channel(0);
        float[] right = clip.channel(1);
        Arrays.fill(spectrum, 0);
        int from = (int) Math.max(0, -inputStart);
        int to = (int) Math.min(size, clip.frames() - inputStart);
        float energy = 0;
        for (int i = from; i < to; i++) {
            int at = (int) (inputStart + i);
            spectrum[2 * i] = window[i] * left[at];
            spectrum[2 * i + 1] = window[i] * right[at];
            energy += left[at] * left[at] + right[at] * right[at];
        }
        if (energy < SILENT_ENERGY) {
            return false;
        }
        fft.complexForward(spectrum);
        power[0] = square(spectrum, 0);
        power[size / 2] = square(spectrum, size / 2);
        for (int k = 1; k < size / 2; k++) {
            power[k] = 0.5f * (square(spectrum, k) + square(spectrum, size - k));
        }
        return true;
    }

    private static float square(float[] z, int k) {
        return z[2 * k] * z[2 * k] + z[2 * k + 1] * z[2 * k + 1];
    }

    /** Finds the peaks of this frame and turns each, with the bins around it, on from the angle it had a frame ago. */
    private void turn(int inputHop) {
        int count = findPeaks();
        int from = 0;
        for (int i = 0; i < count; i++) {
            int end = i + 1 < count ? valley(peaks[i], peaks[i + 1]) : size / 2 + 1;
            turnRegion(from, end, turnsOf(peaks[i], inputHop));
            from = end;
        }
        turnRegion(from, size / 2 + 1, 0);
    }

    /** Turns the bins from one to another (exclusive) and their mirror images. */
    private void turnRegion(int from, int end, float angle) {
        Arrays.fill(turns, from, end, angle);
        float c = Turn.cosine(angle);
        float s = Turn.sine(angle);
        float[] z = spectrum;
        for (int k = Math.max(1, from); k < Math.min(end, size / 2); k++) {
            int a = 2 * k;
            int b = 2 * (size - k);
            turned[a] = z[a] * c - z[a + 1] * s;
            turned[a + 1] = z[a] * s + z[a + 1] * c;
            turned[b] = z[b] * c + z[b + 1] * s;
            turned[b + 1] = z[b + 1] * c - z[b] * s;
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

    private float turnsOf(int peak, int inputHop) {
        float was = Math.max(powerBefore[peak], Math.max(powerBefore[peak - 1], powerBefore[peak + 1]));
        if (power[peak] > ATTACK_RATIO * was) {
            return 0;
        }
        double expected = (double) peak * inputHop / size;
        double deviation = Turn.wrap(advance(peak) - expected);
        double exact = (double) peak * (hop - inputHop) / size;
        return (float) Turn.wrap(turnsBefore[peak] + exact + deviation * (hop - inputHop) / inputHop);
    }

    /** Phase a partial gained since the frame before, in turns, wrapped: the argument of L·L'* + R·R'*. */
    private double advance(int k) {
        int a = 2 * k;
        int b = 2 * (size - k);
        float[] z = spectrum;
        float[] y = spectrumBefore;
        float re = z[a] * y[a] + z[a + 1] * y[a + 1] + z[b] * y[b] + z[b + 1] * y[b + 1];
        float im = z[a + 1] * y[a] - z[a] * y[a + 1] - z[b + 1] * y[b] + z[b] * y[b + 1];
        return Turn.of(re, im);
    }

    private void keepFrame() {
        float[] swap = spectrumBefore;
        spectrumBefore = spectrum;
        spectrum = swap;
        swap = powerBefore;
        powerBefore = power;
        power = swap;
        swap = turnsBefore;
        turnsBefore = turns;
        turns = swap;
    }

    /** Transforms the turned spectrum back and adds it to the output under the window. */
    private void addFrame(float[][] output, int start) {
        turned[0] = spectrum[0];
        turned[1] = spectrum[1];
        turned[size] = spectrum[size];
        turned[size + 1] = spectrum[size + 1];
        fft.complexInverse(turned, false);
        // Three Hann windows, squared, sum to 9/8; the inverse transform leaves out 1/size.
        float scale = 1f / (1.125f * size);
        int from = Math.max(0, -start);
        int to = Math.min(size, output[0].length - start);
        float[] left = output[0];
        float[] right = output[1];
        for (int i = from; i < to; i++) {
            float gain = window[i] * scale;
            left[start + i] += turned[2 * i] * gain;
            right[start + i] += turned[2 * i + 1] * gain;
        }
    }
}
