package studio.taste.render;

import java.util.Arrays;
import studio.taste.audio.AudioClip;

/**
 * Time stretch for sustained sound: a phase vocoder with identity phase locking ({@link PhaseLock}).
 *
 * <p>Frames are taken from the input where a {@link TimeMap} puts them and added to the output at even steps. The input hop
 * follows the map frame by frame and is a whole number of frames, so positions never accumulate an error. Left and right ride in
 * one complex transform as real and imaginary part, several frames at a time. What overlapping frames lose in level where they do
 * not agree, {@link OverlapLevel} gives back.
 */
final class PhaseVocoder {
    /** Windows overlap three times: the least at which a Hann window used twice sums to a constant, and so the fastest. */
    static final int OVERLAP = 3;

    /** A frame in which no sample is louder than −200 dBFS is silence. */
    private static final float SILENT = 1e-10f;

    private final int size;
    private final int hop;
    private final float[] window;
    private final float[] synthesisWindow;
    private final BatchFourierTransform transform;
    private final PhaseLock lock;
    private final float[] re;
    private final float[] im;
    private final int[] starts;
    private final int[] inputHops;
    private int waiting;

    /**
     * @param size length of the transform in frames, a power of two from 512 to 4,096; the window is up to two frames shorter
     */
    PhaseVocoder(int size) {
        this.size = size;
        hop = size / OVERLAP;
        window = new float[size];
        synthesisWindow = new float[size];
        for (int i = 0; i < hop * OVERLAP; i++) {
            double hann = 0.5 - 0.5 * StrictMath.cos(2 * StrictMath.PI * i / (hop * OVERLAP));
            window[i] = (float) hann;
            // Three Hann windows, squared, sum to 9/8; the inverse transform leaves out 1/size.
            synthesisWindow[i] = (float) (hann / (1.125 * size));
        }
        transform = new BatchFourierTransform(size);
        lock = new PhaseLock(size, hop);
        re = new float[size];
        im = new float[size];
        starts = new int[transform.frames()];
        inputHops = new int[transform.frames()];
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
        int first = -size + hop;
        OverlapLevel level = new OverlapLevel(first, hop, outputFrames, clip.sampleRateHz());
        waiting = 0;
        long before = Long.MIN_VALUE;
        for (int start = first; start < outputFrames; start += hop) {
            long inputStart = Math.round(map.inputAt(start + size / 2.0)) - size / 2;
            if (isSilent(clip, inputStart)) {
                before = Long.MIN_VALUE;
                continue;
            }
            window(clip, inputStart);
            transform.put(waiting, re, im);
            starts[waiting] = start;
            inputHops[waiting] = before == Long.MIN_VALUE ? PhaseLock.BEGIN : (int) (inputStart - before);
            before = inputStart;
            if (++waiting == starts.length) {
                addWaiting(output, level);
            }
        }
        addWaiting(output, level);
        level.even(output);
        return new AudioClip(clip.sampleRateHz(), output);
    }

    private boolean isSilent(AudioClip clip, long inputStart) {
        int from = (int) Math.max(0, inputStart);
        int to = (int) Math.min(inputStart + size, clip.frames());
        float[] left = clip.channel(0);
        float[] right = clip.channel(1);
        for (int i = from; i < to; i++) {
            if (Math.abs(left[i]) > SILENT || Math.abs(right[i]) > SILENT) {
                return false;
            }
        }
        return true;
    }

    /** Windows a frame of input. */
    private void window(AudioClip clip, long inputStart) {
        int from = (int) Math.max(0, -inputStart);
        int to = (int) Math.min(size, clip.frames() - inputStart);
        if (to - from < size) {
            Arrays.fill(re, 0);
            Arrays.fill(im, 0);
        }
        multiply(clip.channel(0), (int) inputStart, window, from, to, re);
        multiply(clip.channel(1), (int) inputStart, window, from, to, im);
    }

    private static void multiply(float[] input, int offset, float[] window, int from, int to, float[] result) {
        for (int i = from; i < to; i++) {
            result[i] = window[i] * input[offset + i];
        }
    }

    /** Takes the frames that wait through the frequency domain and adds them to the output under the window. */
    private void addWaiting(float[][] output, OverlapLevel level) {
        transform.transform();
        for (int i = 0; i < waiting; i++) {
            lock.turn(transform, i, inputHops[i]);
        }
        transform.transform();
        for (int i = 0; i < waiting; i++) {
            transform.get(i, im, re);
            level.expect(re, im, starts[i], 1.0 / (1.125 * size * size));
            int from = Math.max(0, -starts[i]);
            int to = Math.min(size, output[0].length - starts[i]);
            add(re, synthesisWindow, from, to, output[0], starts[i]);
            add(im, synthesisWindow, from, to, output[1], starts[i]);
        }
        waiting = 0;
    }

    private static void add(float[] frame, float[] window, int from, int to, float[] output, int offset) {
        for (int i = from; i < to; i++) {
            output[offset + i] += frame[i] * window[i];
        }
    }
}
